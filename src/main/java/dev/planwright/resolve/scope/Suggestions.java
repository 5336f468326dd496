package dev.planwright.resolve.scope;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * "Did you mean": the name nearest to a mistyped one by optimal string alignment (F. Damerau, A
 * technique for computer detection and correction of spelling errors, 1964).
 */
public final class Suggestions {

  /** Nobody mistypes a longer name than this. */
  private static final int LONGEST = 64;

  private Suggestions() {}

  /**
   * Returns the nearest candidate, or null if none is near. Of two that are as near, the one that
   * begins more like the name is meant, then the first in order.
   */
  public static @Nullable String nearest(String wanted, Collection<String> candidates) {
    if (wanted.length() > LONGEST) {
      return null;
    }
    int limit = Math.max(1, wanted.length() / 3);
    String best = null;
    int least = limit + 1;
    int begun = 0;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - wanted.length()) <= least) {
        int distance =
            distance(wanted.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        int alike = alike(wanted, candidate);
        if (distance < least || (distance == least && best != null && alike > begun)) {
          best = candidate;
          least = distance;
          begun = alike;
        }
      }
    }
    return best;
  }

  /** Returns how many characters two names begin with alike. */
  private static int alike(String one, String two) {
    int end = 0;
    while (end < Math.min(one.length(), two.length())
        && Character.toLowerCase(one.charAt(end)) == Character.toLowerCase(two.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int distance(String one, String two) {
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, two, i, j);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int step(int[][] cost, String one, String two, int i, int j) {
    int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
    int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
