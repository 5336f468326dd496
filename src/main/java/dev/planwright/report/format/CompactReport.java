package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.report.Snippet;

/**
 * Writes {@code path:line:column: severity[CODE]: message}, a line for each finding, which editors
 * and problem matchers find with one pattern. Paths are as seen from the current folder, since
 * those who read this stand there too. One of them may be the log of a service, which is to obey no
 * line.
 */
public final class CompactReport implements Report {

  @Override
  public String render(Findings findings) {
    StringBuilder lines = new StringBuilder();
    for (Diagnostic finding : findings.all()) {
      lines.append(Snippet.place(finding.span())).append(": ").append(finding.severity().word());
      lines.append('[').append(VisibleText.text(finding.code())).append("]: ");
      lines.append(FindingText.line(finding)).append('\n');
    }
    return VisibleText.inLog(lines.toString());
  }
}
