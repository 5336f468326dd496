package dev.planwright.derive;

import dev.planwright.derive.simulation.Blame;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Standing;
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
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way back, carried out on the state that its first step finds, and judged as the procedure is:
 * by what its steps need, what must always hold, and what is held over the steps it goes back into.
 */
final class BackoutWalk {

  private final WaysBack.Course course;
  private final FormerWay.ChangeHistory history;
  private final State.Journal journal;
  private final Draft draft = new Draft();
  private final Evaluator evaluator;
  private final Expander expander;
  private final Watch watch;
  private final Map<Hold, Watch.Condition> held = new LinkedHashMap<>();

  /** What cells held before the way changed them. */
  private final Map<Cell, Value> before = new HashMap<>();

  /**
   * Starts where the state is that an evaluator sees, and changes that.
   *
   * @param conditions what must always hold, as it is there
   */
  BackoutWalk(
      WaysBack.Course course,
      FormerWay.ChangeHistory history,
      Evaluator evaluator,
      State.Journal journal,
      SettledConditions conditions) {
    this.course = course;
    this.history = history;
    this.evaluator = evaluator;
    this.journal = journal;
    // Every failure counts here: it may forbid the way, and nothing stands for it.
    Blame blame = new Blame();
    Failures failures = new Failures(draft, blame, _ -> null);
    watch = conditions.watch(failures);
    Simulator.Output output = new Simulator.Output(draft, failures, blame, watch);
    StatementLimit limit = new StatementLimit(draft, evaluator.world().limit().factor());
    expander = new Expander(new Simulator(evaluator, output), limit);
  }

  /**
   * What came of undoing a step.
   *
   * @param done what was done, or null if it must not be done
   * @param doubts what forbids it; empty if it was done
   */
  record Attempt(@Nullable Done done, List<Backout.Doubt> doubts) {}

  /**
   * What undoing a step did.
   *
   * @param changes what the steps back changed
   * @param restored the cells that a person undoes
   * @param cells the cells that were written
   * @param conditions the conditions that were looked at
   * @param holding whether all holds that is held over the steps it goes back into
   */
  record Done(
      Backout.Taken taken,
      List<Change> changes,
      List<Cell> restored,
      Moved<Cell> cells,
      Moved<Watch.Condition> conditions,
      boolean holding) {

    /**
     * Returns what the step changed, where the steps back touch nothing of it: what takes it back
     * is about something else, so that nobody has said that this may stay.
     */
    List<Change> missed() {
      if (taken.means() != Backout.Means.STEPS) {
        return List.of();
      }
      List<Change> made = taken.step().effects().made();
      List<Cell> cells = made.stream().map(Change::cell).toList();
      return changes.stream().anyMatch(change -> cells.contains(change.cell())) ? List.of() : made;
    }
  }

  /** What each of several things came to, before and after. */
  record Moved<T>(Map<T, Value> before, Map<T, Value> after) {}

  /** Returns what watches the conditions on this way. */
  Watch watch() {
    return watch;
  }

  /** Returns whether all holds that is held over the steps that the way is in now. */
  boolean isHolding() {
    return held.values().stream().allMatch(condition -> condition.last().isTrue());
  }

  /** Undoes the next step, unless something forbids it. */
  Attempt undo(Step step) {
    hold(step.number());
    Step.Undo undo = step.reversal().undo();
    int found = draft.findings().size();
    int first = draft.steps().size();
    int moment = journal.moment();
    List<Cell> restored = new ArrayList<>();
    if (step.effects().made().isEmpty()) {
      return done(
          new Backout.Taken(step, Backout.Means.NOTHING, 0, "", List.of()), moment, restored);
    }
    if (undo == null) {
      restore(step, restored);
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
      back.effects()
          .changes()
          .forEach(change -> before.putIfAbsent(change.cell(), change.before()));
      made.add(new Backout.Back(0, back, said.getOrDefault(i, List.of())));
    }
    return done(taken(step, undo, made), moment, restored);
  }

  /** Returns whether what was done hangs on more than the state: on batches that were judged. */
  boolean hasBatches() {
    return !draft.batches().isEmpty();
  }

