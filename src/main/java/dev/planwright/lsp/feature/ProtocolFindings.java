package dev.planwright.lsp.feature;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Severity;
import dev.planwright.lsp.document.Analysis;
import dev.planwright.lsp.document.FileUris;
import dev.planwright.lsp.document.Positions;
import dev.planwright.report.FindingText;
import dev.planwright.report.Sorted;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.PlanFile;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;

/** The findings in a document as the protocol writes them. */
public final class ProtocolFindings {

  /** What editors show as the origin of a finding. */
  public static final String SOURCE = "planwright";

  private final Analysis analysis;

  private ProtocolFindings(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Returns all findings in a document, in the order of their places. */
  public static List<org.eclipse.lsp4j.Diagnostic> of(Analysis analysis) {
    ProtocolFindings findings = new ProtocolFindings(analysis);
    List<org.eclipse.lsp4j.Diagnostic> all = new ArrayList<>();
    for (Diagnostic finding : Sorted.of(analysis.checked().diagnostics())) {
      all.add(findings.of(finding));
    }
    return all;
  }

  /** Returns one finding as the protocol writes it. */
  static org.eclipse.lsp4j.Diagnostic of(Analysis analysis, Diagnostic finding) {
    return new ProtocolFindings(analysis).of(finding);
  }

  private org.eclipse.lsp4j.Diagnostic of(Diagnostic finding) {
    org.eclipse.lsp4j.Diagnostic made = new org.eclipse.lsp4j.Diagnostic();
    Span at = place(finding);
    boolean elsewhere = at.file() != finding.span().file();
    made.setRange(Positions.of(at));
    made.setSeverity(severity(finding.severity()));
    made.setCode(finding.code());
    made.setSource(SOURCE);
    made.setMessage(
        elsewhere ? finding.span().file().name() + ": " + text(finding) : text(finding));
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    List<Label> labels = finding.labels();
    for (Label label : elsewhere ? labels : labels.subList(1, labels.size())) {
      related(label, related);
    }
    finding.evidence().path().forEach(label -> related(label, related));
    if (!related.isEmpty()) {
      made.setRelatedInformation(related);
    }
    return made;
  }

  /** Returns where a finding is shown: one in a used file at the first file that is used. */
  private Span place(Diagnostic finding) {
    SourceFile file = analysis.file();
    if (finding.span().file() == file) {
      return finding.span();
    }
    List<PlanFile.Use> uses = analysis.tree().uses();
    return uses.isEmpty() ? file.span(0, 0) : uses.getFirst().span();
  }

  private void related(Label label, List<DiagnosticRelatedInformation> related) {
    SourceFile file = label.span().file();
    if (file != analysis.file() && file.isShipped()) {
      return;
    }
    String uri =
        file == analysis.file()
            ? analysis.document().uri()
            : FileUris.of(analysis.workspace().path(file));
    String text = label.text().isEmpty() ? "here" : label.text();
    related.add(
        new DiagnosticRelatedInformation(new Location(uri, Positions.of(label.span())), text));
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  /** Returns the message, and what a reader needs to judge and to fix it, a line each. */
  private static String text(Diagnostic finding) {
    StringBuilder text = new StringBuilder(FindingText.reason(finding));
    String seen = finding.labels().getFirst().text();
    if (!seen.isEmpty()) {
      text.append("\n").append(seen);
    }
    finding.evidence().notes().forEach(note -> text.append("\n").append(note));
    for (Citation citation : finding.rationale().citations()) {
      text.append("\nsource: ").append(FindingText.source(citation, finding));
    }
    for (Fix fix : finding.fixes()) {
      text.append("\nhelp: ").append(fix.title());
    }
    return text.toString();
  }
}
