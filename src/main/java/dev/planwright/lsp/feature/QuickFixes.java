package dev.planwright.lsp.feature;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.Positions;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * Returns the fixes of all findings that touch a range; those that keep the meaning first.
   *
   * @param versioned whether the editor takes edits of one version of a document; older ones take
   *     edits of whatever it is
   */
  public static List<CodeAction> of(Analysis analysis, Range range, boolean versioned) {
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
          (fix.safe() ? safe : others).add(action(analysis, finding, fix, versioned));
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

  private static CodeAction action(
      Analysis analysis, Diagnostic finding, Fix fix, boolean versioned) {
    CodeAction action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    action.setIsPreferred(fix.safe());
    action.setDiagnostics(List.of(ProtocolFindings.of(analysis, finding)));
    String uri = analysis.document().uri();
    List<org.eclipse.lsp4j.TextEdit> edits = Positions.edits(fix.edits());
    action.setEdit(
        versioned
            ? versioned(uri, analysis.document().version(), edits)
            : new WorkspaceEdit(Map.of(uri, edits)));
    return action;
  }

  private static WorkspaceEdit versioned(
      String uri, int version, List<org.eclipse.lsp4j.TextEdit> edits) {
    List<Either<org.eclipse.lsp4j.TextEdit, org.eclipse.lsp4j.SnippetTextEdit>> each =
        new ArrayList<>();
    edits.forEach(edit -> each.add(Either.forLeft(edit)));
    TextDocumentEdit edit =
        new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, version), each);
    return new WorkspaceEdit(List.of(Either.forLeft(edit)));
  }
}
