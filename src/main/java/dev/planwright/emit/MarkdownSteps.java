package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.model.Action;
import dev.planwright.model.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects what a runbook says of the steps.
 *
 * <p>The template sees {@code scripts} (names) and {@code phases}: {@code number title first last
 * time blocks}. A block has either a {@code notice} (paragraphs) with its {@code kind}, one of the
 * alerts of GitHub, or {@code steps}. A step has {@code id machine title time? restart} and {@code
 * points}, of which the last is a {@code text}: each has a {@code label} and either {@code text},
 * or {@code commands} with their {@code fence}, or {@code lines}, which are numbered, or {@code
 * rows}.
 */
final class MarkdownSteps {

  private final Runbook runbook;
  private final Route route;
  private final Map<Integer, Route.Leg> legs;

  MarkdownSteps(Runbook runbook) {
    this.runbook = runbook;
    this.route = Route.of(runbook);
    this.legs = route.byFirstStep();
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    int noReturn =
        runbook.steps().stream().filter(Step::irreversible).map(Step::number).findFirst().orElse(0);
    List<TemplateData> phases = new ArrayList<>();
    for (Runbook.Phase phase : runbook.phases()) {
      if (!phase.steps().isEmpty()) {
        phases.add(phase(phases.size() + 1, phase, noReturn));
      }
    }
    data.groups("phases", phases)
        .texts(
            "scripts",
            runbook.machines().stream().map(Route::script).map(MarkdownText::code).toList());
  }

  private TemplateData phase(int number, Runbook.Phase phase, int noReturn) {
    List<TemplateData> blocks = new ArrayList<>();
    List<TemplateData> steps = new ArrayList<>();
    for (Step step : phase.steps()) {
      List<MarkdownText> notice = notice(step, noReturn);
      if (!notice.isEmpty()) {
        if (!steps.isEmpty()) {
          blocks.add(new TemplateData().groups("steps", steps));
          steps = new ArrayList<>();
        }
        blocks.add(
            new TemplateData()
                .id("kind", step.number() == noReturn ? "CAUTION" : "IMPORTANT")
                .texts("notice", notice));
      }
      steps.add(step(step));
    }
    blocks.add(new TemplateData().groups("steps", steps));
    String first = phase.steps().getFirst().id();
    String last = phase.steps().getLast().id();
    String title = phase.title().isEmpty() ? phase.name() : phase.title();
    return new TemplateData()
        .put("number", number)
        .put("title", MarkdownText.heading(title))
        .id("first", first)
        .id("last", last)
        .put(
            "time",
            MarkdownText.of(Wording.time(phase.steps().stream().mapToLong(Step::seconds).sum())))
        .groups("blocks", blocks);
  }

  /** Returns what is said above a step, in paragraphs. */
  private List<MarkdownText> notice(Step step, int noReturn) {
    List<MarkdownText> paragraphs = new ArrayList<>();
    Route.Leg leg = legs.get(step.number());
    Route.Leg before = leg == null ? null : route.before(leg);
    if (leg != null && before != null) {
      paragraphs.add(
          MarkdownText.join(
              MarkdownText.strong("Change of machine:"),
              MarkdownText.words(" go from "),
              MarkdownText.code(before.machine().name()),
              MarkdownText.words(" to "),
              MarkdownText.code(leg.machine().name()),
              MarkdownText.words(". With scripts: "),
              MarkdownText.code(Route.script(before.machine())),
              MarkdownText.words(" ends here; go on with "),
              MarkdownText.code(Route.command(leg)),
              MarkdownText.words(".")));
    }
    if (step.number() == noReturn) {
      paragraphs.add(
          MarkdownText.join(
              MarkdownText.strong("Point of no return:"),
              MarkdownText.words(" nothing takes back the next step.")));
    }
    return paragraphs;
  }

  private static TemplateData step(Step step) {
    TemplateData data =
        new TemplateData()
            .id("id", step.id())
            .put("machine", MarkdownText.code(step.machine().name()))
            .put("title", MarkdownText.of(step.title()))
            .put("restart", step.restart())
            .groups("points", points(step));
    if (step.seconds() > 0) {
      data.put("time", MarkdownText.of(Durations.shown(step.seconds())));
    }
    return data;
  }

