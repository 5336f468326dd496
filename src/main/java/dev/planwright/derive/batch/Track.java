package dev.planwright.derive.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places at which one member of a batch can stand, and what the cells that it changes hold
 * there. Place 0 is before its first step, place {@code 2k} after its step {@code k}, and place
 * {@code 2k - 1} while that step runs.
 */
public final class Track {

  private final @Nullable PlanObject subject;
  private final List<Step> steps;
  private final List<Map<Cell, Held>> places;

  private Track(@Nullable PlanObject subject, List<Step> steps, List<Map<Cell, Held>> places) {
    this.subject = subject;
    this.steps = List.copyOf(steps);
    this.places = List.copyOf(places);
  }

  /** What a cell holds, and what it held before, oldest first. */
  record Held(State.Entry entry, List<Value> past) {
    /** Copies the past. */
    Held {
      past = List.copyOf(past);
    }

    /** Returns what a cell holds that held a value before. */
    Held changed(Value before, State.Entry after) {
      List<Value> values = new ArrayList<>(past);
      values.add(before);
      return new Held(after, values);
    }
  }

  /**
   * Returns the track of a member.
   *
   * @param subject the object that the member is about, or null if it is about none
   * @param steps the steps of the member, in order, with what they changed
   * @param start sees the state before the batch
   */
  public static Track of(@Nullable PlanObject subject, List<Step> steps, Evaluator start) {
    Map<Cell, Held> now = new LinkedHashMap<>();
    for (Cell cell : changed(steps)) {
      now.put(cell, new Held(start.entry(cell), start.state().past(cell)));
    }
    List<Map<Cell, Held>> places = new ArrayList<>();
    places.add(new LinkedHashMap<>(now));
    for (Step step : steps) {
      Map<Cell, Held> running = new LinkedHashMap<>(now);
      for (Change change : step.effects().during()) {
        running.computeIfPresent(
            change.cell(), (_, held) -> new Held(entry(change, step), held.past()));
      }
      places.add(running);
      for (Change change : step.effects().changes()) {
        now.computeIfPresent(
            change.cell(), (_, held) -> held.changed(change.before(), entry(change, step)));
      }
      places.add(new LinkedHashMap<>(now));
    }
    return new Track(subject, steps, places);
  }

  private static State.Entry entry(Change change, Step step) {
    return new State.Entry(change.after(), step.number());
  }

  /** Returns the cells that steps change, also those that they change only while they run. */
  public static Set<Cell> changed(List<Step> steps) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Step step : steps) {
      step.effects().during().forEach(change -> cells.add(change.cell()));
      step.effects().changes().forEach(change -> cells.add(change.cell()));
    }
    return cells;
  }

  /** Returns the object that the member is about, or null. */
  @Nullable PlanObject subject() {
    return subject;
  }

  /** Returns the steps of the member. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns the cells that the member changes. */
  Set<Cell> cells() {
    return places.getFirst().keySet();
  }

  /** Returns how many places there are. */
  int size() {
    return places.size();
  }

  /** Returns what a cell of the member holds at a place. */
  Value value(int place, Cell cell) {
    return held(place, cell).entry().value();
  }

  /** Returns what a cell of the member holds at a place, and what it held before. */
  Held held(int place, Cell cell) {
    Held held = places.get(place).get(cell);
    if (held == null) {
      throw new IllegalArgumentException(cell.shown() + " is no cell of this member");
    }
    return held;
  }

  /** Makes a state the one in which the member stands at a place. */
  void put(int place, State state) {
    places.get(place).forEach((cell, held) -> state.place(cell, held.entry(), held.past()));
  }
}
