package dev.planwright.state;

import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The values of all cells at one moment, and which step last changed each. */
public final class State {

  private final Map<Cell, Entry> cells = new HashMap<>();
  private final Map<Cell, List<Value>> history = new HashMap<>();
  private @Nullable Journal journal;

  /** A value and the number of the step that made it; 0 for the start. */
  public record Entry(Value value, int step) {}

  /** Returns the state in which these changes were made before the first step, in this order. */
  public static State after(List<Change> changes) {
    State state = new State();
    changes.forEach(change -> state.set(0, change.cell(), change.before(), change.after()));
    return state;
  }

  /** Returns a copy, with the past: what changes in one does not change in the other. */
  public State copy() {
    State copy = new State();
    copy.cells.putAll(cells);
    history.forEach((cell, values) -> copy.history.put(cell, new ArrayList<>(values)));
    return copy;
  }

  /** Starts a journal of what is read and changed from now on, in place of an earlier one. */
  public Journal keepJournal() {
    Journal kept = new Journal();
    journal = kept;
    return kept;
  }

  /** What cells held before they were changed, and who is told of each cell that is looked at. */
  public final class Journal {
    private record Write(
        Cell cell, @Nullable Entry before, @Nullable List<Value> past, int length) {}

    private final List<Write> writes = new ArrayList<>();
    private Consumer<Cell> reader = _ -> {};
    private boolean pastRead;

    private Journal() {}

    /** Returns the present moment, for {@link #goBackTo} and {@link #changed}. */
    public int moment() {
      return writes.size();
    }

    /** Undoes what was changed since a moment. */
    public void goBackTo(int moment) {
      while (writes.size() > moment) {
        Write write = writes.removeLast();
        if (write.before == null) {
          cells.remove(write.cell);
        } else {
          cells.put(write.cell, write.before);
        }
        if (write.past == null) {
          history.remove(write.cell);
        } else {
          write.past.subList(write.length, write.past.size()).clear();
          history.put(write.cell, write.past);
        }
      }
    }

    /**
     * Returns the cells that were changed since a moment with what each held then: null where its
     * initial value was not asked for yet.
     */
    public Map<Cell, @Nullable Entry> changed(int moment) {
      Map<Cell, @Nullable Entry> changed = new LinkedHashMap<>();
      for (Write write : writes.subList(moment, writes.size())) {
        if (!changed.containsKey(write.cell)) {
          changed.put(write.cell, write.before);
        }
      }
      return changed;
    }

    /** Tells a reader, and no other, of every cell that is read or changed from now on. */
    public void tell(Consumer<Cell> told) {
      reader = told;
      pastRead = false;
    }

    /** Returns whether, since the last {@link #tell}, the past of a cell was asked for. */
    public boolean isPastRead() {
      return pastRead;
    }

    private void change(Cell cell) {
      reader.accept(cell);
      List<Value> past = history.get(cell);
      writes.add(new Write(cell, cells.get(cell), past, past == null ? 0 : past.size()));
    }
  }

  private void change(Cell cell) {
    if (journal != null) {
      journal.change(cell);
    }
  }

  /** Gives a cell an entry and the values that it had before, oldest first. */
  public void place(Cell cell, Entry entry, List<Value> past) {
    change(cell);
    cells.put(cell, entry);
    history.put(cell, past);
  }

  /** Returns the entry of a cell, or null if its initial value was not asked for yet. */
  public @Nullable Entry find(Cell cell) {
    if (journal != null) {
      journal.reader.accept(cell);
    }
    return cells.get(cell);
  }

  /** Records an initial value. */
  Entry start(Cell cell, Value value) {
    Entry entry = new Entry(value, 0);
    cells.put(cell, entry);
    return entry;
  }

  /**
   * Changes a cell by a step.
   *
   * @param step the number of the step; 0 for what had changed before the first one
   * @return the change, or null if the value was that already or is as unknown as before
   */
  public @Nullable Change set(int step, Cell cell, Value before, Value after) {
    if (before.equals(after)) {
      return null;
    }
    change(cell);
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

  /** Puts an entry into a cell and not into its past: for what holds only while a step runs. */
  public void overlay(Cell cell, Entry entry) {
    change(cell);
    cells.put(cell, entry);
  }

  /** Returns whether a cell has the value that a change before the first step left. */
  public boolean wasLeftSo(Cell cell) {
    Entry entry = cells.get(cell);
    return entry != null && entry.step() == 0 && history.containsKey(cell);
  }

  /** Returns the values that a cell had before, oldest first. */
  public List<Value> past(Cell cell) {
    if (journal != null) {
      journal.reader.accept(cell);
      journal.pastRead = true;
    }
    return history.getOrDefault(cell, List.of());
  }
}
