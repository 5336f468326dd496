package dev.planwright.departures;

import dev.planwright.derive.simulation.Step;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * What a procedure does, whatever the order of its steps: what each step changes, and the state at
 * the end.
 *
 * @param steps every step with its changes, sorted
 * @param end the cells that were changed, each with its last value
 */
record Doings(List<String> steps, TreeMap<String, String> end) {

  /** Returns what steps do; the one that is left out counts for nothing. */
  static Doings of(List<Step> procedure, int leftOut) {
    List<String> lines = Departures.lines(procedure);
    List<String> steps = new ArrayList<>();
    TreeMap<String, String> end = new TreeMap<>();
    for (int i = 0; i < procedure.size(); i++) {
      if (i != leftOut) {
        List<String> changes = new ArrayList<>();
        for (Change change : procedure.get(i).effects().changes()) {
          changes.add(change.cell().shown() + " = " + change.after().shown());
          end.put(change.cell().shown(), change.after().shown());
        }
        steps.add(lines.get(i) + changes);
      }
    }
    Collections.sort(steps);
    return new Doings(steps, end);
  }
}
