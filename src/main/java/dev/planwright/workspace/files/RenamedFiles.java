package dev.planwright.workspace.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the new names of renamed files: a missing file is the new file that has most of its lines.
 * Git judges alike, but only for files that were added to it; this also finds a file that was just
 * moved.
 */
public final class RenamedFiles {

  private static final double ALIKE = 0.5;

  private RenamedFiles() {}

  /** Two files and how much of them is the same, from 0 to 1. */
  private record Pair(String gone, String come, double alike) {}

  /**
   * Returns the old name of each new file that has one. A file gives its name on once; the most
   * alike come first, ties in the order of the names.
   *
   * @param texts the text of a file of either list
   */
  public static Map<String, String> of(
      List<String> gone, List<String> come, Function<String, String> texts) {
    Map<String, Map<String, Integer>> lines = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (String from : gone) {
      for (String to : come) {
        double alike =
            alike(
                lines.computeIfAbsent(from, name -> lines(texts.apply(name))),
                lines.computeIfAbsent(to, name -> lines(texts.apply(name))));
        if (alike >= ALIKE) {
          pairs.add(new Pair(from, to, alike));
        }
      }
    }
    pairs.sort(RenamedFiles::order);
    Map<String, String> renames = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!renames.containsKey(pair.come) && !renames.containsValue(pair.gone)) {
        renames.put(pair.come, pair.gone);
      }
    }
    return renames;
  }

  private static int order(Pair one, Pair two) {
    int byLikeness = Double.compare(two.alike, one.alike);
    int byNew = byLikeness != 0 ? byLikeness : one.come.compareTo(two.come);
    return byNew != 0 ? byNew : one.gone.compareTo(two.gone);
  }

  private static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    for (String line : text.split("\\R", -1)) {
      if (!line.isBlank()) {
        lines.merge(line.strip(), 1, Integer::sum);
      }
    }
    return lines;
  }

  private static double alike(Map<String, Integer> one, Map<String, Integer> two) {
    int common = 0;
    for (Map.Entry<String, Integer> line : one.entrySet()) {
      common += Math.min(line.getValue(), two.getOrDefault(line.getKey(), 0));
    }
    int all = count(one) + count(two);
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static int count(Map<String, Integer> lines) {
    int count = 0;
    for (int each : lines.values()) {
      count += each;
    }
    return count;
  }
}
