package dev.planwright.emit;

import dev.planwright.derive.Backout;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words in which all artifacts say where a way back ends, and why it ends there. */
public final class BackoutWording {

  private BackoutWording() {}

  /** Returns what a way back ends at. */
  public static String end(Backout.@Nullable Stop stop) {
    return stop == null ? "the start" : "after " + stop.step().id();
  }

  /** Returns why a step is not undone, in a word. */
  public static String none(Backout.Stop stop) {
    return stop.isIrreversible() ? "it cannot be undone" : "no safe way back";
  }

  /** Returns what makes a step a point of no return. */
  public static String point(Backout.Point point) {
    Backout.Stop stop = point.stop();
    return point.isOwn()
        ? none(stop)
        : "no safe way back before " + stop.step().id() + ", " + stop.step().title();
  }

  /** Returns what speaks against a step back: which one, what is wrong, and who says so. */
  static String doubt(Backout.Doubt doubt) {
    String sources = Wording.sources(doubt.citations());
    return (doubt.at().isEmpty() ? "" : doubt.at() + ": ")
        + doubt.message()
        + (sources.isEmpty() ? "" : " (" + sources + ")");
  }

  /** Returns why a way ends where it does. */
  public static List<String> doubts(Backout.@Nullable Stop stop) {
    return stop == null ? List.of() : stop.doubts().stream().map(BackoutWording::doubt).toList();
  }

  /** Returns the objection to a step that may be carried out nevertheless. */
  public static String said(Backout.Doubt doubt) {
    String word = doubt.accepted() ? "accepted: " : doubt.severity().word() + ": ";
    String sources = Wording.sources(doubt.citations());
    return word + doubt.message() + (sources.isEmpty() ? "" : " (" + sources + ")");
  }

  /** Returns where the way back begins and ends for who has done a step, on one line. */
  public static String wayBack(Backout.Entry entry) {
    Backout.Stop stop = entry.stop();
    if (entry.taken().isEmpty()) {
      return stop == null ? "nothing to do" : none(stop);
    }
    String first = entry.firstId();
    return (first == null ? "nothing to do" : first) + ", back to " + end(stop);
  }

  /**
   * Returns the steps of a backout that a person undoes by hand, each once. What follows something
   * that is undone is the same on every way that it stands on, so each is looked at once.
   */
  public static List<Backout.Taken> byHand(Backout backout) {
    Set<Backout.Taken> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Integer, Backout.Taken> byHand = new LinkedHashMap<>();
    for (Backout.Entry entry : backout.entries()) {
      Iterator<Backout.Taken> all = entry.taken().iterator();
      boolean fresh = true;
      while (fresh && all.hasNext()) {
        Backout.Taken taken = all.next();
        fresh = seen.add(taken);
        if (fresh && taken.means() == Backout.Means.UNKNOWN) {
          byHand.putIfAbsent(taken.step().number(), taken);
        }
      }
    }
    return List.copyOf(byHand.values());
  }
}
