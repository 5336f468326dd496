package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.command.StepLines;
import dev.planwright.emit.command.StepParts;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.ShellCommand;
import dev.planwright.markup.ShellText;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a shell script shows of one step.
 *
 * <p>The template sees {@code id}, {@code title} and {@code head} (lines), {@code guards} ({@code
 * command shown}), {@code several} (whether it has parts of its own), {@code repeats} (whether a
 * result can ask for the step again) and {@code parts}. A part has:
 *
 * <ul>
 *   <li>{@code kind}: {@code run}, {@code wait}, {@code ask} or {@code restart}; {@code marker},
 *       the name of its files;
 *   <li>{@code command} and {@code shown} (the command as it is printed), and where that is about a
 *       service {@code service} and {@code wanted}; or {@code lines}; or {@code certain};
 *   <li>of a wait {@code until} (lines), {@code output} (a text, or empty), {@code code}, {@code
 *       every} and {@code limit} (seconds), {@code otherwise} (lines);
 *   <li>{@code check}: lines that say how it is seen to have worked, for the last part;
 *   <li>{@code tables}, where its result is looked up: see {@link ShellTables}.
 * </ul>
 */
final class ShellStep {

  private final Step step;
  private final List<String> back;
  private final ShellFindings findings;
  private final StepParts parts;
  private final StepLines said;

  /** Takes a step, and what is said of the way back from it. */
  ShellStep(Step step, List<String> back, ShellFindings findings) {
    this.step = step;
    this.back = List.copyOf(back);
    this.findings = findings;
    this.parts = StepParts.of(step);
    this.said = new StepLines(step);
  }

  /** Returns the data of the step. */
  TemplateData data() {
    List<ShellText> head = findings.echo(step, said.head(back));
    return new TemplateData()
        .id("id", step.id())
        .texts("title", head.subList(0, said.title().size()))
        .texts("head", head)
        .put("several", parts.areSeveral())
        .put("repeats", step.content().asksFor(Action.Disposition.RETRY))
        .groups("guards", guards())
        .groups("parts", parts());
  }

  private List<TemplateData> guards() {
    return step.content().guards().stream().map(this::command).toList();
  }

  private TemplateData command(Step.Text text) {
    String command = findings.command(step, text);
    return new TemplateData()
        .put("command", new ShellCommand(command))
        .put("shown", ShellText.ofLines(command));
  }

  private List<TemplateData> parts() {
    List<TemplateData> all = new ArrayList<>();
    for (int i = 0; i < parts.count(); i++) {
      List<ShellText> check =
          parts.isLast(i) ? findings.echo(step, said.remarks(Action.Purpose.VERIFY)) : List.of();
      TemplateData part = part(parts.get(i)).texts("check", check);
      new ShellTables(step, findings).put(part, parts.get(i), parts.isLastToJudge(i));
      all.add(part.id("marker", parts.marker(i)));
    }
    return all;
  }

  private TemplateData part(Part part) {
    return switch (part) {
      case Part.Run(Step.Instruction run, _) ->
          StepParts.putService(
              command(run.text()).id("kind", "run"), run, name -> findings.service(step, name));
      case Part.Wait(Step.Instruction look, _, Step.Wait wait) ->
          command(look.text())
              .id("kind", "wait")
              .texts("until", findings.echo(step, EchoLines.of("    ", Wording.until(wait))))
              .put("output", findings.echo(step, wait.output()))
              .put("code", wait.code())
              .put("every", wait.every())
              .put("limit", wait.limit())
              .texts("otherwise", findings.echo(step, EchoLines.of("   ", wait.otherwise())));
      case Part.Ask(List<Part.Line> lines) ->
          new TemplateData()
              .id("kind", "ask")
              .texts("lines", findings.echo(step, StepLines.numbered(lines)));
      case Part.Restart(boolean certain) ->
          new TemplateData().id("kind", "restart").put("certain", certain);
    };
  }
}
