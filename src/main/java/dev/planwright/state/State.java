package dev.planwright.state;

import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of all cells at one moment, and which step last changed each. */
public final class State {

  private final Map<Cell, Entry> cells = new HashMap<>();
  private final Map<Cell, List<Value>> history = new HashMap<>();

  /** A value and the number of the step that made it; 0 for the start. */
  public record Entry(Value value, int step) {}

  /** Returns the state in which these changes were made before the first step, in this order. */
  public static State after(List<Change> changes) {
    State state = new State();
    changes.forEach(change -> state.set(0, change.cell(), change.before(), change.after()));
    return state;
  }

  /** Returns a state of the same entries and past, which changes by itself. */
  public State copy() {
    State copy = new State();
    copy.cells.putAll(cells);
    history.forEach((cell, values) -> copy.history.put(cell, new ArrayList<>(values)));
    return copy;
  }

  /** Gives a cell an entry and the values that it had before, oldest first. */
  public void place(Cell cell, Entry entry, List<Value> past) {
    cells.put(cell, entry);
    history.put(cell, past);
  }

  /** Returns the entry of a cell, or null if its initial value was not asked for yet. */
  public @Nullable Entry find(Cell cell) {
    return cells.get(cell);
  }

  /** Records an initial value. */
  Entry start(Cell cell, Value value) {
    Entry entry = new Entry(value, 0);
    cells.put(cell, entry);
    return entry;
  }

  /** Changes a cell by a step; returns the change, or null if the value was that already. */
  public @Nullable Change set(int step, Cell cell, Value before, Value after) {
    if (before.equals(after)) {
      return null;
    }
    if (before instanceof Value.Unknown was
        && after instanceof Value.Unknown now
        && was.candidates().equals(now.candidates())) {
      cells.put(cell, new Entry(after, step));
      return null;
    }
    history.computeIfAbsent(cell, _ -> new ArrayList<>()).add(before);
    cells.put(cell, new Entry(after, step));
    return new Change(cell, before, after);
  }

  /** Puts a value back without a trace of it; for what holds only while a step runs. */
  public void overlay(Cell cell, Entry entry) {
    cells.put(cell, entry);
  }

  /** Returns whether a cell has the value that a change before the first step left. */
  public boolean wasLeftSo(Cell cell) {
    Entry entry = cells.get(cell);
    return entry != null && entry.step() == 0 && history.containsKey(cell);
  }

  /** Returns the values that a cell had before, oldest first. */
  public List<Value> past(Cell cell) {
    return history.getOrDefault(cell, List.of());
  }
}
