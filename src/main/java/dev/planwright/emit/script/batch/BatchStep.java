package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.command.StepLines;
import dev.planwright.emit.command.StepParts;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.BatchText;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a script shows of one step.
 *
 * <p>The template sees {@code id}, {@code next} (the label after the step), {@code title} and
 * {@code head} (lines), {@code guards} (commands), {@code needless} (the label for a step that is
 * not needed), {@code finish} (a label, only for a step of several parts) and {@code parts}. A part
 * has:
 *
 * <ul>
 *   <li>{@code kind}: {@code run}, {@code ask} or {@code restart}; {@code marker}, the name of its
 *       files; {@code own}, whether that is another than the step's id; {@code end}, the label
 *       after it, and {@code start}, its own label where something jumps to it;
 *   <li>{@code command}, and where that is about a service {@code service} (its name), {@code
 *       wanted} ({@code running} or {@code stopped}) and {@code found}, the label where it is seen
 *       to be so; or {@code lines}, or {@code certain} and {@code back};
 *   <li>{@code check}: lines that say how it is seen to have worked, for the last part;
 *   <li>{@code tables} and {@code judged}, the label behind them, where its result is looked up:
 *       see {@link BatchTables}.
 * </ul>
 */
final class BatchStep {

  private final Step step;
  private final String next;
  private final List<String> back;
  private final BatchFindings findings;
  private final StepParts parts;
  private final StepLines said;
  private int labels;

  /** Takes a step, the label after it, and what is said of the way back from it. */
  BatchStep(Step step, String next, List<String> back, BatchFindings findings) {
    this.step = step;
    this.next = next;
    this.back = List.copyOf(back);
    this.findings = findings;
    this.parts = StepParts.of(step);
    this.said = new StepLines(step);
  }

  /** Returns the data of the step. */
  TemplateData data() {
    List<BatchText> head = findings.echo(step, said.head(back));
    TemplateData data =
        new TemplateData()
            .id("id", step.id())
            .id("next", next)
            .texts("title", head.subList(0, said.title().size()))
            .texts("head", head)
            .texts(
                "guards",
                step.content().guards().stream()
                    .map(guard -> findings.command(step, guard))
                    .toList())
            .id("needless", label());
    String finish = parts.areSeveral() ? label() : next;
    if (parts.areSeveral()) {
      data.id("finish", finish);
    }
    return data.groups("parts", parts(finish));
  }

  private List<TemplateData> parts(String finish) {
    List<String> starts = parts.all().stream().map(_ -> label()).toList();
    List<TemplateData> all = new ArrayList<>();
    for (int i = 0; i < parts.count(); i++) {
      boolean last = parts.isLast(i);
      TemplateData part =
          new TemplateData()
              .id("marker", parts.marker(i))
              .put("own", parts.areSeveral())
              .id("end", last ? finish : starts.get(i + 1))
              .texts(
                  "check",
                  last ? findings.echo(step, said.remarks(Action.Purpose.VERIFY)) : List.of());
      if (i > 0
          || !step.content().guards().isEmpty()
          || step.content().asksFor(Action.Disposition.RETRY)) {
        part.id("start", starts.get(i));
      }
      fill(part, parts.get(i));
      new BatchTables(step, findings, starts.getFirst(), this::label)
          .put(part, parts.get(i), parts.isLastToJudge(i));
      all.add(part);
    }
    return all;
  }

  private void fill(TemplateData data, Part part) {
    switch (part) {
      case Part.Run(Step.Instruction instruction, _) -> fill(data.id("kind", "run"), instruction);
      case Part.Wait wait ->
          data.id("kind", "ask").texts("lines", findings.echo(step, lines(wait)));
      case Part.Ask(List<Part.Line> lines) ->
          data.id("kind", "ask").texts("lines", findings.echo(step, StepLines.numbered(lines)));
      case Part.Restart(boolean certain) ->
          data.id("kind", "restart").put("certain", certain).id("back", label());
    }
  }

  private void fill(TemplateData data, Step.Instruction run) {
    data.put("command", findings.command(step, run.text()));
    StepParts.putService(data, run, name -> findings.service(step, name));
    if (run.service() != null) {
      data.id("found", label());
    }
  }

  /** Returns what a person does who waits, since the dialect has no clock. */
  private static List<String> lines(Part.Wait wait) {
    List<String> lines = new ArrayList<>(List.of("  1. Run this, and repeat it:"));
    lines.add("     " + wait.command().text());
    lines.addAll(EchoLines.of("     ", Wording.until(wait.awaited())));
    lines.addAll(EchoLines.of("     If that does not come: ", wait.awaited().otherwise()));
    return lines;
  }

  /** Returns the next label of this step: its id and a letter, or two. */
  private String label() {
    int number = labels++;
    String letters = number < 26 ? "" : String.valueOf((char) ('A' + number / 26 - 1));
    return step.id() + letters + (char) ('A' + number % 26);
  }
}