  private Attempt done(Backout.Taken taken, int moment, List<Cell> restored) {
    Moved<Cell> cells = new Moved<>(new LinkedHashMap<>(), new LinkedHashMap<>());
    journal
        .changed(moment)
        .forEach((cell, entry) -> {
          cells.before().put(cell, entry == null ? evaluator.initial(cell) : entry.value());
          cells.after().put(cell, evaluator.entry(cell).value());
        });
    Moved<Watch.Condition> conditions = new Moved<>(watch.looked(), new LinkedHashMap<>());
    conditions.before().keySet().forEach(each -> conditions.after().put(each, watch.last(each)));
    List<Change> changes = new ArrayList<>();
    taken.steps().forEach(back -> changes.addAll(back.step().effects().changes()));
    return new Attempt(
        new Done(taken, changes, restored, cells, conditions, isHolding()), List.of());
  }

  private static Backout.Taken taken(Step step, Step.@Nullable Undo undo, List<Backout.Back> made) {
    if (undo == null) {
      return new Backout.Taken(step, Backout.Means.UNKNOWN, 0, "", made);
    }
    return made.isEmpty()
        ? new Backout.Taken(step, Backout.Means.NOTHING, 0, reason(undo), made)
        : new Backout.Taken(step, Backout.Means.STEPS, 0, "", made);
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

  /** Puts back what a step changed that a person undoes by hand. */
  private void restore(Step step, List<Cell> restored) {
    for (Change change : step.effects().made()) {
      restored.add(change.cell());
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
    Evaluator back = evaluator.takingBack((cell, now) -> before(step, cell, now));
    Plan.Item item = step.call().item();
    Statement call = new Statement.Call(undo.callee(), arguments, List.of(), null, undo.span());
    expander
        .evaluatingBy(item == null ? back : back.about(item))
        .run(List.of(call), new Expander.Context(Evaluator.frame(0), item, List.of()));
  }

  /** Returns what a cell held before a step, where it may hold something else now. */
  private Value before(Step step, Cell cell, Value now) {
    Value then = history.after(step.number() - 1, cell);
    return then != null ? then : before.getOrDefault(cell, now);
  }

  /** A way without a step has its reason in the words above it. */
  private static String reason(Step.Undo undo) {
    return undo.callee() instanceof Procedure procedure ? procedure.body().doc() : "";
  }

  /**
   * The state, and what must always hold, as they are where so many steps of a procedure are done.
   * The steps are gone through once, and a condition is evaluated again only where a cell changed
   * that it read; from there on the number of steps that are done goes down.
   */
  static final class SettledConditions {

    private final Evaluator evaluator;
    private final State.Journal journal;
    private final Watch watch;
    private final List<Before> before = new ArrayList<>();

    /** How things were before a step. */
    private record Before(int moment, int arrivals, Map<Watch.Condition, Value> conditions) {}

    /** Goes through the steps of a procedure, with what sees the state before the first. */
    SettledConditions(WaysBack.Course course, Evaluator evaluator, State.Journal journal) {
      this.evaluator = evaluator;
      this.journal = journal;
      watch = new Watch(evaluator, new Failures(new Draft(), new Blame(), _ -> null));
      Standing.watch(course.plan(), course.rules(), watch);
      watch.settle();
      for (Step step : course.steps()) {
        int moment = journal.moment();
        int arrivals = evaluator.world().arrivals().size();
        WaysBack.Course.redo(step, evaluator);
        step.effects().changes().forEach(change -> watch.changed(change.cell()));
        before.add(new Before(moment, arrivals, watch.settle()));
      }
    }

    /**
     * Takes the state and the conditions to where the last step that is done is not done.
     *
     * @return what the conditions that it changed came to with it
     */
    Map<Watch.Condition, Value> goBack() {
      Before then = before.removeLast();
      Map<Watch.Condition, Value> after = new HashMap<>();
      then.conditions().keySet().forEach(condition -> after.put(condition, condition.last()));
      watch.restore(then.conditions());
      journal.goBackTo(then.moment());
      evaluator.world().forgetArrivals(then.arrivals());
      return after;
    }

    /** Returns what watches the conditions from where they are now. */
    Watch watch(Failures failures) {
      return watch.fork(evaluator, failures);
    }
  }
}
