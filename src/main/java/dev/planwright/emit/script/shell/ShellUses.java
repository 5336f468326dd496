package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.model.Action;
import java.util.List;
import java.util.function.Predicate;

/** Tells which routines a script needs, so that it holds no others. */
final class ShellUses {

  private ShellUses() {}

  /**
   * Returns truths about some steps: {@code runs} (a command), {@code waits}, {@code plain} (a
   * command whose exit code alone is judged, without a table), {@code guards}, {@code asks}, {@code
   * checks} (a person says that something is so), {@code restarts}, {@code asked} (a restart for
   * which a result asks), {@code repeats} (a step that a result asks for again), {@code services}.
   */
  static TemplateData of(List<Step> steps) {
    List<Part> parts = steps.stream().flatMap(step -> Part.of(step).stream()).toList();
    boolean services =
        any(
            steps,
            step ->
                step.content().instructions().stream().anyMatch(each -> each.service() != null));
    boolean restarts = any(parts, Part.Restart.class::isInstance);
    return new TemplateData()
        .put("runs", any(parts, Part.Run.class::isInstance))
        .put("waits", any(parts, Part.Wait.class::isInstance))
        .put("plain", any(steps, ShellUses::isPlain))
        .put("guards", any(steps, step -> !step.content().guards().isEmpty()))
        .put("asks", any(parts, Part.Ask.class::isInstance))
        .put("checks", restarts || services || any(steps, ShellUses::isChecked))
        .put("restarts", restarts)
        .put("asked", any(parts, part -> part instanceof Part.Restart(boolean sure) && !sure))
        .put("repeats", any(steps, ShellUses::isRepeated))
        .put("services", services);
  }

  private static <T> boolean any(List<T> all, Predicate<T> wanted) {
    return all.stream().anyMatch(wanted);
  }

  private static boolean isPlain(Step step) {
    return step.content().outcomes().stream().noneMatch(table -> table.source().isEmpty())
        && Part.of(step).stream()
            .anyMatch(part -> part instanceof Part.Run(var run, _) && run.service() == null);
  }

  /** Returns whether the last part of a step is a command that a person looks after. */
  private static boolean isChecked(Step step) {
    return (Part.of(step).getLast() instanceof Part.Run
            || Part.of(step).getLast() instanceof Part.Wait)
        && step.content().remarks().stream()
            .anyMatch(each -> each.purpose() == Action.Purpose.VERIFY);
  }

  private static boolean isRepeated(Step step) {
    return step.content().outcomes().stream()
        .flatMap(table -> table.rows().stream())
        .anyMatch(row -> row.disposition() == Action.Disposition.RETRY);
  }
}
