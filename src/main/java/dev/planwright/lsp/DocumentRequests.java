package dev.planwright.lsp;

import dev.planwright.lsp.document.OpenDocument;
import dev.planwright.lsp.feature.Formatting;
import dev.planwright.lsp.feature.QuickFixes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor tells and asks of one document. */
final class DocumentRequests implements TextDocumentService {

  private final Answering answering;
  private final Publisher publisher;

  DocumentRequests(Answering answering, Publisher publisher) {
    this.answering = answering;
    this.publisher = publisher;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    OpenDocument document = new OpenDocument(item.getUri(), item.getVersion(), item.getText());
    publisher.publish(item.getUri(), answering.documents().open(document));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    Integer version = id.getVersion();
    publisher.publish(
        id.getUri(),
        answering
            .documents()
            .change(id.getUri(), version == null ? 0 : version, params.getContentChanges()));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    publisher.clear(uri);
    publisher.publish("", answering.documents().close(uri));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    publisher.publish(params.getTextDocument().getUri(), answering.documents().renew());
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        List.of(),
        analysis -> {
          List<Either<Command, CodeAction>> actions = new ArrayList<>();
          QuickFixes.of(analysis, params.getRange())
              .forEach(fix -> actions.add(Either.forRight(fix)));
          return actions;
        });
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answering.about(params.getTextDocument().getUri(), List.of(), Formatting::of);
  }
}
