package dev.planwright.emit.ansible;

import dev.planwright.derive.Backout;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.command.FirstCommand;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.command.StepLines;
import dev.planwright.emit.command.StepParts;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.VisibleText;
import dev.planwright.markup.YamlText;
import dev.planwright.model.Action;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a playbook shows of one step.
 *
 * <p>The template sees {@code id} and {@code marker}, which is the same, {@code name} (the id and
 * the title), {@code machine}, {@code head} (lines), {@code guards} ({@code command}), {@code
 * several} (whether it has parts of its own) and {@code parts}. A part has:
 *
 * <ul>
 *   <li>{@code kind}: {@code run}, {@code wait}, {@code ask} or {@code restart}; {@code marker},
 *       the name of its files;
 *   <li>{@code command}, and where that is about a service {@code service} and {@code wanted}; of a
 *       wait {@code output} (a text) or {@code code}, {@code retries}, {@code every} (seconds),
 *       {@code until} and {@code otherwise} (lines); of a restart {@code certain};
 *   <li>{@code prompt} and {@code lines}, what a person is asked, if one is: what to do, or whether
 *       it has worked; {@code checked}, whether that is asked after a command;
 *   <li>{@code tables}, where its result is looked up: see {@link AnsibleTables};
 *   <li>{@code first}: lines for a failure of the first command at its machine.
 * </ul>
 */
final class AnsibleStep {

  private final String id;
  private final Step step;
  private final List<String> back;
  private final StepLines said;
  private final StepParts parts;
  private List<String> first = List.of();

  /**
   * Takes a step that passed {@link AnsibleCheck}.
   *
   * @param id its id, a step that undoes another has none of its own
   * @param back what is said of the way back
   */
  AnsibleStep(String id, Step step, List<String> back) {
    this.id = id;
    this.step = step;
    this.back = List.copyOf(back);
    this.said = new StepLines(step);
    this.parts = new StepParts(id, step.scripted() ? Part.of(step) : List.of(byHand(step)));
  }

  /** Says that it runs the first command at its machine. */
  AnsibleStep first() {
    first = FirstCommand.lines(step);
    return this;
  }

  /** Returns a text as a playbook holds it. */
  static YamlText yaml(String text) {
    return YamlText.of(VisibleText.text(text));
  }

  /** Returns the data of the step. */
  TemplateData data() {
    List<String> head = said.head(back);
    return new TemplateData()
        .id("id", id)
        .id("marker", id)
        .put("name", yaml(id + " " + VisibleText.line(step.title())))
        .put("machine", yaml(step.machine().name()))
        .texts("head", lines(head.subList(said.title().size(), head.size())))
        .groups("guards", guards())
        .put("several", parts.areSeveral())
        .groups("parts", parts());
  }

  /** Returns the data of a step that a person undoes, since no library says how. */
  static TemplateData byHand(String id, Backout.Taken taken) {
    Step step = taken.step();
    List<String> lines = new ArrayList<>();
    lines.addAll(EchoLines.of("  ", "No library says how this is undone. Find out how."));
    for (Change change : step.effects().changes()) {
      lines.addAll(
          EchoLines.of(
              "  ",
              change.cell().shown()
                  + ": was "
                  + change.before().shown()
                  + ", is "
                  + change.after().shown()));
    }
    String title = VisibleText.line("Undo " + step.id() + ", " + step.title());
    String prompt = "[" + id + "] " + title + "\n" + String.join("\n", lines);
    TemplateData part =
        new TemplateData()
            .id("kind", "ask")
            .id("marker", id)
            .groups("tables", List.of())
            .texts("lines", lines(lines))
            .put("checked", false)
            .put("prompt", yaml(prompt + "\nWhen this is done, type " + id + " and press Enter"));
    return new TemplateData()
        .id("id", id)
        .id("marker", id)
        .put("name", yaml(id + " " + title))
        .put("machine", yaml(step.machine().name()))
        .texts("head", lines(lines))
        .groups("guards", List.of())
        .put("several", false)
        .groups("parts", List.of(part));
  }

