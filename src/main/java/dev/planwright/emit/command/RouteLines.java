package dev.planwright.emit.command;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.Route;
import dev.planwright.emit.Wording;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a script prints of the way from machine to machine, in lines, not yet escaped. */
public final class RouteLines {

  /** How long a text may be that is not checked. */
  private static final int LONGEST = 200;

  private final Runbook runbook;
  private final Route route;
  private final Predicate<String> printable;

  /** The name of the machine of each leg, as it can be printed, and the leg before at that name. */
  private final List<String> names = new ArrayList<>();

  private final List<Integer> before = new ArrayList<>();
  private final Map<PlanObject, List<Route.Leg>> scripts = new HashMap<>();
  private final Map<Integer, Backout.Point> points;

  /**
   * Takes a procedure.
   *
   * @param printable whether a script can print a line
   */
  public RouteLines(Runbook runbook, Predicate<String> printable) {
    this.runbook = runbook;
    this.route = Route.of(runbook);
    this.printable = printable;
    Map<String, Integer> latest = new HashMap<>();
    for (Route.Leg leg : route.legs()) {
      String name = printed(leg.machine().name());
      names.add(name);
      Integer former = latest.put(name, leg.number());
      before.add(former == null ? -1 : former);
      if (leg.scripted()) {
        scripts.computeIfAbsent(leg.machine(), _ -> new ArrayList<>()).add(leg);
      }
    }
    this.points = runbook.backout().get().pointsByStep();
  }

  /** Returns the way that the lines are about. */
  Route route() {
    return route;
  }

  /** Returns the stretches of the script of a machine. */
  List<Route.Leg> legs(PlanObject machine) {
    return scripts.getOrDefault(machine, List.of());
  }

  /** Returns the procedure that the lines are about. */
  Runbook runbook() {
    return runbook;
  }

  /** Returns whether a script can print a line. */
  boolean isPrintable(String line) {
    return printable.test(line);
  }

  /**
   * Where a script stops.
   *
   * @param status how the run ended, in a few words
   * @param lines what is printed
   */
  public record Stop(String status, List<String> lines) {
    /** Copies the lines. */
    public Stop {
      lines = List.copyOf(lines);
    }
  }

  /** Returns what is printed first; a name of the plan that no script can print is left out. */
  public List<String> heading(PlanObject machine) {
    int count = legs(machine).stream().mapToInt(leg -> leg.steps().size()).sum();
    String name = runbook.plan().name();
    String plan = printable.test(name) && name.length() < 60 ? " of " + name : "";
    List<String> lines = new ArrayList<>();
    lines.add(
        Route.script(machine)
            + ": "
            + count
            + " of the "
            + runbook.steps().size()
            + " steps"
            + plan);
    String condition = runbook.condition();
    if (!condition.isEmpty() && printable.test(condition)) {
      lines.addAll(EchoLines.of("Only if ", condition));
    }
    lines.add("Plan id " + runbook.hash());
    return lines;
  }

  /** Returns where the way back begins once a step is done, and why if there is less of it then. */
  public List<String> wayBack(Step step) {
    Backout backout = runbook.backout().get();
    List<String> lines = new ArrayList<>();
    Backout.Point point = points.get(step.number());
    if (point != null) {
      String what = BackoutWording.point(point) + ".";
      lines.addAll(EchoLines.of("  Point of no return: ", what));
      for (String why : BackoutWording.doubts(point.stop())) {
        lines.addAll(EchoLines.of("    ", why));
      }
    }
    String way = BackoutWording.wayBack(backout.after(step));
    lines.addAll(EchoLines.of("  Way back once it is done: ", way));
    return lines.stream().allMatch(printable)
        ? lines
        : List.of("  Way back once it is done: see the runbook");
  }

  /** Returns the line that replaces, in a list of steps, those of other machines. */
  public List<String> waits(Route.@Nullable Leg previous, Route.Leg leg) {
    return EchoLines.of("------ ", "then " + stretch(there(previous, leg), leg));
  }

