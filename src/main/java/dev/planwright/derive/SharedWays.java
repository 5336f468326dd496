package dev.planwright.derive;

import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways that are found, the one from the last step first; those that end alike share that. */
final class SharedWays {

  /** What was last said to be undone from a step on, by the step's number. */
  private final Map<Integer, Known> known = new HashMap<>();

  /** The steps of which what is known says the same as the way that others may join. */
  private final BitSet inStep = new BitSet();

  private final List<Backout.Way> ways = new ArrayList<>();
  private int number;

  /** What is undone, and where that ends. */
  private record Known(
      List<Backout.Taken> taken, Backout.@Nullable Stop stop, List<Backout.Doubt> doubts) {}

  /**
   * A way as far as it leads.
   *
   * @param joined the number of the step from which on it goes as a former one did; 0 if nowhere
   * @param doubts what speaks against where it leads
   */
  record Found(FormerWay way, int joined, Backout.@Nullable Stop stop, List<Backout.Doubt> doubts) {

    int floor() {
      return stop == null ? 0 : stop.step().number();
    }

    int size() {
      return Math.max(0, way.from() - floor());
    }

    Backout.Taken taken(int at) {
      return Objects.requireNonNull(way.done().get(at)).taken();
    }
  }

  /** Returns all ways. */
  List<Backout.Way> all() {
    return ways;
  }

  /**
   * Returns all that is undone on a way, numbered; adds what is new in it to the ways.
   *
   * @param joinable whether later ways may join this one
   * @param left returns what stays changed, for who has gone all of the way
   */
  List<Backout.Taken> add(Found found, boolean joinable, Supplier<List<Change>> left) {
    int from = found.way().from();
    int own = found.size();
    List<Backout.Taken> rest = List.of();
    for (int i = 0; i < found.size() && rest.isEmpty(); i++) {
      rest = saidAlready(from - i, found);
      own = rest.isEmpty() ? own : i;
    }
    List<Backout.Taken> all = rest;
    if (own > 0) {
      List<Backout.Taken> numbered = new ArrayList<>();
      for (int i = 0; i < own; i++) {
        numbered.add(numbered(found.taken(from - i)));
      }
      ways.add(new Backout.Way(numbered, rest, found.stop(), found.doubts(), left.get()));
      numbered.addAll(rest);
      all = Collections.unmodifiableList(numbered);
      for (int i = 0; i < own; i++) {
        known.put(from - i, new Known(all.subList(i, all.size()), found.stop(), found.doubts()));
      }
    }
    inStep.set(from - own + 1, from + 1, joinable);
    if (joinable) {
      keepStep(from - own, found.joined(), rest);
    }
    return all;
  }

  /** Notes where what is known says the same as a way of which this rest was said already. */
  private void keepStep(int from, int joined, List<Backout.Taken> rest) {
    for (int at = from; at > joined; at--) {
      int i = from - at;
      inStep.set(at, i < rest.size() && isFirst(rest.get(i), at));
    }
    if (!rest.isEmpty()) {
      inStep.set(from);
    }
  }

  /**
   * Returns whether this is where what is known from a step on begins. What is numbered is made
   * once, and what follows it is the same wherever it stands.
   */
  @SuppressWarnings("ReferenceEquality")
  private boolean isFirst(Backout.Taken taken, int at) {
    Known there = known.get(at);
    return there != null && !there.taken().isEmpty() && there.taken().getFirst() == taken;
  }

  /** Returns what is known from a step on, if it says the same as a way; or nothing. */
  private List<Backout.Taken> saidAlready(int from, Found way) {
    Known before = known.get(from);
    if (before == null
        || before.taken().size() != from - way.floor()
        || !Objects.equals(before.stop(), way.stop())
        || !before.doubts().equals(way.doubts())) {
      return List.of();
    }
    for (int i = 0; i < before.taken().size(); i++) {
      Backout.Taken taken = before.taken().get(i);
      int at = from - i;
      if (at <= way.joined() && inStep.get(at) && isFirst(taken, at)) {
        return before.taken();
      }
      if (!said(taken).equals(said(way.taken(at)))) {
        return List.of();
      }
    }
    return before.taken();
  }

  private static List<Object> said(Backout.Taken taken) {
    List<Object> said = new ArrayList<>(List.of(taken.means(), taken.reason()));
    for (Backout.Back back : taken.steps()) {
      said.add(back.doubts());
      said.add(back.step().title());
      back.step()
          .content()
          .instructions()
          .forEach(instruction -> said.add(instruction.text().plain()));
      said.add(back.step().content().remarks());
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
}
