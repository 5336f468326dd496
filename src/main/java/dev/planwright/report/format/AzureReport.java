package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;

/**
 * Writes logging commands that Azure Pipelines shows beside a run. It knows errors and warnings
 * only, so a note is a warning that says it is one.
 */
public final class AzureReport implements Report {

  @Override
  public String render(Findings findings) {
    StringBuilder lines = new StringBuilder();
    for (Diagnostic finding : findings.all()) {
      boolean error = finding.severity().isError();
      lines.append("##vso[task.logissue type=").append(error ? "error" : "warning");
      lines.append(";sourcepath=").append(property(findings.path(finding.span().file())));
      lines.append(";linenumber=").append(finding.span().line());
      lines.append(";columnnumber=").append(finding.span().column());
      lines.append(";code=").append(property(finding.code())).append(']');
      lines.append(data(word(finding) + FindingText.reason(finding))).append('\n');
    }
    return lines.toString();
  }

  private static String word(Diagnostic finding) {
    return switch (finding.severity()) {
      case DANGER, NOTE -> finding.severity().word() + ": ";
      case ERROR, WARNING -> "";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(VisibleText.text(text)).replace(";", "%3B").replace("]", "%5D");
  }
}
