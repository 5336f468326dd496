package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import java.util.Iterator;

/**
 * Writes each finding on a line of its own, for programs that read a stream. A line is {@code
 * #/$defs/line} of {@code docs/findings.schema.json}; without findings there is no line.
 */
public final class JsonLinesReport implements Report {

  private static final String FORMAT = "planwright-finding";
  private static final int VERSION = 1;

  @Override
  public String render(Findings findings) {
    StringBuilder lines = new StringBuilder();
    FindingJson members = new FindingJson(findings.paths());
    Iterator<Fingerprint> fingerprints = findings.fingerprints().iterator();
    for (Diagnostic finding : findings.all()) {
      JsonWriter json = JsonWriter.compact();
      json.beginObject().member("format", FORMAT).member("version", VERSION);
      members.members(json, finding, fingerprints.next());
      lines.append(json.endObject().text()).append('\n');
    }
    return lines.toString();
  }
}