  /** Returns what is said of a step in the order in which it is needed. */
  private static List<TemplateData> points(Step step) {
    List<TemplateData> points = new ArrayList<>();
    remarks(points, step, Action.Purpose.WARN, MarkdownText.strong("Warning"));
    remarks(points, step, Action.Purpose.EXPECT, MarkdownText.words("Expect"));
    remarks(points, step, Action.Purpose.NOTE, MarkdownText.words("Note"));
    if (!step.note().isEmpty()) {
      points.add(text("Note", MarkdownText.of(step.note())));
    }
    for (Step.Text guard : step.guards()) {
      points.add(commands("Only needed if this returns 0", List.of(CommandLine.of(guard))));
    }
    List<Part> parts = Part.of(step);
    addParts(points, parts);
    step.outcomes().forEach(table -> points.add(outcomes(table)));
    if (parts.getLast() instanceof Part.Restart(boolean certain)) {
      points.add(restart(step, certain));
    }
    remarks(points, step, Action.Purpose.VERIFY, MarkdownText.words("Check"));
    String wayBack = step.irreversible() ? "none" : step.undo();
    if (!wayBack.isEmpty()) {
      points.add(text("Way back", MarkdownText.of(wayBack)));
    }
    String sources = Wording.sourcesWithFacts(step.citations());
    points.add(text("Source", MarkdownText.of(sources.isEmpty() ? "the plan" : sources)));
    return points;
  }

  private static void remarks(
      List<TemplateData> points, Step step, Action.Purpose purpose, MarkdownText label) {
    step.remarks().stream()
        .filter(remark -> remark.purpose() == purpose)
        .forEach(remark -> points.add(text(label, MarkdownText.of(remark.text()))));
  }

  private static void addParts(List<TemplateData> points, List<Part> parts) {
    List<CommandLine> commands = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Run(CommandLine command)) {
        commands.add(command);
        continue;
      }
      addCommands(points, commands);
      if (part instanceof Part.Ask(List<Part.Line> lines) && !lines.isEmpty()) {
        points.add(ask(lines));
      }
    }
    addCommands(points, commands);
  }

  private static void addCommands(List<TemplateData> points, List<CommandLine> commands) {
    if (!commands.isEmpty()) {
      points.add(commands("Run", commands));
      commands.clear();
    }
  }

  private static TemplateData restart(Step step, boolean certain) {
    MarkdownText machine = MarkdownText.code(step.machine().name());
    MarkdownText when = MarkdownText.words(certain ? "" : ", if the result asks for it");
    return text(MarkdownText.strong("Restart"), MarkdownText.join(machine, when));
  }

  private static TemplateData ask(List<Part.Line> lines) {
    List<MarkdownText> texts = lines.stream().map(MarkdownSteps::line).toList();
    return texts.size() == 1
        ? text("Do", texts.getFirst())
        : new TemplateData().put("label", MarkdownText.words("Do")).texts("lines", texts);
  }

  private static MarkdownText line(Part.Line line) {
    return switch (line) {
      case Part.Line.Words(List<Step.Piece> pieces) -> MarkdownText.of(pieces);
      case Part.Line.Typed(CommandLine command) ->
          MarkdownText.join(
              MarkdownText.words("Type this yourself, with what only you know in its place: "),
              MarkdownText.code(command.text()));
    };
  }

  private static TemplateData outcomes(Step.Outcomes table) {
    MarkdownText label =
        table.source().isEmpty()
            ? MarkdownText.words("Exit code")
            : MarkdownText.join(
                MarkdownText.words("Result in "), MarkdownText.code(table.source()));
    return new TemplateData()
        .put("label", label)
        .texts("rows", table.rows().stream().map(MarkdownSteps::row).toList());
  }

  private static MarkdownText row(Step.Row row) {
    List<MarkdownText> codes =
        row.codes().stream()
            .map(code ->
                code.equals("other")
                    ? MarkdownText.words("anything else")
                    : MarkdownText.code(code))
            .toList();
    return MarkdownText.join(
        MarkdownText.join(", ", codes),
        MarkdownText.words(": "),
        MarkdownText.of(Wording.disposition(row)));
  }

  private static TemplateData text(String label, MarkdownText text) {
    return text(MarkdownText.words(label), text);
  }

  private static TemplateData text(MarkdownText label, MarkdownText text) {
    return new TemplateData().put("label", label).put("text", text);
  }

  private static TemplateData commands(String label, List<CommandLine> commands) {
    String all = commands.stream().map(CommandLine::text).collect(Collectors.joining(" "));
    return new TemplateData()
        .put("label", MarkdownText.words(label))
        .put("fence", MarkdownText.fence(all))
        .texts(
            "commands",
            commands.stream().map(command -> MarkdownText.line(command.text())).toList());
  }
}
