package dev.planwright.lsp;

import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.feature.RunbookPage;
import dev.planwright.lsp.feature.SemanticWords;
import dev.planwright.workspace.Session;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server: what it can do, from its start to its end. */
final class PlanServer implements LanguageServer, LanguageClientAware {

  private final String version;
  private final Answering answering;
  private final Publisher publisher;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean shutDown;
  private volatile boolean watchesFiles;
  private volatile @Nullable LanguageClient client;

  PlanServer(Shell shell, Session.Options options, String version) {
    this.version = version;
    this.answering = new Answering(shell, options, version);
    this.publisher = new Publisher(answering);
  }

  @Override
  public void connect(LanguageClient connected) {
    client = connected;
    publisher.connect(connected);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    answering.workIn(folders(params));
    watchesFiles = watchesFiles(params);
    answering.takeVersions(takesVersions(params));
    return CompletableFuture.completedFuture(
        new InitializeResult(capabilities(), new ServerInfo("planwright", version)));
  }

  private static List<Path> folders(InitializeParams params) {
    List<String> uris = new ArrayList<>();
    List<WorkspaceFolder> given = params.getWorkspaceFolders();
    if (given != null) {
      given.forEach(folder -> uris.add(folder.getUri()));
    } else if (rootUri(params) != null) {
      uris.add(rootUri(params));
    }
    List<Path> folders = new ArrayList<>();
    for (String uri : uris) {
      Path path = FileUris.path(uri);
      if (path != null) {
        folders.add(path);
      }
    }
    return folders;
  }

  /** Older clients, Neovim 0.7 among them, name the one folder so. */
  @SuppressWarnings("deprecation")
  private static @Nullable String rootUri(InitializeParams params) {
    return params.getRootUri();
  }

  private static boolean watchesFiles(InitializeParams params) {
    return params.getCapabilities() != null
        && params.getCapabilities().getWorkspace() != null
        && params.getCapabilities().getWorkspace().getDidChangeWatchedFiles() != null
        && Boolean.TRUE.equals(
            params
                .getCapabilities()
                .getWorkspace()
                .getDidChangeWatchedFiles()
                .getDynamicRegistration());
  }

  private static boolean takesVersions(InitializeParams params) {
    return params.getCapabilities() != null
        && params.getCapabilities().getWorkspace() != null
        && params.getCapabilities().getWorkspace().getWorkspaceEdit() != null
        && Boolean.TRUE.equals(
            params.getCapabilities().getWorkspace().getWorkspaceEdit().getDocumentChanges());
  }

  private static ServerCapabilities capabilities() {
    ServerCapabilities can = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setDocumentFormattingProvider(true);
    can.setHoverProvider(true);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".")));
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setDocumentSymbolProvider(true);
    can.setWorkspaceSymbolProvider(true);
    can.setFoldingRangeProvider(true);
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(SemanticWords.legend(), true));
    can.setInlayHintProvider(true);
    can.setCodeLensProvider(new CodeLensOptions(false));
    return can;
  }

  /** Draws the runbook of a plan as it is in the editor. */
  @JsonRequest("planwright/runbook")
  public CompletableFuture<RunbookPage> runbook(RunbookPage.Request request) {
    return answering.about(
        request.uri(), RunbookPage.NONE, analysis -> RunbookPage.of(analysis, request));
  }

  @Override
  public void initialized(InitializedParams params) {
    LanguageClient connected = client;
    if (connected == null || !watchesFiles) {
      return;
    }
    List<FileSystemWatcher> watchers = List.of(new FileSystemWatcher(Either.forLeft("**/*.plan")));
    var _ =
        connected.registerCapability(
            new RegistrationParams(
                List.of(
                    new Registration(
                        "files",
                        "workspace/didChangeWatchedFiles",
                        new DidChangeWatchedFilesRegistrationOptions(watchers)))));
  }

  /** The protocol wants a null here. */
  @Override
  @SuppressWarnings("NullAway")
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.countDown();
  }

  /** What clients set here is how much the server tells of itself, which is nothing. */
  @Override
  public void setTrace(SetTraceParams params) {}

  /** Takes note that the client is gone, so that it cannot request the shutdown. */
  void abandon() {
    ended.countDown();
  }

  /** Waits for the end; returns whether the client asked for it in the right way. */
  boolean awaitEnd() throws InterruptedException {
    ended.await();
    return shutDown;
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new DocumentRequests(answering, publisher);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new ProjectRequests(answering, publisher);
  }
}
