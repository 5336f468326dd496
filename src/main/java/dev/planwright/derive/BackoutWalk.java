package dev.planwright.derive;

import dev.planwright.derive.simulation.Blame;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way back, carried out on the state that its first step finds, and judged as the procedure is:
 * by what its steps need, what must always hold, and what is held over the steps it goes back into.
 */
final class BackoutWalk {

  private final WaysBack.Course course;
  private final Draft draft = new Draft();
  private final Evaluator evaluator;
  private final Expander expander;
  private final Watch watch;
  private final Map<Hold, Watch.Condition> held = new LinkedHashMap<>();
  private final Map<Cell, Change> changes = new LinkedHashMap<>();

  /** The lowest number of a step that changed a cell, itself or when it was taken back. */
  private final Map<Cell, Integer> lowest = new HashMap<>();

  /** What steps changed that nobody knows how to take back, or that the way itself changed. */
  private final Set<Cell> open = new HashSet<>();

  /** Starts where the first steps are done; there the conditions are that must always hold. */
  BackoutWalk(
      WaysBack.Course course, int done, EvaluationLimit limit, SettledConditions conditions) {
    this.course = course;
    evaluator = course.start(limit);
    // Every failure counts here: it may forbid the way, and nothing stands for it.
    Blame blame = new Blame();
    Failures failures = new Failures(draft, blame, _ -> null);
    watch = conditions.watch(evaluator, failures);
    for (Step step : course.steps().subList(0, done)) {
      WaysBack.Course.redo(step, evaluator);
      record(step.effects().changes(), step.number());
    }
    Simulator simulator = new Simulator(evaluator, draft, failures, blame, watch);
    expander = new Expander(evaluator, draft, failures, watch, simulator);
  }

  /**
   * What came of taking a step back.
   *
   * @param taken what was done, or null if it must not be done
   * @param doubts what forbids it; empty if it was done
   */
  record Attempt(Backout.@Nullable Taken taken, List<Backout.Doubt> doubts) {}

  /** Returns the evaluator, in the state that the way has led to. */
  Evaluator evaluator() {
    return evaluator;
  }

  /** Returns the number of the lowest step that one of the cells hangs on, or 0. */
  int lowest(Set<Cell> cells) {
    return cells.stream().mapToInt(cell -> lowest.getOrDefault(cell, 0)).max().orElse(0);
  }

  private void record(List<Change> made, int number) {
    for (Change change : made) {
      lowest.merge(change.cell(), number, Math::min);
      changes.merge(
          change.cell(),
          change,
          (first, now) -> new Change(first.cell(), first.before(), now.after()));
    }
  }

  /** Takes the next step back, unless something forbids it. */
  Attempt takeBack(Step step) {
    hold(step.number());
    Step.Undo undo = step.reversal().undo();
    int found = draft.findings().size();
    int first = draft.steps().size();
    if (step.effects().made().isEmpty()) {
      return done(new Backout.Taken(step, Backout.Means.NOTHING, 0, "", List.of()));
    }
    if (undo == null) {
      restore(step);
    } else {
      carryOut(step, undo);
    }
    Map<Integer, List<Backout.Doubt>> said = new HashMap<>();
    List<Backout.Doubt> forbids = new ArrayList<>();
    for (int i = found; i < draft.findings().size(); i++) {
      judge(i, said, forbids);
    }
    if (!forbids.isEmpty()) {
      return new Attempt(null, forbids);
    }
    List<Backout.Back> made = new ArrayList<>();
    for (int i = first; i < draft.steps().size(); i++) {
      Step back = draft.steps().get(i);
      record(back.effects().changes(), step.number());
      back.effects().made().forEach(change -> open.add(change.cell()));
      made.add(new Backout.Back(0, back, said.getOrDefault(i, List.of())));
    }
    return done(taken(step, undo, made));
  }

  private static Backout.Taken taken(Step step, Step.@Nullable Undo undo, List<Backout.Back> made) {
    if (undo == null) {
      return new Backout.Taken(step, Backout.Means.UNKNOWN, 0, "", made);
    }
    return made.isEmpty()
        ? new Backout.Taken(step, Backout.Means.NOTHING, 0, reason(undo), made)
        : new Backout.Taken(step, Backout.Means.STEPS, 0, "", made);
  }

  private static Attempt done(Backout.Taken taken) {
    return new Attempt(taken, List.of());
  }

  private void judge(
      int place, Map<Integer, List<Backout.Doubt>> said, List<Backout.Doubt> forbids) {
    int at = draft.stepOf(place);
    String title = at < 0 ? "" : draft.steps().get(at).title();
    WaysBack.Weighed weighed = course.weigh(draft.findings().get(place), title);
    if (weighed == null) {
      return;
    }
    if (weighed.forbids()) {
      forbids.add(weighed.doubt());
    } else {
      said.computeIfAbsent(Math.max(at, 0), _ -> new ArrayList<>()).add(weighed.doubt());
    }
  }

  /** Has watched what is held over a step and the one before it, and nothing else that is held. */
  private void hold(int number) {
    for (Hold hold : course.holds()) {
      boolean inside = hold.spans(number) && hold.spans(number - 1);
      Watch.Condition condition = held.get(hold);
      if (inside && condition == null) {
        held.put(hold, watch.open(hold.condition().again()));
      } else if (!inside && condition != null) {
        condition.close();
        held.remove(hold);
      }
    }
  }

  /** Puts back what a step changed that a person takes back by hand. */
  private void restore(Step step) {
    for (Change change : step.effects().made()) {
      open.add(change.cell());
      evaluator.state().overlay(change.cell(), new State.Entry(change.before(), 0));
      watch.changed(change.cell());
    }
    watch.look(evaluator, null, step.call().span());
  }

  private void carryOut(Step step, Step.Undo undo) {
    List<Expr> arguments = new ArrayList<>();
    for (Value argument : undo.arguments()) {
      arguments.add(new Expr.Constant(argument, Type.ANY, undo.span()));
    }
    Evaluator back = evaluator.takingBack(before(step));
    Plan.Item item = step.call().item();
    Statement call = new Statement.Call(undo.callee(), arguments, List.of(), null, undo.span());
    expander
        .evaluatingBy(item == null ? back : back.about(item))
        .run(List.of(call), new Expander.Context(Evaluator.frame(0), item, List.of()));
  }

  /** Returns what the states that differ now were before a step. */
  private Map<Cell, Value> before(Step step) {
    Map<Cell, Value> before = new HashMap<>();
    changes.forEach((cell, change) -> before.put(cell, change.before()));
    for (Step earlier : course.steps().subList(0, step.number() - 1)) {
      earlier.effects().changes().forEach(change -> before.put(change.cell(), change.after()));
    }
    return before;
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
    for (Step step : course.steps().subList(0, done)) {
      step.effects().changes().forEach(change -> then.put(change.cell(), change.after()));
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
