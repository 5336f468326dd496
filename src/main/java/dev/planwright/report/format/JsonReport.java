package dev.planwright.report.format;

import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.report.Tally;
import java.util.Iterator;
import java.util.List;

/**
 * Writes findings for programs, by the schema {@code docs/findings.schema.json}.
 *
 * <p>{@code version} rises when a member goes or changes its meaning; new members may come at any
 * time.
 */
public final class JsonReport implements Report {

  private static final String FORMAT = "planwright-findings";
  private static final int VERSION = 1;

  @Override
  public String render(Findings findings) {
    Tally tally = findings.tally();
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.name("summary").beginObject();
    json.member("files", tally.files()).member("rules", tally.rules());
    json.member("dangers", tally.dangers()).member("errors", tally.errors());
    json.member("warnings", tally.warnings()).member("notes", tally.notes());
    for (Suppressed.Kind kind : Suppressed.Kind.values()) {
      json.member(kind.word(), tally.suppressed(kind));
    }
    json.endObject();
    FindingJson members = new FindingJson(findings.paths());
    Iterator<Fingerprint> fingerprints = findings.fingerprints().iterator();
    json.array(
        "findings",
        findings.all(),
        (out, finding) -> {
          members.members(out.beginObject(), finding, fingerprints.next());
          out.endObject();
        });
    List<Fingerprint> others =
        Fingerprint.of(
            findings.suppressed().stream().map(Suppressed::finding).toList(), findings.paths());
    Iterator<Fingerprint> rest = others.iterator();
    json.array(
        "suppressed",
        findings.suppressed(),
        (out, each) -> {
          members.members(out.beginObject(), each.finding(), rest.next());
          members.suppression(out, each);
          out.endObject();
        });
    return json.endObject().text();
  }
}
