package dev.planwright.lsp.feature;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The fixes that findings offer, as quick fixes. */
public final class QuickFixes {

  private QuickFixes() {}

  /** Returns the fixes of all findings that touch a range; those that keep the meaning first. */
  public static List<CodeAction> of(Analysis analysis, Range range) {
    int from = Positions.offset(analysis.file(), range.getStart());
    int to = Positions.offset(analysis.file(), range.getEnd());
    List<CodeAction> safe = new ArrayList<>();
    List<CodeAction> others = new ArrayList<>();
    for (Diagnostic finding : analysis.checked().diagnostics()) {
      if (finding.span().file() != analysis.file()
          || finding.span().start() > to
          || finding.span().end() < from) {
        continue;
      }
      for (Fix fix : finding.fixes()) {
        if (fix.isApplicable() && isHere(fix, analysis)) {
          (fix.safe() ? safe : others).add(action(analysis, finding, fix));
        }
      }
    }
    safe.addAll(others);
    return safe;
  }

  private static boolean isHere(Fix fix, Analysis analysis) {
    for (TextEdit edit : fix.edits()) {
      if (edit.span().file() != analysis.file()) {
        return false;
      }
    }
    return true;
  }

  private static CodeAction action(Analysis analysis, Diagnostic finding, Fix fix) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setIsPreferred(fix.safe());
    action.setDiagnostics(List.of(ProtocolFindings.of(analysis, finding)));
    VersionedTextDocumentIdentifier document =
        new VersionedTextDocumentIdentifier(
            analysis.document().uri(), analysis.document().version());
    List<Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> edits =
        new ArrayList<>();
    Positions.edits(fix.edits()).forEach(edit -> edits.add(Either.forLeft(edit)));
    action.setEdit(
        new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(document, edits)))));
    return action;
  }
}
