package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.JsonWriter;
import dev.planwright.report.FindingText;
import dev.planwright.report.Findings;
import dev.planwright.report.Report;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.List;

/**
 * Writes the diagnostic format of reviewdog. Its columns count bytes of UTF-8, and a suggestion is
 * one range, which is offered with one click: the edits of a fix are written as one that covers
 * them all.
 */
public final class RdjsonReport implements Report {

  @Override
  public String render(Findings findings) {
    JsonWriter json = JsonWriter.indented().beginObject();
    json.name("source").beginObject().member("name", "planwright").endObject();
    json.array("diagnostics", findings.all(), (out, each) -> finding(out, each, findings));
    return json.endObject().text();
  }

  private static void finding(JsonWriter json, Diagnostic finding, Findings findings) {
    json.beginObject().member("message", FindingText.all(finding, findings));
    location(json, finding.span(), findings);
    json.member("severity", severity(finding.severity()));
    json.name("code").beginObject().member("value", finding.code()).endObject();
    List<Fix> fixes =
        finding.fixes().stream()
            .filter(fix -> !fix.edits().isEmpty() && isIn(finding.span().file(), fix))
            .toList();
    json.array("suggestions", fixes, (out, fix) -> suggestion(out, whole(fix)));
    List<Label> others = finding.labels().subList(1, finding.labels().size());
    json.array("relatedLocations", others, (out, label) -> related(out, label, findings));
    json.endObject();
  }

  private static void related(JsonWriter json, Label label, Findings findings) {
    json.beginObject().member("message", label.text());
    location(json, label.span(), findings);
    json.endObject();
  }

  private static boolean isIn(SourceFile file, Fix fix) {
    return fix.edits().stream().allMatch(edit -> edit.span().file() == file);
  }

  private static TextEdit whole(Fix fix) {
    List<TextEdit> edits = fix.edits();
    Span all = edits.getFirst().span();
    for (TextEdit edit : edits) {
      all = all.to(edit.span());
    }
    SourceFile file = all.file();
    String changed = TextEdit.apply(file.text(), edits);
    int grown = changed.length() - file.length();
    return new TextEdit(all, changed.substring(all.start(), all.end() + grown));
  }

  private static void suggestion(JsonWriter json, TextEdit edit) {
    json.beginObject();
    range(json, edit.span());
    json.member("text", edit.replacement()).endObject();
  }

  private static void location(JsonWriter json, Span span, Findings findings) {
    json.name("location").beginObject().member("path", findings.path(span.file()));
    range(json, span);
    json.endObject();
  }

  private static void range(JsonWriter json, Span span) {
    json.name("range").beginObject();
    position(json, "start", span.file(), span.start());
    position(json, "end", span.file(), span.end());
    json.endObject();
  }

  private static void position(JsonWriter json, String name, SourceFile file, int offset) {
    int line = file.lineOf(offset);
    int bytes = bytes(file.text(), file.lineStart(line), offset);
    json.name(name).beginObject().member("line", line).member("column", bytes + 1).endObject();
  }

  /** Returns how long a stretch is in UTF-8. */
  private static int bytes(String text, int from, int to) {
    int bytes = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case DANGER, ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case NOTE -> "INFO";
    };
  }
}
