package dev.planwright.cli.verify;

import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.VisibleText;
import java.util.List;
import java.util.Locale;

/** What {@code verify} prints of a file. */
final class VerificationReport {

  private VerificationReport() {}

  /** Returns the report for people; the content is that of the file. */
  static String text(String file, String plan, Verification found, String content) {
    Verification.Candidate candidate = found.candidate();
    String what = candidate.artifact().path() + " for " + candidate.runbook().target().name();
    StringBuilder text = new StringBuilder(file).append(": ");
    switch (found.verdict()) {
      case CURRENT ->
          text.append("up to date: ").append(what).append(", plan id ").append(found.id());
      case STALE -> {
        text.append("stale: it has plan id ").append(found.id()).append(", and ").append(plan);
        text.append(" compiles to ").append(candidate.runbook().hash()).append(" (");
        text.append(what).append(')');
      }
      case EDITED -> {
        text.append("edited: it has the plan id of ").append(plan).append(" (").append(what);
        text.append(
            "), but its text differs: it was edited, or the plan changed outside its steps");
      }
    }
    text.append('\n');
    found.changes().forEach(change -> text.append("  ").append(words(change)).append('\n'));
    if (found.verdict() == Verification.Verdict.STALE && found.changes().isEmpty()) {
      text.append("  no step in this file differs; the change is elsewhere in the file\n");
    }
    List<String> lines = content.lines().toList();
    for (int number : found.lines()) {
      text.append("  line ").append(number).append(": ");
      text.append(number > lines.size() ? "(missing)" : lines.get(number - 1).strip());
      text.append('\n');
    }
    return VisibleText.text(text.toString());
  }

  private static String words(Verification.Change change) {
    String ids =
        switch (change.what()) {
          case "added" -> change.after();
          case "removed" -> change.before();
          default ->
              change.before().equals(change.after())
                  ? change.after()
                  : change.before() + ", now " + change.after();
        };
    return change.what() + " " + ids + ": " + change.title();
  }

  /** Returns the report for programs. */
  static String json(String file, String plan, Verification found) {
    Verification.Candidate candidate = found.candidate();
    JsonWriter json = JsonWriter.indented().beginObject();
    json.member("format", "planwright-verification").member("version", 1);
    json.member("file", file).member("plan", plan);
    json.member("verdict", found.verdict().name().toLowerCase(Locale.ROOT));
    json.member("artifact", candidate.artifact().path());
    json.member("target", candidate.runbook().target().name());
    json.member("hash", found.id()).member("compiled", candidate.runbook().hash());
    json.array(
        "changes",
        found.changes(),
        (out, change) ->
            out.beginObject()
                .member("change", change.what())
                .member("before", change.before().isEmpty() ? null : change.before())
                .member("after", change.after().isEmpty() ? null : change.after())
                .member("title", change.title())
                .endObject());
    json.name("lines").beginArray();
    found.lines().forEach(json::value);
    return json.endArray().endObject().text() + "\n";
  }
}
