package dev.planwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.planwright.cli.Main;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor in a test: starts {@code planwright lsp} and talks with it over pipes. */
final class EditorClient implements AutoCloseable, LanguageClient {

  private static final int SECONDS = 120;

  final Path folder;
  final LanguageServer server;
  final InitializeResult started;
  private final CompletableFuture<Integer> status;
  private final PrintStream out;
  private final PipedOutputStream typed = new PipedOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<PublishDiagnosticsParams> published = new ArrayList<>();

  /** Starts a server for a folder, as an editor that can do nothing more than it has to. */
  EditorClient(Path folder, String... options) {
    this(folder, new ClientCapabilities(), options);
  }

  /** Starts a server for a folder, as an editor that can do some more. */
  EditorClient(Path folder, ClientCapabilities can, String... options) {
    this.folder = folder;
    try {
      PipedInputStream in = new PipedInputStream(typed, 1 << 16);
      PipedInputStream read = new PipedInputStream(1 << 16);
      PrintStream written =
          new PrintStream(new PipedOutputStream(read), false, StandardCharsets.UTF_8);
      out = written;
      Shell shell =
          new Shell(
              in,
              written,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              folder,
              Map.of(),
              () -> false,
              "2026-06-01",
              Progress.NONE);
      List<String> words = new ArrayList<>(List.of("lsp"));
      words.addAll(List.of(options));
      status = CompletableFuture.supplyAsync(() -> Main.run(words, shell));
      Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, read, typed);
      launcher.startListening();
      server = launcher.getRemoteProxy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(FileUris.of(folder), "plans")));
    params.setCapabilities(can);
    started = get(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  /** Returns an answer, which has to come. */
  static <T> T get(CompletableFuture<T> answer) {
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      return fail(e);
    }
  }

  /** Opens a document with a text that is not on the disk; returns its URI. */
  String open(String name, String text) {
    String uri = FileUris.of(folder.resolve(name));
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "planwright", 1, text)));
    return uri;
  }

  /** Opens a document as it lies on the disk. */
  String open(Path file) {
    try {
      return open(folder.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a whole text. */
  void change(String uri, int version, String text) {
    change(uri, version, List.of(new TextDocumentContentChangeEvent(text)));
  }

  /** Replaces parts of a text, one after another. */
  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), changes));
  }

  /** Returns what is published for a version of a document, waiting for it. */
  synchronized List<String> findings(String uri, int version) {
    return diagnostics(uri, version).stream().map(EditorClient::shown).toList();
  }

  /** Returns the diagnostics for a version of a document, waiting for them. */
  synchronized List<org.eclipse.lsp4j.Diagnostic> diagnostics(String uri, int version) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() < end) {
      for (PublishDiagnosticsParams each : published.reversed()) {
        if (each.getUri().equals(uri)
            && each.getVersion() != null
            && each.getVersion() == version) {
          return each.getDiagnostics();
        }
      }
      try {
        wait(TimeUnit.SECONDS.toMillis(1));
      } catch (InterruptedException e) {
        return fail(e);
      }
    }
    return fail("nothing published for version " + version + " of " + uri + ": " + err);
  }

  /** Returns all that was published so far. */
  synchronized List<PublishDiagnosticsParams> published() {
    return new ArrayList<>(published);
  }

  private static String shown(org.eclipse.lsp4j.Diagnostic finding) {
    return shown(finding.getRange())
        + " "
        + finding.getCode().getLeft()
        + " "
        + finding.getMessage().getLeft().lines().findFirst().orElse("");
  }

  /** Returns a range as {@code line:column-line:column}, from 0. */
  static String shown(Range range) {
    return shown(range.getStart()) + "-" + shown(range.getEnd());
  }

  private static String shown(Position position) {
    return position.getLine() + ":" + position.getCharacter();
  }

  static TextDocumentIdentifier id(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  /** Ends the server as an editor does; it has to end well, and to have complained of nothing. */
  @Override
  public void close() {
    get(server.shutdown());
    server.exit();
    assertEquals(0, get(status));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  /** Goes away without a word, as an editor that crashes; returns the exit code. */
  int crash() {
    try {
      typed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return get(status);
  }

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
    notifyAll();
  }

  @Override
  public void telemetryEvent(Object event) {
    fail("unasked for: " + event);
  }

  @Override
  public void showMessage(MessageParams message) {
    fail("unasked for: " + message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return fail("unasked for: " + params);
  }

  @Override
  public void logMessage(MessageParams message) {
    fail("unasked for: " + message);
  }
}
