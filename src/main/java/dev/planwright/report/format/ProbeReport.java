package dev.planwright.report.format;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.markup.JsonWriter;
import dev.planwright.markup.VisibleText;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.probe.Answer;
import dev.planwright.probe.Question;
import dev.planwright.report.Palette;
import dev.planwright.report.Sorted;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what was learnt about machines, for people and for programs. */
public final class ProbeReport {

  private static final String FORMAT = "planwright-probe";
  private static final int VERSION = 1;
  private static final int WORDS = 9;

  private ProbeReport() {}

  /**
   * What was learnt for one target of a plan.
   *
   * @param lines what to write into the plan, object by object
   */
  public record Entry(String plan, PlanObject target, List<Answer> answers, List<Lines> lines) {
    /** Copies the lists. */
    public Entry {
      answers = List.copyOf(answers);
      lines = List.copyOf(lines);
    }
  }

  /** Lines for the body of one object. */
  public record Lines(PlanObject object, List<String> lines) {
    /** Copies the lines. */
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** Returns what was learnt for people, then the findings. */
  public static String text(List<Entry> entries, List<Diagnostic> findings, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries) {
      String head = entry.plan() + " on " + entry.target().name() + ":";
      out.append(palette.message(VisibleText.text(head))).append('\n');
      entry.answers().forEach(answer -> line(out, answer, palette));
      out.append('\n');
      if (!entry.lines().isEmpty()) {
        out.append(palette.message("lines for the plan:")).append("\n");
        entry.lines().forEach(lines -> lines(out, lines));
        out.append('\n');
      }
    }
    TextReport text = new TextReport(palette);
    for (Diagnostic finding : Sorted.of(findings)) {
      out.append(text.render(finding)).append('\n');
    }
    return out.append(count(entries)).append('\n').toString();
  }

  private static void line(StringBuilder out, Answer answer, Palette palette) {
    String word = answer.verdict().word();
    Question question = answer.question();
    Value found = answer.found();
    String said =
        question.expected().said().shown()
            + (question.expected().given() == null ? ", not said" : "");
    String what =
        switch (answer.verdict()) {
          case AGREES, LEARNT -> found == null ? "" : found.shown();
          case DIFFERS -> (found == null ? "" : found.shown()) + " (the plan: " + said + ")";
          case OPEN -> answer.why();
        };
    out.append("  ").append(palette.frame(word)).append(" ".repeat(WORDS - word.length()));
    out.append(VisibleText.text(question.title() + ": " + what)).append('\n');
  }

  private static void lines(StringBuilder out, Lines lines) {
    PlanObject object = lines.object();
    out.append("  # ").append(VisibleText.text(object.kind() + " " + object.name())).append('\n');
    lines.lines().forEach(line -> out.append("  ").append(VisibleText.text(line)).append('\n'));
  }

  private static String count(List<Entry> entries) {
    StringBuilder out = new StringBuilder();
    int all = entries.stream().mapToInt(entry -> entry.answers().size()).sum();
    out.append(all).append(all == 1 ? " fact" : " facts");
    for (Answer.Verdict verdict : Answer.Verdict.values()) {
      long count =
          entries.stream()
              .flatMap(entry -> entry.answers().stream())
              .filter(answer -> answer.verdict() == verdict)
              .count();
      if (count > 0) {
        out.append(", ").append(count).append(' ').append(verdict.word());
      }
    }
    return out.toString();
  }

  /** Returns what was learnt for programs. */
  public static String json(List<Entry> entries, List<Diagnostic> findings) {
    JsonWriter json = JsonWriter.indented();
    json.beginObject().member("format", FORMAT).member("version", VERSION);
    json.array("plans", entries, ProbeReport::entry);
    json.array(
        "findings",
        Sorted.of(findings),
        (out, finding) -> {
          out.beginObject().member("code", finding.code());
          out.member("severity", finding.severity().word()).member("message", finding.message());
          place(out, "at", finding.span());
          out.endObject();
        });
    return json.endObject().text();
  }

  private static void entry(JsonWriter json, Entry entry) {
    json.beginObject().member("plan", entry.plan()).member("target", entry.target().name());
    json.array("facts", entry.answers(), ProbeReport::answer);
    json.array(
        "lines",
        entry.lines(),
        (out, lines) ->
            out.beginObject()
                .member("kind", lines.object().kind().name())
                .member("object", lines.object().name())
                .member("lines", lines.lines())
                .endObject());
    json.endObject();
  }

  private static void answer(JsonWriter json, Answer answer) {
    Question question = answer.question();
    PlanObject machine = question.machine();
    Value found = answer.found();
    json.beginObject().member("fact", question.title());
    json.member("object", question.fact().object().name());
    json.member("machine", machine == null ? null : machine.name());
    json.member("probe", question.probe().code()).member("verdict", answer.verdict().word());
    json.member("said", question.expected().said().shown())
        .member("given", question.expected().given() != null);
    json.member("found", found == null ? null : found.shown()).member("why", answer.why());
    place(json, "at", question.place());
    place(json, "seen", answer.seen());
    json.endObject();
  }

  private static void place(JsonWriter json, String name, @Nullable Span span) {
    json.name(name);
    if (span == null) {
      json.value((String) null);
      return;
    }
    json.beginObject().member("file", span.file().name());
    json.member("line", span.file().lineOf(span.start()));
    json.member("column", span.file().columnOf(span.start())).endObject();
  }
}
