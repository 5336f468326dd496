package dev.planwright.derive;

import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A way back as it was carried out, which a later one can join: where nothing that lies before it
 * on this one looks at anything that is otherwise there, both go on alike.
 *
 * @param from the number of the step that it begins at
 * @param done what was done for each step, by its number
 * @param stop where it ends, or null if it leads to the start
 * @param broken what does not hold at the start that it leads to
 * @param traces what it looked at and changed
 */
record FormerWay(
    int from,
    Map<Integer, BackoutWalk.Done> done,
    Backout.@Nullable Stop stop,
    List<StartConditions.Broken> broken,
    Traces traces) {

  /**
   * What a way looks at and changes: of each, the number of the last step on the way at which it
   * does, which is the lowest.
   */
  static final class Traces {
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<Cell, Integer> changed = new HashMap<>();
    private final Map<Watch.Condition, Integer> conditions = new HashMap<>();

    /** Where the way hangs on more than the state: on what was before, or on batches. */
    private int more = -1;

    /** Returns the cells that are read or written. */
    Map<Cell, Integer> cells() {
      return cells;
    }

    /** Returns the cells that are written. */
    Map<Cell, Integer> changed() {
      return changed;
    }

    /** Returns the conditions that are looked at. */
    Map<Watch.Condition, Integer> conditions() {
      return conditions;
    }

    /** Says that a step hangs on more than the state. */
    void hangOnMore(int at) {
      more = at;
    }

    /** Adds those of a way that joins at a step: what goes on from there stays. */
    void join(Traces own, int at) {
      join(cells, own.cells, at);
      join(changed, own.changed, at);
      join(conditions, own.conditions, at);
      more = isAhead(more, at) ? more : own.more;
    }

    private static <T> void join(Map<T, Integer> to, Map<T, Integer> own, int at) {
      own.forEach((each, number) -> to.merge(each, number, (old, now) -> old <= at ? old : now));
    }

    private static boolean isAhead(int number, int at) {
      return 0 <= number && number <= at;
    }

    private static <T> boolean isAhead(Map<T, Integer> lowest, T each, int at) {
      return isAhead(lowest.getOrDefault(each, -1), at);
    }
  }

  /**
   * What is otherwise on a former way than on one that goes on at the same step: the values of the
   * former.
   */
  record Difference(Map<Cell, Value> cells, Map<Watch.Condition, Value> conditions) {

    Difference() {
      this(new HashMap<>(), new HashMap<>());
    }

    Difference copy() {
      return new Difference(new HashMap<>(cells), new HashMap<>(conditions));
    }

    boolean isNone() {
      return cells.isEmpty() && conditions.isEmpty();
    }

    /**
     * Takes both ways on.
     *
     * @param former what was moved on the former way
     * @param own what is moved on the other
     * @param now what is the case there now
     */
    static <T> void goOn(
        Map<T, Value> differs,
        Map<T, Value> former,
        BackoutWalk.Moved<T> own,
        Function<T, Value> now) {
      Map<T, Value> there = new LinkedHashMap<>(former);
      own.before()
          .forEach((each, before) -> there.putIfAbsent(each, differs.getOrDefault(each, before)));
      there.forEach((each, value) -> {
        Value here = own.after().get(each);
        if (value.equals(here == null ? now.apply(each) : here)) {
          differs.remove(each);
        } else {
          differs.put(each, value);
        }
      });
    }
  }

  /** Returns the number of the step that is not undone any more, or 0. */
  int floor() {
    return stop == null ? 0 : stop.step().number();
  }

  /** Returns whether the step of this number is undone on this way. */
  boolean reaches(int number) {
    return floor() < number && number <= from;
  }

  /** Returns whether a way that undoes this step next may go on as this one did. */
  boolean canBeJoined(int at, Difference difference, BackoutWalk walk, List<Hold> holds) {
    if (Traces.isAhead(traces.more, at)) {
      return false;
    }
    boolean same = difference.isNone();
    for (Hold hold : holds) {
      boolean inside = hold.spans(at + 1) && hold.spans(at) && hold.spans(at - 1);
      BackoutWalk.Done before = done.get(at + 1);
      if (inside && !(same && walk.isHolding() && (before == null || before.holding()))) {
        return false;
      }
    }
    return same
        || (difference.cells().keySet().stream()
                .noneMatch(cell -> Traces.isAhead(traces.cells, cell, at))
            && difference.conditions().keySet().stream()
                .noneMatch(each -> Traces.isAhead(traces.conditions, each, at))
            && noneWakes(at, difference, walk.watch()));
  }

  /** Returns whether no condition that may be otherwise reads what changes on the rest of this. */
  private boolean noneWakes(int at, Difference difference, Watch watch) {
    Predicate<Cell> changes = cell -> Traces.isAhead(traces.changed, cell, at);
    for (Watch.Condition condition : difference.conditions().keySet()) {
      if (watch.readsAny(condition, changes)) {
        return false;
      }
    }
    for (Cell cell : difference.cells().keySet()) {
      for (Watch.Condition condition : watch.reading(cell)) {
        if (watch.readsAny(condition, changes)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the way of one that joins this at a step, having done this before it. */
  FormerWay joinedBy(int start, Map<Integer, BackoutWalk.Done> own, int at, Traces looked) {
    done.putAll(own);
    traces.join(looked, at);
    return new FormerWay(start, done, stop, broken, traces);
  }

  /** Returns the number of the lowest step that one of the cells hangs on, or 0. */
  int lowest(Set<Cell> cells, ChangeHistory history) {
    int highest = 0;
    for (Cell cell : cells) {
      int first = history.first(cell);
      int lowest = first > from ? 0 : first;
      int least = traces.changed.getOrDefault(cell, from + 1);
      for (int at = Math.max(floor() + 1, least);
          at <= from && (lowest == 0 || at < lowest);
          at++) {
        BackoutWalk.Done step = Objects.requireNonNull(done.get(at));
        if (step.changes().stream().anyMatch(change -> change.cell().equals(cell))) {
          lowest = at;
        }
      }
      highest = Math.max(highest, lowest);
    }
    return highest;
  }

  /**
   * Returns what differs from the state in which only so many steps were done, where this way has
   * come there, without what a library says may stay.
   */
  List<Change> left(int down, ChangeHistory history) {
    Map<Cell, Change> last = new LinkedHashMap<>();
    Set<Cell> open = new HashSet<>();
    for (int at = from; at > down; at--) {
      BackoutWalk.Done step = Objects.requireNonNull(done.get(at));
      open.addAll(step.restored());
      for (Backout.Back back : step.taken().steps()) {
        back.step().effects().made().forEach(change -> open.add(change.cell()));
      }
      for (Cell cell : step.restored()) {
        last.putIfAbsent(cell, unchanged(cell, history));
      }
      for (Change missed : step.missed()) {
        Change now = last.getOrDefault(missed.cell(), unchanged(missed.cell(), history));
        if (!now.after().equals(missed.before())) {
          open.add(missed.cell());
          last.put(missed.cell(), now);
        }
      }
      for (Change change : step.changes()) {
        last.merge(
            change.cell(),
            change,
            (first, now) -> new Change(first.cell(), first.before(), now.after()));
      }
    }
    List<Change> left = new ArrayList<>();
    for (Change change : last.values()) {
      Value then = history.after(down, change.cell());
      Value was = then == null ? change.before() : then;
      if (open.contains(change.cell()) && !was.equals(change.after())) {
        left.add(new Change(change.cell(), was, change.after()));
      }
    }
    left.sort(Comparator.comparingInt(change -> place(change.cell(), history)));
    return left;
  }

  /** Returns that a cell is as the steps of this way left it. */
  private Change unchanged(Cell cell, ChangeHistory history) {
    Value after = Objects.requireNonNull(history.after(from, cell));
    return new Change(cell, after, after);
  }

  private int place(Cell cell, ChangeHistory history) {
    int first = history.first(cell);
    return first == 0 || first > from ? Integer.MAX_VALUE : history.place(cell);
  }

  /** What the steps of a procedure change, by cell. */
  static final class ChangeHistory {

    private final Map<Cell, List<Made>> made = new HashMap<>();

    /**
     * A change, and the step that made it.
     *
     * @param place its place among all changes of all steps
     */
    private record Made(Change change, int step, int place) {}

    /** Takes the steps, first to last. */
    ChangeHistory(List<Step> steps) {
      int place = 0;
      for (Step step : steps) {
        for (Change change : step.effects().changes()) {
          made.computeIfAbsent(change.cell(), _ -> new ArrayList<>())
              .add(new Made(change, step.number(), place++));
        }
      }
    }

    /** Returns the number of the first step that changes a cell, or 0 if none does. */
    int first(Cell cell) {
      List<Made> all = made.get(cell);
      return all == null ? 0 : all.getFirst().step();
    }

    /** Returns the place of the first change of a cell among all; only if there is one. */
    int place(Cell cell) {
      return made.getOrDefault(cell, List.of()).getFirst().place();
    }

    /** Returns what a cell holds when so many steps are done, or null if no step changes it. */
    @Nullable Value after(int done, Cell cell) {
      List<Made> all = made.get(cell);
      if (all == null) {
        return null;
      }
      int low = 0;
      int high = all.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (all.get(middle).step() <= done) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == 0 ? all.getFirst().change().before() : all.get(low - 1).change().after();
    }
  }
}
