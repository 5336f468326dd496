package dev.planwright.fuzz;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many inputs of each kind came how far, and what failed. */
final class FuzzTally {

  private final Map<Input.Kind, long[]> reached = new EnumMap<>(Input.Kind.class);
  private final Map<String, Long> failures = new TreeMap<>();
  private long again;

  FuzzTally() {
    for (Input.Kind kind : Input.Kind.values()) {
      reached.put(kind, new long[Stage.values().length]);
    }
  }

  /** Counts an input that came to a stage, and whether it was run again. */
  synchronized void count(Input.Kind kind, Stage stage, boolean twice) {
    again += twice ? 1 : 0;
    for (int i = 0; i <= stage.ordinal(); i++) {
      reached.getOrDefault(kind, new long[0])[i]++;
    }
  }

  /** Counts a failure, and returns how many of its kind there are with it. */
  synchronized long count(Failure failure) {
    return failures.merge(failure.kind(), 1L, Long::sum);
  }

  /** Returns how many inputs came to a stage. */
  synchronized long reached(Stage stage) {
    return reached.values().stream().mapToLong(counts -> counts[stage.ordinal()]).sum();
  }

  /** Returns how many failures there are of each kind. */
  synchronized Map<String, Long> failures() {
    return new TreeMap<>(failures);
  }

  /**
   * Returns a table for people.
   *
   * @param seconds how long the run took
   * @param processor how many seconds processors worked for it
   */
  synchronized String shown(double seconds, double processor) {
    StringBuilder shown = new StringBuilder();
    line(shown, "kind", "inputs", "formatted", "lint clean", "emitted");
    long[] all = new long[Stage.values().length];
    reached.forEach((kind, counts) -> {
      line(shown, kind.name().toLowerCase(Locale.ROOT), counts);
      for (int i = 0; i < all.length; i++) {
        all[i] += counts[i];
      }
    });
    line(shown, "all", all);
    long inputs = all[0];
    shown.append(
        String.format(
            Locale.ROOT,
            "%d inputs in %.1f s, %.0f a second, %.2f ms of processor each%n",
            inputs,
            seconds,
            inputs / Math.max(seconds, 0.001),
            processor * 1000 / Math.max(inputs, 1)));
    shown.append(
        String.format(
            Locale.ROOT,
            "%.1f %% emitted; %d run twice; %d failures%n",
            all[Stage.EMITTED.ordinal()] * 100.0 / Math.max(inputs, 1),
            again,
            failures.values().stream().mapToLong(Long::longValue).sum()));
    failures.forEach(
        (kind, count) -> shown.append(String.format(Locale.ROOT, "%8d  %s%n", count, kind)));
    return shown.toString();
  }

  private static void line(StringBuilder shown, String kind, long[] counts) {
    String[] cells = new String[counts.length];
    for (int i = 0; i < counts.length; i++) {
      cells[i] = String.valueOf(counts[i]);
    }
    line(shown, kind, cells);
  }

  private static void line(StringBuilder shown, String kind, String... cells) {
    shown.append(String.format(Locale.ROOT, "%-10s", kind));
    for (String cell : cells) {
      shown.append(String.format(Locale.ROOT, "%12s", cell));
    }
    shown.append(System.lineSeparator());
  }
}
