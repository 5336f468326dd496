package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.XmlText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes Checkstyle's XML, which most collectors of warnings read; all files are named. */
public final class CheckstyleReport implements Report {

  /** The version of Checkstyle whose form this is. */
  private static final String VERSION = "4.3";

  @Override
  public String render(Findings findings) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<checkstyle version=\"").append(VERSION).append("\">\n");
    byFile(findings)
        .forEach((file, found) -> {
          xml.append("  <file name=\"").append(XmlText.of(findings.path(file))).append('"');
          xml.append(found.isEmpty() ? "/>\n" : ">\n");
          found.forEach(finding -> append(xml, finding));
          xml.append(found.isEmpty() ? "" : "  </file>\n");
        });
    return xml.append("</checkstyle>\n").toString();
  }

  /** Returns the findings by file: first the files that were checked, then those they use. */
  static Map<SourceFile, List<Diagnostic>> byFile(Findings findings) {
    Map<SourceFile, List<Diagnostic>> byFile = new LinkedHashMap<>();
    findings.files().forEach(file -> byFile.put(file, new ArrayList<>()));
    for (Diagnostic finding : findings.all()) {
      byFile.computeIfAbsent(finding.span().file(), _ -> new ArrayList<>()).add(finding);
    }
    return byFile;
  }

  private static void append(StringBuilder xml, Diagnostic finding) {
    xml.append("    <error line=\"").append(finding.span().line());
    xml.append("\" column=\"").append(finding.span().column());
    xml.append("\" severity=\"").append(severity(finding.severity()));
    xml.append("\" message=\"").append(XmlText.of(FindingText.reason(finding)));
    xml.append("\" source=\"planwright.").append(XmlText.of(finding.code())).append("\"/>\n");
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "info";
    };
  }
}
