package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.markup.XmlText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Palette;
import dev.planwright.report.Report;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes JUnit's XML: a suite for each file, a case for each finding, which fails if the run would
 * fail because of it, and a passing case for a clean file, since many readers fail on empty suites.
 */
public final class JunitReport implements Report {

  private final Predicate<Diagnostic> fails;

  /** Takes whether a run fails because of a finding. */
  public JunitReport(Predicate<Diagnostic> fails) {
    this.fails = fails;
  }

  @Override
  public String render(Findings findings) {
    Map<SourceFile, List<Diagnostic>> byFile = CheckstyleReport.byFile(findings);
    StringBuilder suites = new StringBuilder();
    int cases = 0;
    long failures = 0;
    for (Map.Entry<SourceFile, List<Diagnostic>> each : byFile.entrySet()) {
      cases += Math.max(1, each.getValue().size());
      failures += failures(each.getValue());
      suite(suites, findings.path(each.getKey()), each.getValue());
    }
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"planwright\"");
    counts(xml, cases, failures);
    return xml.append(">\n").append(suites).append("</testsuites>\n").toString();
  }

  private long failures(List<Diagnostic> found) {
    return found.stream().filter(this::fails).count();
  }

  private boolean fails(Diagnostic finding) {
    return fails.test(finding);
  }

  private void suite(StringBuilder xml, String path, List<Diagnostic> found) {
    String name = XmlText.of(path);
    xml.append("  <testsuite name=\"").append(name).append('"');
    counts(xml, Math.max(1, found.size()), failures(found));
    xml.append(">\n");
    if (found.isEmpty()) {
      open(xml, name, "no findings").append("/>\n");
    }
    found.forEach(finding -> append(xml, name, finding));
    xml.append("  </testsuite>\n");
  }

  private static void counts(StringBuilder xml, int cases, long failures) {
    xml.append(" tests=\"").append(cases).append("\" failures=\"").append(failures);
    xml.append("\" errors=\"0\" skipped=\"0\"");
  }

  private static StringBuilder open(StringBuilder xml, String classname, String name) {
    xml.append("    <testcase classname=\"").append(classname).append("\" name=\"");
    return xml.append(XmlText.of(name)).append('"');
  }

  private void append(StringBuilder xml, String classname, Diagnostic finding) {
    String place = finding.span().line() + ":" + finding.span().column();
    String said = new TextReport(Palette.PLAIN).render(finding);
    open(xml, classname, finding.code() + " at " + place).append(">\n      ");
    if (fails(finding)) {
      xml.append("<failure type=\"").append(XmlText.of(finding.code())).append("\" message=\"");
      xml.append(XmlText.of(FindingText.line(finding))).append("\">");
      xml.append(XmlText.body(said)).append("</failure>");
    } else {
      xml.append("<system-out>").append(XmlText.body(said)).append("</system-out>");
    }
    xml.append("\n    </testcase>\n");
  }
}
