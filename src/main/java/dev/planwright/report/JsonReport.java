package dev.planwright.report;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Shown;
import dev.planwright.emit.JsonWriter;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.Iterator;
import java.util.List;

/**
 * Writes findings for programs, by the schema {@code docs/findings.schema.json}.
 *
 * <p>Lines and columns count from 1, columns in UTF-16 units; an end is where the character after
 * the last one stands. {@code version} rises when a member goes or changes its meaning; new members
 * may come at any time.
 */
public final class JsonReport {

  private static final String FORMAT = "planwright-findings";
  private static final int VERSION = 1;

  private JsonReport() {}

  /** Returns the findings and how many there are. */
  public static String render(List<Diagnostic> findings, Tally tally) {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.name("summary").beginObject();
    json.member("files", tally.files()).member("rules", tally.rules());
    json.member("dangers", tally.dangers()).member("errors", tally.errors());
    json.member("warnings", tally.warnings()).member("notes", tally.notes()).endObject();
    List<Diagnostic> sorted = Sorted.of(findings);
    Iterator<Fingerprint> fingerprints = Fingerprint.of(sorted, SourceFile::name).iterator();
    json.array("findings", sorted, (out, each) -> finding(out, each, fingerprints.next()));
    return json.endObject().text();
  }

  private static void finding(JsonWriter json, Diagnostic finding, Fingerprint fingerprint) {
    json.beginObject().member("code", finding.code());
    json.member("severity", finding.severity().word()).member("message", finding.message());
    json.array("labels", finding.labels(), JsonReport::label);
    json.array("values", finding.values(), JsonReport::value);
    json.member("notes", finding.notes()).member("why", finding.why());
    Confidence confidence = finding.confidence();
    json.member("confidence", confidence == null ? null : confidence.word());
    json.array("citations", finding.citations(), JsonReport::citation);
    json.array("fixes", finding.fixes(), JsonReport::fix);
    json.member("fingerprint", fingerprint.word()).endObject();
  }

  private static void label(JsonWriter json, Label label) {
    json.beginObject();
    span(json, label.span());
    json.member("text", label.text()).endObject();
  }

  private static void span(JsonWriter json, Span span) {
    json.member("file", span.file().name());
    position(json, "start", span.file(), span.start());
    position(json, "end", span.file(), span.end());
  }

  private static void position(JsonWriter json, String name, SourceFile file, int offset) {
    json.name(name).beginObject().member("line", file.lineOf(offset));
    json.member("column", file.columnOf(offset)).endObject();
  }

  private static void value(JsonWriter json, Shown value) {
    json.beginObject().member("expression", value.expression()).member("value", value.value());
    json.member("origin", value.origin()).endObject();
  }

  private static void citation(JsonWriter json, Citation citation) {
    json.beginObject().member("fact", citation.fact()).member("article", citation.article());
    json.member("place", citation.place()).member("sentence", citation.sentence()).endObject();
  }

  private static void fix(JsonWriter json, Fix fix) {
    json.beginObject().member("title", fix.title()).member("safe", fix.safe());
    json.array("edits", fix.edits(), JsonReport::edit).endObject();
  }

  private static void edit(JsonWriter json, TextEdit edit) {
    json.beginObject();
    span(json, edit.span());
    json.member("replacement", edit.replacement()).endObject();
  }
}
