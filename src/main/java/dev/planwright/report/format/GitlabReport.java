package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Region;
import dev.planwright.report.Report;
import java.util.Iterator;

/**
 * Writes a code quality report of GitLab: one array. Findings with equal fingerprints would be
 * shown as one, so each is numbered among equal ones.
 */
public final class GitlabReport implements Report {

  @Override
  public String render(Findings findings) {
    JsonWriter json = JsonWriter.indented().beginArray();
    Iterator<Fingerprint> fingerprints = findings.fingerprints().iterator();
    for (Diagnostic finding : findings.all()) {
      Region region = Region.of(finding.span());
      json.beginObject().member("description", FindingText.reason(finding));
      json.member("check_name", finding.code());
      json.member("fingerprint", fingerprints.next().word());
      json.member("severity", severity(finding.severity()));
      json.name("location").beginObject();
      json.member("path", findings.path(finding.span().file()));
      json.name("lines").beginObject().member("begin", region.startLine());
      json.member("end", region.endLine()).endObject().endObject().endObject();
    }
    return json.endArray().text();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case DANGER -> "blocker";
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
