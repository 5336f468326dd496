package dev.planwright.derive;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the ways back. Each is carried out on the state that its first step finds, so that an
 * undo is expanded, and its requirements are judged, as things will stand then. Ways that say the
 * same from some step on are one from there.
 */
public final class WaysBack {

  private final Plan plan;
  private final PlanObject target;
  private final List<PlanObject> objects;
  private final List<Change> since;
  private final List<Step> steps;

  /** All that was last said to be taken back from a step on, by the step's number. */
  private final Map<Integer, List<Backout.Taken>> known = new HashMap<>();

  private final List<Backout.Way> ways = new ArrayList<>();
  private int number;

  private WaysBack(
      Plan plan,
      PlanObject target,
      List<PlanObject> objects,
      List<Change> since,
      List<Step> steps) {
    this.plan = plan;
    this.target = target;
    this.objects = objects;
    this.since = since;
    this.steps = steps;
  }

  /**
   * Returns the ways back from the steps of a plan.
   *
   * @param objects the top-level objects that the plan's file sees
   * @param since what had changed before the first step
   */
  public static Backout of(
      Plan plan,
      PlanObject target,
      List<PlanObject> objects,
      List<Change> since,
      List<Step> steps) {
    return new WaysBack(plan, target, objects, since, steps).all();
  }

  private Backout all() {
    Map<Integer, Backout.Entry> entries = new HashMap<>();
    List<Step> barriers = steps.stream().filter(Step::irreversible).toList();
    int last = steps.size();
    while (last > 0) {
      int first = last;
      while (first > 0 && !steps.get(first - 1).irreversible()) {
        first--;
      }
      Step barrier = first == 0 ? null : steps.get(first - 1);
      for (int from = last; from > first; from--) {
        entries.put(
            from, new Backout.Entry(steps.get(from - 1), way(from, first, barrier), barrier));
      }
      if (barrier != null) {
        entries.put(first, new Backout.Entry(barrier, List.of(), barrier));
      }
      last = first - 1;
    }
    return new Backout(
        ways, steps.stream().map(step -> entries.get(step.number())).toList(), barriers);
  }

  /** Returns all that is taken back from a step down to what follows another one. */
  private List<Backout.Taken> way(int from, int floor, @Nullable Step barrier) {
    Walk walk = new Walk(from);
    List<Backout.Taken> found = new ArrayList<>();
    for (int at = from; at > floor; at--) {
      found.add(walk.takeBack(steps.get(at - 1)));
    }
    int own = found.size();
    List<Backout.Taken> rest = List.of();
    for (int i = 0; i < found.size() && rest.isEmpty(); i++) {
      rest = saidAlready(found.subList(i, found.size()));
      own = rest.isEmpty() ? own : i;
    }
    List<Backout.Taken> all = new ArrayList<>();
    found.subList(0, own).forEach(taken -> all.add(numbered(taken)));
    if (own > 0) {
      ways.add(new Backout.Way(all, rest, barrier, walk.left(floor)));
    }
    all.addAll(rest);
    for (int i = 0; i < own; i++) {
      known.put(from - i, all.subList(i, all.size()));
    }
    return all;
  }

  /** Returns the end of the latest way that says the same, or none. */
  private List<Backout.Taken> saidAlready(List<Backout.Taken> found) {
    List<Backout.Taken> before = known.getOrDefault(found.getFirst().step().number(), List.of());
    if (before.size() != found.size()) {
      return List.of();
    }
    for (int i = 0; i < found.size(); i++) {
      if (!said(before.get(i)).equals(said(found.get(i)))) {
        return List.of();
      }
    }
    return before;
  }

  private static List<Object> said(Backout.Taken taken) {
    List<Object> said = new ArrayList<>(List.of(taken.means(), taken.reason()));
    for (Backout.Back back : taken.steps()) {
      said.add(back.doubts());
      said.add(back.step().title());
      back.step().instructions().forEach(instruction -> said.add(instruction.text().plain()));
      said.add(back.step().remarks());
    }
    return said;
  }