  private List<TemplateData> guards() {
    return step.scripted()
        ? step.content().guards().stream().map(guard -> command(guard)).toList()
        : List.of();
  }

  private List<TemplateData> parts() {
    List<TemplateData> all = new ArrayList<>();
    for (int i = 0; i < parts.count(); i++) {
      List<String> check = parts.isLast(i) ? said.remarks(Action.Purpose.VERIFY) : List.of();
      String marker = parts.marker(i);
      TemplateData part = part(parts.get(i)).id("marker", marker).texts("first", lines(first));
      new AnsibleTables(step).put(part, parts.get(i));
      all.add(asked(part, parts.get(i), marker, check));
    }
    return all;
  }

  private TemplateData part(Part part) {
    return switch (part) {
      case Part.Run(Step.Instruction run, _) ->
          StepParts.putService(
              command(run.text()).id("kind", "run"), run, name -> yaml(name.plain()));
      case Part.Wait(Step.Instruction look, _, Step.Wait wait) -> wait(look, wait);
      case Part.Ask _ -> new TemplateData().id("kind", "ask");
      case Part.Restart(boolean certain) ->
          new TemplateData().id("kind", "restart").put("certain", certain);
    };
  }

  private TemplateData wait(Step.Instruction look, Step.Wait wait) {
    TemplateData data =
        command(look.text())
            .id("kind", "wait")
            .put("code", wait.code())
            .put("retries", Math.max(1, (wait.limit() + wait.every() - 1) / wait.every()))
            .put("every", wait.every())
            .texts("until", lines(EchoLines.of("", Wording.until(wait))))
            .texts("otherwise", lines(EchoLines.of("", wait.otherwise())));
    if (!wait.output().isEmpty()) {
      data.put("output", YamlText.of(wait.output()));
    }
    return data;
  }

  /** Adds what a person is asked: what to do, or whether it has worked, or nothing. */
  private TemplateData asked(TemplateData data, Part part, String marker, List<String> check) {
    List<String> lines = new ArrayList<>();
    String when = "When this is done, type ";
    switch (part) {
      case Part.Ask(List<Part.Line> toDo) -> lines.addAll(StepLines.numbered(toDo));
      case Part.Restart _ -> {
        lines.add("  Restart " + step.machine().name() + ".");
        when = "When it has restarted, type ";
      }
      case Part.Run _, Part.Wait _ -> when = "If this is true, type ";
    }
    lines.addAll(check);
    String prompt = String.join("\n", titleAnd(lines));
    return data.texts("lines", lines(lines))
        .put("checked", !check.isEmpty())
        .put("prompt", yaml(prompt + "\n" + when + marker + " and press Enter"));
  }

  private List<String> titleAnd(List<String> lines) {
    List<String> all = new ArrayList<>(EchoLines.of("[" + id + "] ", step.title()));
    all.addAll(lines);
    return all;
  }

  /** Returns a step that no script does as one thing that a person does. */
  private static Part byHand(Step step) {
    List<Part.Line> lines = new ArrayList<>();
    step.content()
        .guards()
        .forEach(guard ->
            lines.add(words("Only if this ends with 0: " + CommandLine.of(step, guard).text())));
    for (Part part : Part.of(step)) {
      switch (part) {
        case Part.Run run -> lines.add(words("Run: " + run.command().text()));
        case Part.Wait wait ->
            lines.add(words("Run: " + wait.command().text() + " " + Wording.until(wait.awaited())));
        case Part.Ask(List<Part.Line> own) -> lines.addAll(own);
        case Part.Restart(boolean certain) ->
            lines.add(
                words("Restart " + step.machine().name() + (certain ? "" : ", if it asks for it")));
      }
    }
    return new Part.Ask(lines);
  }

  private static Part.Line words(String text) {
    return new Part.Line.Words(List.of(new Step.Piece(text, false, null)));
  }

  private TemplateData command(Step.Text text) {
    return new TemplateData().put("command", YamlText.of(CommandLine.of(step, text).text()));
  }

  private static List<YamlText> lines(List<String> lines) {
    return lines.stream().map(AnsibleStep::yaml).toList();
  }
}