  /**
   * Returns where a script stops until other steps are done.
   *
   * @param previous its stretch before, or null if it has none
   * @param leg its stretch that comes then
   */
  public Stop gate(Route.@Nullable Leg previous, Route.Leg leg) {
    Route.Leg there = there(previous, leg);
    String status =
        previous == null ? "WAITING " + leg.first().id() : "HANDOVER " + there.first().id();
    return new Stop(status, handOver(previous, leg, there));
  }

  private Route.Leg there(Route.@Nullable Leg previous, Route.Leg leg) {
    Route.Leg next = previous == null ? route.legs().getFirst() : route.after(previous);
    Route.Leg before = route.before(leg);
    return next != null ? next : before != null ? before : leg;
  }

  /** Returns what is said after the last stretch of a script. */
  public Stop last(Route.Leg leg) {
    Route.Leg next = route.after(leg);
    if (next == null) {
      return new Stop("COMPLETE", List.of("== Every step of the plan is done."));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "== Every step on " + leg.machine().name() + " is done. Continue on another machine.");
    Route.Leg there = goOn(next, null, lines);
    if (there == null) {
      lines.add("   Then every step of the plan is done.");
    }
    return new Stop("HANDOVER " + next.first().id(), lines);
  }

  private List<String> handOver(Route.@Nullable Leg previous, Route.Leg leg, Route.Leg there) {
    List<String> lines = new ArrayList<>();
    String what = previous == null ? "Other steps come first: " : "Other steps come next: ";
    lines.addAll(EchoLines.of("== ", what + stretch(there, leg) + "."));
    Route.Leg next = goOn(there, leg, lines);
    if (next != null && next.number() == leg.number()) {
      lines.add("   When all is done, run here:  " + Route.command(leg));
    } else {
      lines.add("   When its script says so, run here:  " + Route.command(leg));
    }
    return lines;
  }

  /**
   * Adds what is done from a leg on: what a person does before the next script continues, and
   * where.
   *
   * @param here the leg at which this script continues itself, or null
   * @return the leg of the next script, or null if there is none
   */
  private Route.@Nullable Leg goOn(Route.Leg from, Route.@Nullable Leg here, List<String> lines) {
    Route.Leg next = route.scriptedFrom(from);
    int end = next == null ? route.legs().size() : next.number();
    for (Route.Leg leg : route.legs().subList(from.number(), end)) {
      lines.addAll(
          EchoLines.of("   ", "By hand, as the runbook says, at " + printed(leg.machine().name())));
      for (Step step : leg.steps()) {
        lines.addAll(EchoLines.of("     ", step.id() + " " + printed(step.title())));
      }
    }
    if (next != null && (here == null || next.number() != here.number())) {
      lines.add("   On " + next.machine().name() + " run:  " + Route.command(next));
    }
    return next;
  }

  /** Returns a text of a step that is not this script's, or nothing where it cannot be printed. */
  private String printed(String text) {
    return printable.test(text) && text.length() < LONGEST ? text : "";
  }

  /** Returns the steps from one leg to before another, with the machines. */
  private String stretch(Route.Leg from, Route.Leg until) {
    List<String> machines = new ArrayList<>();
    int count = 0;
    for (int i = from.number(); i < until.number(); i++) {
      if (before.get(i) < from.number()) {
        count++;
        if (count <= Wording.MOST_NAMED) {
          machines.add(names.get(i));
        }
      }
    }
    Route.Leg to = count == 0 ? from : route.legs().get(until.number() - 1);
    String first = from.first().id();
    String last = to.last().id();
    String ids = first.equals(last) ? first : first + " to " + last;
    return ids
        + " on "
        + (count > Wording.MOST_NAMED ? count + " machines" : String.join(", ", machines));
  }
}
