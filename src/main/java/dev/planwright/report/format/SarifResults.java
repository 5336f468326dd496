package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.Uris;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Region;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.IdentityHashMap;
import java.util.List;

/** The results of a report. */
final class SarifResults {

  private final Findings findings;
  private final SarifRules rules;
  private final IdentityHashMap<SourceFile, LineHashes> hashes = new IdentityHashMap<>();

  SarifResults(Findings findings, SarifRules rules) {
    this.findings = findings;
    this.rules = rules;
  }

  /** Writes a result. */
  void write(JsonWriter json, SarifReport.Entry entry) {
    Diagnostic finding = entry.finding();
    Label primary = finding.labels().getFirst();
    Span span = finding.span();
    List<Label> others =
        finding.labels().stream().skip(1).filter(label -> isInRepository(label.span())).toList();
    json.beginObject().member("ruleId", finding.code());
    json.member("ruleIndex", rules.index(finding.code()));
    json.member("level", SarifRules.level(finding.severity()));
    SarifReport.text(json, "message", message(finding, others));
    json.name("locations").beginArray();
    location(json, primary.span(), primary.text(), 0).endArray();
    if (!others.isEmpty()) {
      json.name("relatedLocations").beginArray();
      for (int i = 0; i < others.size(); i++) {
        location(json, others.get(i).span(), shown(others.get(i)), i + 1);
      }
      json.endArray();
    }
    if (!finding.evidence().path().isEmpty()) {
      flow(json, finding.evidence().path());
    }
    json.name("partialFingerprints").beginObject();
    LineHashes ofFile = hashes.computeIfAbsent(span.file(), LineHashes::of);
    json.member("primaryLocationLineHash", ofFile.of(span.line()));
    json.member("planwright/v1", entry.fingerprint().word()).endObject();
    List<Fix> fixes = finding.fixes().stream().filter(fix -> !fix.edits().isEmpty()).toList();
    if (!fixes.isEmpty()) {
      json.array("fixes", fixes, this::fix);
    }
    json.name("properties").beginObject();
    json.member("severity", finding.severity().word()).endObject().endObject();
  }

  /** Returns sentences; the first is a title, and links lead to the other places by number. */
  private static String message(Diagnostic finding, List<Label> others) {
    StringBuilder text =
        new StringBuilder(escaped(FindingText.sentence(FindingText.line(finding))));
    if (!finding.rationale().why().isEmpty()) {
      text.append(' ')
          .append(escaped(FindingText.sentence(VisibleText.text(finding.rationale().why()))));
    }
    if (!others.isEmpty()) {
      text.append(" See also: ");
      for (int i = 0; i < others.size(); i++) {
        text.append(i == 0 ? "" : ", ").append('[').append(escaped(shown(others.get(i))));
        text.append("](").append(i + 1).append(')');
      }
      text.append('.');
    }
    return text.toString();
  }

  private static String shown(Label label) {
    return label.text().isEmpty() ? "line " + label.span().line() : VisibleText.text(label.text());
  }

  private static String escaped(String text) {
    return text.replace("[", "\\[").replace("]", "\\]");
  }

  /** Files that are shipped with the program are in no repository. */
  private boolean isInRepository(Span span) {
    return !findings.isShipped(span.file());
  }

  private JsonWriter location(JsonWriter json, Span span, String text, int id) {
    json.beginObject();
    if (id > 0) {
      json.member("id", id);
    }
    json.name("physicalLocation").beginObject();
    artifact(json, span.file());
    Region region = Region.oneLine(span);
    region(json, "region", region);
    String line = span.file().line(region.startLine());
    SarifReport.text(
        json, "snippet", line.substring(region.startColumn() - 1, region.endColumn() - 1));
    json.endObject().endObject();
    if (!text.isEmpty()) {
      SarifReport.text(json, "message", VisibleText.text(text));
    }
    return json.endObject();
  }

  private void artifact(JsonWriter json, SourceFile file) {
    String path = findings.path(file);
    boolean relative = !Uris.isAbsolute(path);
    json.name("artifactLocation").beginObject();
    json.member("uri", relative ? Uris.path(path) : Uris.file(path));
    if (relative && !path.startsWith("../")) {
      json.member("uriBaseId", SarifReport.ROOT);
    }
    json.endObject();
  }

  /** Begins a region, which is left open. */
  private static void region(JsonWriter json, String name, Region region) {
    json.name(name).beginObject();
    json.member("startLine", region.startLine()).member("startColumn", region.startColumn());
    json.member("endLine", region.endLine()).member("endColumn", region.endColumn());
  }

  private void flow(JsonWriter json, List<Label> path) {
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray().beginObject();
    json.array(
        "locations",
        path,
        (out, step) -> {
          out.beginObject().name("location");
          location(out, step.span(), step.text(), 0).endObject();
        });
    json.endObject().endArray().endObject().endArray();
  }

  private void fix(JsonWriter json, Fix fix) {
    json.beginObject();
    SarifReport.text(json, "description", FindingText.sentence(fix.title()));
    json.name("artifactChanges").beginArray().beginObject();
    artifact(json, fix.edits().getFirst().span().file());
    json.array("replacements", fix.edits(), SarifResults::replacement);
    json.endObject().endArray().endObject();
  }

  private static void replacement(JsonWriter json, TextEdit edit) {
    json.beginObject();
    region(json, "deletedRegion", Region.of(edit.span()));
    json.endObject();
    SarifReport.text(json, "insertedContent", edit.replacement());
    json.endObject();
  }
}
