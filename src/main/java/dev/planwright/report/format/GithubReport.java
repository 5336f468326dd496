package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Region;
import dev.planwright.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes workflow commands that a GitHub runner turns into annotations.
 *
 * <p>A runner keeps the first ten errors, warnings and notices of a step each and no more than
 * 4,096 characters of a message, so the heaviest come first, and what would be lost is counted in a
 * line of its own. It drops the columns of what goes over several lines.
 */
public final class GithubReport implements Report {

  private static final int OF_A_KIND = 10;
  private static final int LENGTH = 4096;

  @Override
  public String render(Findings findings) {
    List<Diagnostic> sorted = new ArrayList<>(findings.all());
    sorted.sort((one, two) -> two.severity().compareTo(one.severity()));
    StringBuilder lines = new StringBuilder();
    List<String> left = new ArrayList<>();
    for (String kind : List.of("error", "warning", "notice")) {
      List<Diagnostic> same =
          sorted.stream().filter(finding -> kind(finding.severity()).equals(kind)).toList();
      same.stream().limit(OF_A_KIND).forEach(each -> append(lines, kind, each, findings));
      if (same.size() > OF_A_KIND) {
        int rest = same.size() - OF_A_KIND;
        left.add(rest + " more " + kind + (rest == 1 ? "" : "s"));
      }
    }
    if (!left.isEmpty()) {
      lines.append(String.join(", ", left)).append(" than a step can have as annotations\n");
    }
    return lines.toString();
  }

  private static String kind(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static void append(
      StringBuilder out, String kind, Diagnostic finding, Findings findings) {
    Region region = Region.of(finding.span());
    out.append("::").append(kind).append(" file=");
    out.append(property(findings.path(finding.span().file())));
    out.append(",line=").append(region.startLine());
    if (region.isOneLine()) {
      out.append(",col=").append(region.startColumn());
      out.append(",endColumn=").append(region.endColumn());
    } else {
      out.append(",endLine=").append(region.endLine());
    }
    out.append(",title=").append(property(finding.severity().word() + " " + finding.code()));
    out.append("::").append(data(cut(FindingText.all(finding, findings)))).append('\n');
  }

  private static String cut(String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LENGTH - 2)) ? LENGTH - 2 : LENGTH - 1;
    return text.substring(0, end) + "…";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(VisibleText.text(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
