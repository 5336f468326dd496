package dev.planwright.lsp;

import dev.planwright.lsp.completion.CompletionItems;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.OpenDocument;
import dev.planwright.lsp.feature.Definitions;
import dev.planwright.lsp.feature.DerivedOrder;
import dev.planwright.lsp.feature.FoldingRanges;
import dev.planwright.lsp.feature.Formatting;
import dev.planwright.lsp.feature.Hovers;
import dev.planwright.lsp.feature.Outline;
import dev.planwright.lsp.feature.QuickFixes;
import dev.planwright.lsp.feature.References;
import dev.planwright.lsp.feature.Renaming;
import dev.planwright.lsp.feature.SemanticWords;
import dev.planwright.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor tells and asks of one document. */
record DocumentRequests(Answering answering, Publisher publisher) implements TextDocumentService {

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
          QuickFixes.of(analysis, params.getRange(), answering.takesVersions())
              .forEach(fix -> actions.add(Either.forRight(fix)));
          return actions;
        });
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return answering.about(params.getTextDocument().getUri(), List.of(), Formatting::of);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answering.aboutOrNull(
        params.getTextDocument().getUri(), analysis -> Hovers.of(analysis, params.getPosition()));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        Either.forLeft(List.of()),
        analysis -> Either.forLeft(CompletionItems.of(analysis, params.getPosition())));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        Either.forLeft(List.of()),
        analysis ->
            Either.forLeft(
                Definitions.of(analysis, params.getPosition(), answering.shipped()::uri)));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    boolean withDeclaration = params.getContext().isIncludeDeclaration();
    return answering.aboutProject(
        params.getTextDocument().getUri(),
        List.of(),
        (analysis, project) ->
            References.of(analysis, project, params.getPosition(), withDeclaration));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        List.of(),
        analysis -> References.highlights(analysis, params.getPosition()));
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return answering.aboutOrNull(
        params.getTextDocument().getUri(),
        analysis -> Renaming.prepare(analysis, params.getPosition()));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return answering.aboutProject(
        params.getTextDocument().getUri(),
        new WorkspaceEdit(),
        (analysis, project) -> rename(analysis, project, params));
  }

  private static WorkspaceEdit rename(
      Analysis analysis, @Nullable Workspace project, RenameParams params) {
    try {
      return Renaming.of(analysis, project, params.getPosition(), params.getNewName());
    } catch (Renaming.Refused refused) {
      String why = String.valueOf(refused.getMessage());
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.RequestFailed, why, null));
    }
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        List.of(),
        analysis -> {
          List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
          Outline.of(analysis).forEach(symbol -> symbols.add(Either.forRight(symbol)));
          return symbols;
        });
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return answering.about(params.getTextDocument().getUri(), List.of(), FoldingRanges::of);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return answering.about(
        params.getTextDocument().getUri(), new SemanticTokens(List.of()), SemanticWords::of);
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return answering.about(
        params.getTextDocument().getUri(),
        List.of(),
        analysis -> DerivedOrder.hints(analysis, params.getRange()));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return answering.about(params.getTextDocument().getUri(), List.of(), DerivedOrder::lenses);
  }
}
