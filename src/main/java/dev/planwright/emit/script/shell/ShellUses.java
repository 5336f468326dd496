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
   * Returns truths about some steps: {@code runs} (a command), {@code waits}, {@code hints} (a wait
   * that says what to look at when it is over), {@code plain} (a command whose exit code alone is
   * judged, without a table), {@code guards}, {@code commands} (any of those), {@code asks}, {@code
   * checks} (a person says that something is so), {@code restarts}, {@code asked} (a restart for
   * which a result asks), {@code repeats} (a step that a result asks for again), {@code services}.
   */
  static TemplateData of(List<Step> steps) {
    List<Part> parts = steps.stream().flatMap(step -> Part.of(step).stream()).toList();
    boolean services = any(steps, step -> step.content().isAboutService());
    boolean restarts = any(parts, Part.Restart.class::isInstance);
    boolean runs = any(parts, Part.Run.class::isInstance);
    boolean waits = any(parts, Part.Wait.class::isInstance);
    boolean guards = any(steps, step -> !step.content().guards().isEmpty());
    return new TemplateData()
        .put("runs", runs)
        .put("waits", waits)
        .put("commands", runs || waits || guards)
        .put("hints", any(parts, ShellUses::isHinting))
        .put("plain", any(steps, ShellUses::isPlain))
        .put("guards", guards)
        .put("asks", any(parts, Part.Ask.class::isInstance))
        .put("checks", restarts || services || any(steps, ShellUses::isChecked))
        .put("restarts", restarts)
        .put("asked", any(parts, part -> part instanceof Part.Restart(boolean sure) && !sure))
        .put("repeats", any(steps, step -> step.content().asksFor(Action.Disposition.RETRY)))
        .put("services", services);
  }

  private static <T> boolean any(List<T> all, Predicate<T> wanted) {
    return all.stream().anyMatch(wanted);
  }

  private static boolean isHinting(Part part) {
    return part instanceof Part.Wait wait && !wait.awaited().otherwise().isEmpty();
  }

  private static boolean isPlain(Step step) {
    return step.content().outcomes().stream().noneMatch(table -> table.source().isEmpty())
        && step.content().instructions().stream()
            .anyMatch(each -> each.doer() == Action.Doer.RUN && each.service() == null);
  }

  /** Returns whether the last part of a step is a command that a person looks after. */
  private static boolean isChecked(Step step) {
    Part last = Part.of(step).getLast();
    return (last instanceof Part.Run || last instanceof Part.Wait)
        && step.content().remarks().stream()
            .anyMatch(each -> each.purpose() == Action.Purpose.VERIFY);
  }
}
