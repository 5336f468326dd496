package dev.planwright.emit.ansible;

import dev.planwright.derive.Backout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each step of the ways back, the last done steps from which it is carried out. The way of a
 * step mostly is that of the step before it with something added in front, so only the difference
 * is visited.
 */
final class LastSteps {

  private static final int OPEN = Integer.MAX_VALUE;

  private final Map<String, List<Range>> ranges = new HashMap<>();

  /** Takes the ways back of all steps, in the order of the steps. */
  LastSteps(List<Backout.Entry> entries) {
    List<Backout.Taken> before = List.of();
    int last = 0;
    for (Backout.Entry entry : entries) {
      List<Backout.Taken> taken = entry.taken();
      int same = sameAtTheEnd(before, taken);
      end(before.subList(0, before.size() - same), last);
      last = entry.after().number();
      begin(taken.subList(0, taken.size() - same), last);
      before = taken;
    }
    end(before, last);
  }

  /** Numbers of steps in a row, the first and the last among them. */
  record Range(int from, int to) {}

  /** Returns the stretches of last steps from which the thing of this id is done. */
  List<Range> of(String id) {
    return ranges.getOrDefault(id, List.of());
  }

  private static int sameAtTheEnd(List<Backout.Taken> one, List<Backout.Taken> other) {
    int most = Math.min(one.size(), other.size());
    int same = 0;
    while (same < most
        && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  private void begin(List<Backout.Taken> taken, int number) {
    for (List<Range> all : rangesOf(taken)) {
      boolean goesOn = !all.isEmpty() && all.getLast().to() >= number - 1;
      all.add(new Range(goesOn ? all.removeLast().from() : number, OPEN));
    }
  }

  private void end(List<Backout.Taken> taken, int number) {
    for (List<Range> all : rangesOf(taken)) {
      all.add(new Range(all.removeLast().from(), number));
    }
  }

  /** Returns the stretches of each thing, those of what has nothing to do left out. */
  private List<List<Range>> rangesOf(List<Backout.Taken> taken) {
    List<List<Range>> all = new ArrayList<>();
    for (Backout.Taken each : taken) {
      String id = each.firstId();
      if (id != null) {
        all.add(ranges.computeIfAbsent(id, _ -> new ArrayList<>()));
      }
    }
    return all;
  }
}