  private Backout.Taken numbered(Backout.Taken taken) {
    int own = taken.means() == Backout.Means.UNKNOWN ? ++number : 0;
    List<Backout.Back> numbered = new ArrayList<>();
    for (Backout.Back back : taken.steps()) {
      number++;
      numbered.add(new Backout.Back(number, back.step(), back.doubts()));
    }
    return new Backout.Taken(taken.step(), taken.means(), own, taken.reason(), numbered);
  }

  /** A way back that is carried out on the state. */
  private final class Walk {

    private final Draft draft = new Draft();
    private final Evaluator evaluator;
    private final Expander expander;
    private final Map<Cell, Change> changes = new LinkedHashMap<>();

    /** What steps changed that nobody knows how to take back, or that the way itself changed. */
    private final Set<Cell> open = new HashSet<>();

    /** Starts where the first steps are done. */
    Walk(int done) {
      List<Change> made = new ArrayList<>(since);
      World world = new World(plan, target, objects);
      for (Step step : steps.subList(0, done)) {
        made.addAll(step.changes());
        step.changes().forEach(change -> Simulator.arrived(world, change, step.number()));
        record(step.changes());
      }
      evaluator = new Evaluator(world, State.after(made));
      Failures failures = new Failures(draft);
      Blame blame = new Blame();
      Watch watch = new Watch(evaluator, failures, blame);
      Simulator simulator = new Simulator(evaluator, draft, failures, blame, watch);
      expander = new Expander(evaluator, draft, failures, watch, simulator);
    }

    private void record(List<Change> made) {
      for (Change change : made) {
        changes.merge(
            change.cell(),
            change,
            (first, now) -> new Change(first.cell(), first.before(), now.after()));
      }
    }

    Backout.Taken takeBack(Step step) {
      Step.Undo undo = step.undo();
      if (step.changes().isEmpty()) {
        return new Backout.Taken(step, Backout.Means.NOTHING, 0, "", List.of());
      }
      if (undo == null) {
        step.changes().forEach(change -> open.add(change.cell()));
        return new Backout.Taken(step, Backout.Means.UNKNOWN, 0, "", List.of());
      }
      int before = draft.steps().size();
      carryOut(step, undo);
      List<Backout.Back> made = new ArrayList<>();
      for (int i = before; i < draft.steps().size(); i++) {
        Step back = draft.steps().get(i);
        record(back.changes());
        back.changes().forEach(change -> open.add(change.cell()));
        List<String> doubts = draft.findingsOf(i).stream().map(Diagnostic::message).toList();
        made.add(new Backout.Back(0, back, doubts));
      }
      return made.isEmpty()
          ? new Backout.Taken(step, Backout.Means.NOTHING, 0, reason(undo), made)
          : new Backout.Taken(step, Backout.Means.STEPS, 0, "", made);
    }

    private void carryOut(Step step, Step.Undo undo) {
      List<Expr> arguments = new ArrayList<>();
      for (Value argument : undo.arguments()) {
        arguments.add(new Expr.Constant(argument, Type.ANY, undo.span()));
      }
      Map<Cell, Value> held = new HashMap<>();
      step.changes().forEach(change -> held.putIfAbsent(change.cell(), change.before()));
      evaluator.takeBack(held);
      Plan.Item item = step.item();
      if (item != null) {
        evaluator.focus(item.product(), item);
      }
      Statement call = new Statement.Call(undo.callee(), arguments, List.of(), null, undo.span());
      expander.run(List.of(call), new Expander.Context(Evaluator.frame(0), item, List.of()));
      if (item != null) {
        evaluator.focus(item.product(), null);
      }
    }

    /** A way without a step has its reason in the words above it. */
    private static String reason(Step.Undo undo) {
      return undo.callee() instanceof Procedure procedure ? procedure.body().doc() : "";
    }

    /**
     * Returns what differs from the state in which only so many steps were done, without what a
     * library says may stay.
     */
    List<Change> left(int done) {
      Map<Cell, Value> then = new HashMap<>();
      for (Step step : steps.subList(0, done)) {
        step.changes().forEach(change -> then.put(change.cell(), change.after()));
      }
      List<Change> left = new ArrayList<>();
      for (Change change : changes.values()) {
        Value was = then.getOrDefault(change.cell(), change.before());
        if (open.contains(change.cell()) && !was.equals(change.after())) {
          left.add(new Change(change.cell(), was, change.after()));
        }
      }
      return left;
    }
  }
}
