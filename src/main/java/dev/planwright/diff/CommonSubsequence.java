package dev.planwright.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest common subsequence of two lists: the elements that stay in place. Equal ends are cut
 * off, then the table of R. Wagner and M. Fischer (The string-to-string correction problem, 1974)
 * is filled, in time and memory of the product of both lengths. Beyond {@link #MOST} entries, the
 * nth occurrence of an element is paired with the nth, and the longest rising part is kept, which
 * may be shorter than the longest subsequence.
 */
public final class CommonSubsequence {

  /** Beyond so many comparisons, equal elements are paired in their order first. */
  private static final long MOST = 4_000_000;

  private CommonSubsequence() {}

  /** Two elements that are the same, by their places. */
  public record Match(int before, int after) {}

  /** Returns the matches, in order. Of several longest ones the earliest matches are taken. */
  public static List<Match> of(List<String> before, List<String> after) {
    int start = 0;
    int ends = Math.min(before.size(), after.size());
    while (start < ends && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < ends - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      matches.add(new Match(i, i));
    }
    List<String> one = before.subList(start, before.size() - end);
    List<String> two = after.subList(start, after.size() - end);
    List<Match> inner = (long) one.size() * two.size() > MOST ? rising(one, two) : table(one, two);
    for (Match match : inner) {
      matches.add(new Match(match.before + start, match.after + start));
    }
    for (int i = end; i > 0; i--) {
      matches.add(new Match(before.size() - i, after.size() - i));
    }
    return matches;
  }

  private static List<Match> table(List<String> before, List<String> after) {
    int[][] length = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int k = after.size() - 1; k >= 0; k--) {
        length[i][k] =
            before.get(i).equals(after.get(k))
                ? length[i + 1][k + 1] + 1
                : Math.max(length[i + 1][k], length[i][k + 1]);
      }
    }
    List<Match> matches = new ArrayList<>();
    int i = 0;
    int k = 0;
    while (i < before.size() && k < after.size()) {
      if (before.get(i).equals(after.get(k))) {
        matches.add(new Match(i++, k++));
      } else if (length[i + 1][k] >= length[i][k + 1]) {
        i++;
      } else {
        k++;
      }
    }
    return matches;
  }

  /** Pairs the nth of each with the nth, and keeps the longest part in which both rise. */
  private static List<Match> rising(List<String> before, List<String> after) {
    Map<String, Deque<Integer>> places = new HashMap<>();
    for (int k = 0; k < after.size(); k++) {
      places.computeIfAbsent(after.get(k), _ -> new ArrayDeque<>()).add(k);
    }
    List<Match> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Deque<Integer> open = places.get(before.get(i));
      if (open != null && !open.isEmpty()) {
        pairs.add(new Match(i, open.remove()));
      }
    }
    int[] previous = new int[pairs.size()];
    List<Integer> tails = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (pairs.get(tails.get(middle)).after < pairs.get(i).after) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    ArrayDeque<Match> matches = new ArrayDeque<>();
    for (int at = tails.isEmpty() ? -1 : tails.getLast(); at >= 0; at = previous[at]) {
      matches.addFirst(pairs.get(at));
    }
    return List.copyOf(matches);
  }
}
