package dev.planwright.report.format;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Shown;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Palette;
import dev.planwright.report.Report;
import dev.planwright.report.Snippet;
import dev.planwright.report.Sorted;
import dev.planwright.report.Tally;
import java.util.List;

/** Draws findings for people. */
public final class TextReport implements Report {

  private final Palette palette;

  /** Takes the colours. */
  public TextReport(Palette palette) {
    this.palette = palette;
  }

  @Override
  public String render(Findings findings) {
    return render(findings.all(), findings.tally());
  }

  /** Returns the findings, an empty line after each, and how many there are. */
  public String render(List<Diagnostic> findings, Tally tally) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic finding : Sorted.of(findings)) {
      append(out, finding);
      out.append('\n');
    }
    return out.append(tally.shown()).append('\n').toString();
  }

  /** Returns the errors only, an empty line after each. */
  public String renderErrors(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic finding : Sorted.of(findings)) {
      if (finding.severity().isError()) {
        append(out, finding);
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** Returns one finding. */
  public String render(Diagnostic finding) {
    StringBuilder out = new StringBuilder();
    append(out, finding);
    return out.toString();
  }

  /** Returns the findings that do not count, each with what suppresses it. */
  public String render(List<Suppressed> suppressed) {
    StringBuilder out = new StringBuilder();
    for (Suppressed each : suppressed) {
      out.append(
          switch (each.kind()) {
            case ACCEPTED -> "accepted: ";
            case BASELINE -> "in the baseline: ";
            case OLD -> "not new: ";
          });
      String owner = each.owner().isEmpty() ? "" : ", by " + each.owner();
      String until = each.until().isEmpty() ? "" : ", until " + each.until();
      String why = "accepted" + owner + until + ": " + each.reason();
      append(
          out, each.reason().isEmpty() ? each.finding() : each.finding().withNotes(List.of(why)));
      out.append('\n');
    }
    return out.toString();
  }

  private void append(StringBuilder out, Diagnostic finding) {
    String kind = finding.severity().word() + "[" + VisibleText.text(finding.code()) + "]";
    out.append(palette.of(finding.severity(), kind));
    out.append(palette.message(": " + FindingText.line(finding))).append('\n');
    Snippet snippet = new Snippet(palette, finding, out);
    snippet.append(finding.labels());
    int before = out.length();
    snippet.gutter("").append('\n');
    int empty = out.length();
    String margin = snippet.margin();
    for (Shown value : finding.evidence().values()) {
      String shown =
          value.expression() + " = " + value.value() + FindingText.origin(value.origin());
      line(out, margin, "value", shown);
    }
    finding.evidence().notes().forEach(note -> line(out, margin, "note", note));
    if (!finding.rationale().why().isEmpty()) {
      line(out, margin, "why", finding.rationale().why());
    }
    for (Citation citation : finding.rationale().citations()) {
      line(out, margin, "source", FindingText.source(citation, finding));
    }
    for (Fix fix : finding.fixes()) {
      line(out, margin, "help", fix.title() + mark(fix));
    }
    if (out.length() == empty) {
      out.setLength(before);
    }
  }

  private static String mark(Fix fix) {
    return !fix.isApplicable() ? "" : fix.safe() ? " [fixable]" : " [fixable with --unsafe-fixes]";
  }

  private void line(StringBuilder out, String margin, String word, String text) {
    String indented = VisibleText.text(text).replace("\n", "\n" + " ".repeat(word.length() + 6));
    out.append(margin).append(palette.message(word)).append(": ").append(indented).append('\n');
  }
}
