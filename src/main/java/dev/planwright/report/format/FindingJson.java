package dev.planwright.report.format;

import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Shown;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.emit.json.JsonCitations;
import dev.planwright.markup.JsonWriter;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.function.Function;

/**
 * Writes the members of one finding, by the schema {@code docs/findings.schema.json}. Lines and
 * columns count from 1, columns in UTF-16 units; an end is where the character after the last one
 * stands.
 *
 * <p>Takes what a file is called.
 */
record FindingJson(Function<SourceFile, String> paths) {

  /** Writes all members into an object that is open. */
  void members(JsonWriter json, Diagnostic finding, Fingerprint fingerprint) {
    json.member("code", finding.code());
    json.member("severity", finding.severity().word()).member("message", finding.message());
    json.array("labels", finding.labels(), this::label);
    json.array("path", finding.evidence().path(), this::label);
    json.array("values", finding.evidence().values(), FindingJson::value);
    json.member("notes", finding.evidence().notes()).member("why", finding.rationale().why());
    Confidence confidence = finding.rationale().confidence();
    json.member("confidence", confidence == null ? null : confidence.word());
    JsonCitations.write(json, finding.rationale().citations());
    json.array("fixes", finding.fixes(), this::fix);
    json.member("fingerprint", fingerprint.word());
  }

  /** Writes into an object that is open what suppresses its finding. */
  void suppression(JsonWriter json, Suppressed suppressed) {
    json.name("suppressed").beginObject().member("by", suppressed.kind().word());
    json.member("reason", suppressed.reason()).member("owner", suppressed.owner());
    json.member("until", suppressed.until());
    Span place = suppressed.place();
    if (place != null) {
      json.name("place").beginObject();
      span(json, place);
      json.endObject();
    }
    json.endObject();
  }

  private void label(JsonWriter json, Label label) {
    json.beginObject();
    span(json, label.span());
    json.member("text", label.text()).endObject();
  }

  private void span(JsonWriter json, Span span) {
    json.member("file", paths.apply(span.file()));
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

  private void fix(JsonWriter json, Fix fix) {
    json.beginObject().member("title", fix.title()).member("safe", fix.safe());
    json.array("edits", fix.edits(), this::edit).endObject();
  }

  private void edit(JsonWriter json, TextEdit edit) {
    json.beginObject();
    span(json, edit.span());
    json.member("replacement", edit.replacement()).endObject();
  }
}
