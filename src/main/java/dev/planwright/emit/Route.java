package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of a procedure from machine to machine.
 *
 * @param legs the stretches at one machine, first to last
 */
public record Route(List<Leg> legs) {

  /** Copies the legs. */
  public Route {
    legs = List.copyOf(legs);
  }

  /**
   * Consecutive steps at one machine, the longest there are, all by its script or all by a person.
   *
   * @param number its place on the way, from 0
   */
  public record Leg(int number, PlanObject machine, List<Step> steps) {
    /** Copies the steps. */
    public Leg {
      steps = List.copyOf(steps);
    }

    /** Returns the first step. */
    public Step first() {
      return steps.getFirst();
    }

    /** Returns whether a script does them. */
    public boolean scripted() {
      return first().scripted();
    }

    /** Returns the last step. */
    public Step last() {
      return steps.getLast();
    }

    /** Returns the ids of its steps: one, or from the first to the last. */
    String ids() {
      return steps.size() == 1 ? first().id() : first().id() + " to " + last().id();
    }
  }

  /** Returns the way of a procedure. */
  public static Route of(Runbook runbook) {
    List<Leg> legs = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Step step : runbook.steps()) {
      if (!steps.isEmpty() && !together(steps.getLast(), step)) {
        legs.add(new Leg(legs.size(), steps.getLast().machine(), steps));
        steps.clear();
      }
      steps.add(step);
    }
    if (!steps.isEmpty()) {
      legs.add(new Leg(legs.size(), steps.getLast().machine(), steps));
    }
    return new Route(legs);
  }

  private static boolean together(Step one, Step other) {
    return one.machine() == other.machine() && one.scripted() == other.scripted();
  }

  /** Returns the next leg from this one on that a script does, or null. */
  public @Nullable Leg scriptedFrom(Leg leg) {
    return legs.subList(leg.number(), legs.size()).stream()
        .filter(Leg::scripted)
        .findFirst()
        .orElse(null);
  }

  /** Returns the leg that comes next on the way, or null after the last. */
  public @Nullable Leg after(Leg leg) {
    return leg.number() + 1 < legs.size() ? legs.get(leg.number() + 1) : null;
  }

  /** Returns the leg before, or null before the first. */
  public @Nullable Leg before(Leg leg) {
    return leg.number() > 0 ? legs.get(leg.number() - 1) : null;
  }

  /** Returns the legs by the numbers of their first steps. */
  public Map<Integer, Leg> byFirstStep() {
    Map<Integer, Leg> byNumber = new HashMap<>();
    legs.forEach(leg -> byNumber.put(leg.first().number(), leg));
    return byNumber;
  }

  /** Returns the name of the script of a machine. */
  public static String script(PlanObject machine) {
    return machine.name() + machine.kind().dialect().extension();
  }

  /** Returns the command that starts the script of a machine, in the language of the machine. */
  public static String start(PlanObject machine) {
    return machine.kind().dialect().start(script(machine));
  }

  /** Returns the command that continues with a leg, at its machine. */
  public static String command(Leg leg) {
    String got = " " + leg.machine().kind().dialect().option("got") + " ";
    return start(leg.machine()) + (leg.number() == 0 ? "" : got + leg.first().id());
  }
}
