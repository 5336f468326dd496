package dev.planwright.emit.markdown;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.literal.Durations;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a runbook says of a step, forth or back.
 *
 * <p>The template sees {@code id anchor machine title time? restart source} and {@code points},
 * each with a {@code label}, {@code tick} where it is to be ticked by itself, and either {@code
 * text}, or {@code commands} with their {@code fence}, or {@code lines}, which are numbered, or
 * {@code rows}.
 */
final class MarkdownStep {

  private MarkdownStep() {}

  /**
   * Returns the data of a step.
   *
   * @param source where the step comes from
   * @param wayBack what is said of the way back, or nothing
   */
  static TemplateData of(
      String id, Step step, MarkdownText source, @Nullable MarkdownText wayBack) {
    TemplateData data =
        new TemplateData()
            .id("id", id)
            .id("anchor", "step-" + id.toLowerCase(Locale.ROOT))
            .put("machine", MarkdownText.code(step.machine().name()))
            .put("title", MarkdownText.of(step.title()))
            .put("restart", step.content().restart())
            .put("source", source)
            .groups("points", points(step, wayBack));
    if (step.seconds() > 0) {
      data.put("time", MarkdownText.of(Durations.shown(step.seconds())));
    }
    return data;
  }

  /** Returns what is said of a step in the order in which it is needed. */
  private static List<TemplateData> points(Step step, @Nullable MarkdownText wayBack) {
    List<TemplateData> points = new ArrayList<>();
    if (!step.scripted() && wayBack != null) {
      points.add(text("By hand", MarkdownText.words("this step has no script")));
    }
    remarks(points, step, Action.Purpose.WARN, MarkdownText.strong("Warning"));
    remarks(points, step, Action.Purpose.EXPECT, MarkdownText.words("Expect"));
    remarks(points, step, Action.Purpose.NOTE, MarkdownText.words("Note"));
    if (!step.content().note().isEmpty()) {
      points.add(text("Note", MarkdownText.of(step.content().note())));
    }
    for (Step.Text guard : step.content().guards()) {
      points.add(
          commands("Needed only if this returns 0", step, List.of(CommandLine.of(step, guard))));
    }
    List<Part> parts = Part.of(step);
    addParts(points, step, parts);
    for (Step.Instruction instruction : step.content().instructions()) {
      Step.Service service = instruction.service();
      if (service != null) {
        points.add(service(step, service));
      }
    }
    step.content().outcomes().forEach(table -> points.add(outcomes(table, step)));
    if (parts.getLast() instanceof Part.Restart(boolean certain)) {
      points.add(restart(step, certain));
    }
    remarks(points, step, Action.Purpose.VERIFY, MarkdownText.words("Check"));
    remarks(points, step, Action.Purpose.BACKUP, MarkdownText.words("Backup"));
    if (wayBack != null) {
      remarks(points, step, Action.Purpose.NEEDS_BACKUP, MarkdownText.words("Way back needs"));
      points.add(text("Way back", wayBack));
    }
    return points;
  }

  private static void remarks(
      List<TemplateData> points, Step step, Action.Purpose purpose, MarkdownText label) {
    step.content().remarks().stream()
        .filter(remark -> remark.purpose() == purpose)
        .forEach(remark ->
            points.add(text(label, MarkdownText.of(remark.text())).put("tick", isTicked(purpose))));
  }

  /** Returns whether something that is said is done by itself: a check, or a backup. */
  private static boolean isTicked(Action.Purpose purpose) {
    return purpose == Action.Purpose.VERIFY || purpose == Action.Purpose.BACKUP;
  }

  private static void addParts(List<TemplateData> points, Step step, List<Part> parts) {
    List<CommandLine> commands = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Run run) {
        commands.add(run.command());
        continue;
      }
      addCommands(points, step, commands);
      if (part instanceof Part.Wait wait) {
        points.add(commands("Repeat", step, List.of(wait.command())));
        points.add(text("Wait", MarkdownText.of(Wording.until(wait.awaited()))));
        if (!wait.awaited().otherwise().isEmpty()) {
          points.add(text("If that does not come", MarkdownText.of(wait.awaited().otherwise())));
        }
      }
      if (part instanceof Part.Ask(List<Part.Line> lines) && !lines.isEmpty()) {
        points.add(ask(lines));
      }
    }
    addCommands(points, step, commands);
  }

  private static void addCommands(
      List<TemplateData> points, Step step, List<CommandLine> commands) {
    if (!commands.isEmpty()) {
      points.add(commands("Run", step, commands));
      commands.clear();
    }
  }

  /** Returns the name by which viewers of Markdown know the language of commands. */
  private static String language(Step step) {
    return switch (step.machine().kind().dialect()) {
      case NT -> "bat";
      case POSIX -> "sh";
    };
  }

  private static TemplateData service(Step step, Step.Service service) {
    String name = service.name().plain();
    return text(
        "Service",
        switch (step.machine().kind().dialect()) {
          case NT -> service(service, "net start", "list it", "lists it");
          case POSIX ->
              service(service, "systemctl is-active " + name, "say active", "says active");
        });
  }

  private static MarkdownText service(
      Step.Service service, String command, String say, String says) {
    boolean runs = service.runs();
    return MarkdownText.join(
        MarkdownText.of(service.name().plain()),
        MarkdownText.words(runs ? " must run now: " : " must be stopped now: "),
        MarkdownText.code(command),
        MarkdownText.words((runs ? " " + says : " does not " + say) + ", or the command failed"));
  }

  private static TemplateData restart(Step step, boolean certain) {
    MarkdownText machine = MarkdownText.code(step.machine().name());
    MarkdownText when = MarkdownText.words(certain ? "" : ", if the result says so");
    return text(MarkdownText.strong("Restart"), MarkdownText.join(machine, when));
  }

  private static TemplateData ask(List<Part.Line> lines) {
    List<MarkdownText> texts = lines.stream().map(MarkdownStep::line).toList();
    return texts.size() == 1
        ? text("Do", texts.getFirst())
        : new TemplateData()
            .put("label", MarkdownText.words("Do"))
            .put("tick", false)
            .texts("lines", texts);
  }

  private static MarkdownText line(Part.Line line) {
    return switch (line) {
      case Part.Line.Words(List<Step.Piece> pieces) -> MarkdownText.of(pieces);
      case Part.Line.Typed(String typed) ->
          MarkdownText.join(
              MarkdownText.words("Type this yourself and replace the part that only you know: "),
              MarkdownText.code(typed));
    };
  }

  private static TemplateData outcomes(Step.Outcomes table, Step step) {
    boolean looks = step.content().isAboutService();
    MarkdownText label =
        table.source().isEmpty()
            ? MarkdownText.words(looks ? "If it fails, by exit code" : "Exit code")
            : MarkdownText.join(
                MarkdownText.words("Result in "), MarkdownText.code(table.source()));
    return new TemplateData()
        .put("label", label)
        .put("tick", false)
        .texts("rows", table.rows().stream().map(MarkdownStep::row).toList());
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
    return new TemplateData().put("label", label).put("tick", false).put("text", text);
  }

  private static TemplateData commands(String label, Step step, List<CommandLine> commands) {
    String all = commands.stream().map(CommandLine::text).collect(Collectors.joining(" "));
    return new TemplateData()
        .put("label", MarkdownText.words(label))
        .put("tick", false)
        .put("fence", MarkdownText.fence(all))
        .id("language", language(step))
        .texts(
            "commands",
            commands.stream()
                .flatMap(command -> command.text().lines())
                .map(MarkdownText::line)
                .toList());
  }
}
