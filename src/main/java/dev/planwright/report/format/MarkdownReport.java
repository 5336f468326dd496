package dev.planwright.report.format;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.markup.MarkdownCell;
import dev.planwright.markup.Uris;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.report.Tally;
import dev.planwright.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes findings for a job's summary or a comment: a heading that says it all, and a table with
 * the heaviest first. Comments hold 65,536 characters; what does not fit is counted.
 */
public final class MarkdownReport implements Report {

  private static final int BYTES = 60_000;

  private final String links;

  /**
   * Takes the address below which a file of the repository is found by its path, or an empty text
   * if it is not known.
   */
  public MarkdownReport(String links) {
    this.links = links;
  }

  @Override
  public String render(Findings findings) {
    Tally tally = findings.tally();
    StringBuilder page = new StringBuilder("### Planwright: ").append(tally.shown()).append('\n');
    if (findings.all().isEmpty()) {
      return page.toString();
    }
    page.append("\n| | where | what |\n| --- | --- | --- |\n");
    List<Diagnostic> sorted = new ArrayList<>(findings.all());
    sorted.sort((one, two) -> two.severity().compareTo(one.severity()));
    int bytes = bytes(page.toString());
    int shown = 0;
    for (Diagnostic finding : sorted) {
      String row = row(finding, findings);
      bytes += bytes(row);
      if (bytes > BYTES) {
        break;
      }
      page.append(row);
      shown++;
    }
    int left = sorted.size() - shown;
    if (left > 0) {
      page.append("\n").append(left).append(left == 1 ? " finding" : " findings");
      page.append(" more than fit here.\n");
    }
    return page.toString();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String row(Diagnostic finding, Findings findings) {
    StringBuilder row = new StringBuilder("| **").append(finding.severity().word());
    row.append("** | ").append(link(finding.span(), findings)).append(" | ");
    row.append(MarkdownCell.of(finding.message())).append("<br>");
    row.append(MarkdownCell.code(finding.code()));
    line(row, "", finding.rationale().why());
    for (Citation citation : finding.rationale().citations()) {
      line(row, "source: ", FindingText.source(citation, finding));
    }
    for (Fix fix : finding.fixes()) {
      line(row, "help: ", fix.title());
    }
    return row.append(" |\n").toString();
  }

  private static void line(StringBuilder row, String word, String text) {
    if (!text.isEmpty()) {
      row.append("<br>").append(word).append(MarkdownCell.of(text));
    }
  }

  private String link(Span span, Findings findings) {
    String path = findings.path(span.file());
    String shown = MarkdownCell.of(path + ":" + span.line());
    return links.isEmpty()
        ? shown
        : "[" + shown + "](" + links + Uris.path(path) + "#L" + span.line() + ")";
  }
}
