package dev.planwright.lsp;

import dev.planwright.lsp.feature.ProjectSymbols;
import dev.planwright.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells and asks of all that lies in its folders. */
record ProjectRequests(Answering answering, Publisher publisher) implements WorkspaceService {

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    publisher.publish("", answering.documents().renew());
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    publisher.publish("", answering.documents().renew());
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    return answering.inTurn(
        Either.forRight(List.of()),
        snapshot -> {
          List<WorkspaceSymbol> symbols = new ArrayList<>();
          for (Path folder : answering.folders()) {
            Workspace project = answering.project(snapshot, folder);
            if (project != null) {
              symbols.addAll(ProjectSymbols.of(project, params.getQuery()));
            }
          }
          return Either.forRight(symbols);
        });
  }
}
