package dev.planwright.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing text smaller: leaves out lines as long as it fails in the same way. */
final class Shrinking {

  private static final int TRIES = 1_000;

  private final Predicate<String> fails;
  private int tries;

  private Shrinking(Predicate<String> fails) {
    this.fails = fails;
  }

  /** Returns a text of fewer lines that fails as well. */
  static String shrink(String text, Predicate<String> fails) {
    return new Shrinking(fails).shrink(new ArrayList<>(text.lines().toList()));
  }

  private String shrink(List<String> all) {
    List<String> lines = all;
    for (int size = Math.max(1, lines.size() / 2); size > 0; size /= 2) {
      int at = 0;
      while (at < lines.size() && tries < TRIES) {
        List<String> fewer = new ArrayList<>(lines.subList(0, at));
        fewer.addAll(lines.subList(Math.min(at + size, lines.size()), lines.size()));
        tries++;
        if (fails.test(text(fewer))) {
          lines = fewer;
        } else {
          at += size;
        }
      }
    }
    return text(lines);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
