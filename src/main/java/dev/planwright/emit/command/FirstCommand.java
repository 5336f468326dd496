package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first command at a machine. Where the records of done steps are lost after a procedure, it is
 * what fails when the procedure is run again, and that failure must not be mistaken for one whose
 * cause is to be removed.
 */
public final class FirstCommand {

  private FirstCommand() {}

  /** Returns the first step that runs a command, of those at one machine; null if none does. */
  public static @Nullable Step of(List<Step> steps) {
    return steps.stream().filter(FirstCommand::commands).findFirst().orElse(null);
  }

  /** Returns the numbers of the steps that run the first command at their machine. */
  public static Set<Integer> ofEach(List<Step> steps) {
    Set<PlanObject> seen = new HashSet<>();
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Step step : steps) {
      if (commands(step) && seen.add(step.machine())) {
        numbers.add(step.number());
      }
    }
    return numbers;
  }

  /**
   * Returns what is asked where it has failed: whether the procedure has been here before, and how
   * that is seen.
   */
  public static List<String> lines(Step step) {
    String before =
        "First find out whether this procedure was carried out before, to its end or in part.";
    List<String> lines = new ArrayList<>(EchoLines.of("   ", before));
    String first = step.id() + " runs the first command at " + step.machine().name();
    if (step.needs().isEmpty()) {
      lines.addAll(EchoLines.of("   ", first + "."));
      return lines;
    }
    lines.addAll(EchoLines.of("   ", first + ". It begins where this is so:"));
    Set<String> bound = new LinkedHashSet<>();
    for (Need need : step.needs()) {
      lines.addAll(EchoLines.of("     ", need.text()));
      bound.addAll(step.bound(need));
    }
    if (!bound.isEmpty()) {
      lines.addAll(EchoLines.of("     where ", String.join(", ", bound)));
    }
    return lines;
  }

  private static boolean commands(Step step) {
    return step.scripted()
        && (!step.content().guards().isEmpty()
            || Part.of(step).stream().anyMatch(Part::isScripted));
  }
}
