package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.model.Action;
import dev.planwright.model.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects what a runbook says of the steps.
 *
 * <p>The template sees {@code phases}: {@code number title ids time blocks}. A block is either a
 * {@code notice} ({@code kind}, one of the alerts of GitHub, and {@code lines}) or {@code steps}. A
 * step has {@code id machine title time? restart} and {@code points}, of which the last is a {@code
 * text}: each has a {@code label} and either {@code text}, or {@code command} with its {@code
 * fence}, or {@code lines}, which are numbered.
 */
final class MarkdownSteps {

  private final Runbook runbook;
  private final Route route;

  MarkdownSteps(Runbook runbook) {
    this.runbook = runbook;
    this.route = Route.of(runbook);
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
      List<TemplateData> notices = notices(step, noReturn);
      if (!notices.isEmpty() && !steps.isEmpty()) {
        blocks.add(new TemplateData().groups("steps", steps));
        steps = new ArrayList<>();
      }
      blocks.addAll(notices);
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

  private List<TemplateData> notices(Step step, int noReturn) {
    List<TemplateData> notices = new ArrayList<>();
    Route.Leg leg = route.beginningWith(step);
    Route.Leg before = leg == null ? null : route.before(leg);
    if (leg != null && before != null) {
      notices.add(
          notice(
              "IMPORTANT",
              List.of(
                  "**Change of machine:** go from "
                      + MarkdownText.code(before.machine().name()).source()
                      + " to "
                      + MarkdownText.code(leg.machine().name()).source()
                      + ".",
                  "With scripts: "
                      + MarkdownText.code(Route.script(before.machine())).source()
                      + " ends here; on the other machine run "
                      + MarkdownText.code(Route.command(leg)).source()
                      + ".")));
    }
    if (step.number() == noReturn) {
      notices.add(
          notice(
              "CAUTION",
              List.of(
                  "**Point of no return:** nothing takes back the next step. Go on only if you mean"
                      + " to finish.")));
    }
    return notices;
  }

  /** Takes lines that are Markdown already. */
  private static TemplateData notice(String kind, List<String> lines) {
    return new TemplateData()
        .put(
            "notice",
            new TemplateData()
                .id("kind", kind)
                .texts("lines", lines.stream().map(MarkdownText::new).toList()));
  }

  private static TemplateData step(Step step) {
    List<TemplateData> points = new ArrayList<>();
    remarks(points, step, Action.Purpose.WARN, "**Warning**");
    remarks(points, step, Action.Purpose.EXPECT, "Expect");
    remarks(points, step, Action.Purpose.NOTE, "Note");
    if (!step.note().isEmpty()) {
      points.add(text("Note", MarkdownText.of(step.note())));
    }
    for (Step.Text guard : step.guards()) {
      points.add(command("Only needed if this returns 0", CommandLine.of(guard)));
    }
    List<Part> parts = Part.of(step);
    parts.forEach(part -> points.addAll(part(part)));
    step.outcomes().forEach(table -> points.add(outcomes(table)));
    if (parts.getLast() instanceof Part.Restart(boolean certain)) {
      points.add(restart(step, certain));
    }
    remarks(points, step, Action.Purpose.VERIFY, "Check");
    if (step.irreversible()) {
      points.add(text("Way back", MarkdownText.of("none")));
    } else if (!step.undo().isEmpty()) {
      points.add(text("Way back", MarkdownText.of(step.undo())));
    }
    String sources = Wording.sourcesWithFacts(step.citations());
    points.add(text("Source", MarkdownText.of(sources.isEmpty() ? "the plan" : sources)));
    TemplateData data =
        new TemplateData()
            .id("id", step.id())
            .put("machine", MarkdownText.code(step.machine().name()))
            .put("title", MarkdownText.of(step.title()))
            .put("restart", step.restart())
            .groups("points", points);
    if (step.seconds() > 0) {
      data.put("time", MarkdownText.of(Durations.shown(step.seconds())));
    }
    return data;
  }

  private static void remarks(
      List<TemplateData> points, Step step, Action.Purpose purpose, String label) {
    step.remarks().stream()
        .filter(remark -> remark.purpose() == purpose)
        .forEach(remark -> points.add(text(label, MarkdownText.of(remark.text()))));
  }

  private static List<TemplateData> part(Part part) {
    return switch (part) {
      case Part.Run(CommandLine command) -> List.of(command("Run", command));
      case Part.Ask(List<Part.Line> lines) -> lines.isEmpty() ? List.of() : List.of(ask(lines));
      case Part.Restart _ -> List.of();
    };
  }

  private static TemplateData restart(Step step, boolean certain) {
    String machine = MarkdownText.code(step.machine().name()).source();
    String when = certain ? "" : ", if the result asks for it";
    return text("**Restart**", new MarkdownText(machine + when));
  }

  private static TemplateData ask(List<Part.Line> lines) {
    List<MarkdownText> texts = lines.stream().map(MarkdownSteps::line).toList();
    return texts.size() == 1
        ? text("Do", texts.getFirst())
        : new TemplateData().put("label", new MarkdownText("Do")).texts("lines", texts);
  }

  private static MarkdownText line(Part.Line line) {
    return switch (line) {
      case Part.Line.Words(List<Step.Piece> pieces) -> MarkdownText.of(pieces);
      case Part.Line.Typed(CommandLine command) ->
          new MarkdownText(
              "Type this yourself, with what only you know in its place: "
                  + MarkdownText.code(command.text()).source());
    };
  }

  private static TemplateData outcomes(Step.Outcomes table) {
    String rows = table.rows().stream().map(MarkdownSteps::row).collect(Collectors.joining(". "));
    String where =
        table.source().isEmpty() ? "" : "in " + MarkdownText.code(table.source()).source() + ". ";
    return text(table.source().isEmpty() ? "Exit code" : "Result", new MarkdownText(where + rows));
  }

  private static String row(Step.Row row) {
    String codes =
        row.codes().stream()
            .map(code -> code.equals("other") ? "else" : MarkdownText.code(code).source())
            .collect(Collectors.joining(", "));
    return codes + ": " + MarkdownText.of(Wording.disposition(row)).source();
  }

  private static TemplateData text(String label, MarkdownText text) {
    return new TemplateData().put("label", new MarkdownText(label)).put("text", text);
  }

  private static TemplateData command(String label, CommandLine command) {
    return new TemplateData()
        .put("label", new MarkdownText(label))
        .put("fence", MarkdownText.fence(command.text()))
        .put("command", MarkdownText.line(command.text()));
  }
}
