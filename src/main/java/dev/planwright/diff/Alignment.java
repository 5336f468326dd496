package dev.planwright.diff;

import dev.planwright.derive.simulation.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Matches the steps of one version with those of the other. Steps that keep their order are matched
 * first: steps of the same item with the same action, arguments and machine, then those that only
 * changed what they belong to, or an argument, or the machine. What is left and the same has moved.
 */
final class Alignment {

  private static final int NONE = -1;

  private final Identities identities;
  private final ItemDifferences items;
  private final List<Step> before;
  private final List<Step> after;
  private final int[] later;
  private final int[] earlier;
  private final boolean[] moved;

  Alignment(Identities identities, ItemDifferences items, List<Step> before, List<Step> after) {
    this.identities = identities;
    this.items = items;
    this.before = before;
    this.after = after;
    later = new int[before.size()];
    earlier = new int[after.size()];
    moved = new boolean[after.size()];
    Arrays.fill(later, NONE);
    Arrays.fill(earlier, NONE);
    Predicate<Step> any = _ -> true;
    Predicate<Step> lasting = step -> items.isInBoth(step.call().item());
    Predicate<Step> ofItem = step -> step.call().item() != null;
    stay(any, step -> same(step) + step.content().note());
    stay(any, this::same);
    stay(lasting, this::doing);
    stay(any, step -> belonging(step) + action(step) + "@" + machine(step));
    stay(any, step -> belonging(step) + action(step));
    move(any, this::same);
    move(lasting, this::doing);
    move(ofItem, step -> belonging(step) + action(step) + "@" + machine(step));
  }

  private String same(Step step) {
    return belonging(step) + doing(step);
  }

  private String belonging(Step step) {
    return items.key(step.call().item()) + ": ";
  }

  private String doing(Step step) {
    return action(step)
        + step.call().arguments().stream()
            .map(identities::key)
            .collect(Collectors.joining(", ", "(", ")"))
        + "@"
        + machine(step);
  }

  private static String action(Step step) {
    return step.call().action().name();
  }

  private String machine(Step step) {
    return identities.key(step.machine());
  }

  /** Pairs steps between two that stay, without crossing any. */
  private void stay(Predicate<Step> which, Function<Step, String> key) {
    int from = 0;
    int start = 0;
    for (int i = 0; i <= before.size(); i++) {
      boolean end = i == before.size();
      if (end || later[i] != NONE) {
        int to = end ? after.size() : later[i];
        List<Integer> gone = open(from, i, later, before, which);
        List<Integer> come = open(start, to, earlier, after, which);
        for (CommonSubsequence.Match match :
            CommonSubsequence.of(keys(gone, before, key), keys(come, after, key))) {
          pair(gone.get(match.before()), come.get(match.after()));
        }
        from = i + 1;
        start = to + 1;
      }
    }
  }

  private void move(Predicate<Step> which, Function<Step, String> key) {
    Map<String, List<Integer>> open = new HashMap<>();
    for (int k : open(0, after.size(), earlier, after, which)) {
      open.computeIfAbsent(key.apply(after.get(k)), _ -> new ArrayList<>()).add(k);
    }
    for (int i : open(0, before.size(), later, before, which)) {
      List<Integer> places = open.getOrDefault(key.apply(before.get(i)), List.of());
      if (!places.isEmpty()) {
        int k = places.removeFirst();
        pair(i, k);
        moved[k] = true;
      }
    }
  }

  private void pair(int old, int now) {
    later[old] = now;
    earlier[now] = old;
  }

  private static List<Integer> open(
      int from, int to, int[] paired, List<Step> steps, Predicate<Step> which) {
    List<Integer> open = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (paired[i] == NONE && which.test(steps.get(i))) {
        open.add(i);
      }
    }
    return open;
  }

  private static List<String> keys(
      List<Integer> places, List<Step> steps, Function<Step, String> key) {
    List<String> keys = new ArrayList<>();
    places.forEach(place -> keys.add(key.apply(steps.get(place))));
    return keys;
  }

  /**
   * Returns everything in the order of the later version; what is gone stands after the step that
   * it came after.
   */
  List<Aligned> aligned() {
    List<Aligned> aligned = new ArrayList<>();
    int gone = 0;
    for (int k = 0; k < after.size(); k++) {
      int old = earlier[k];
      if (old != NONE && !moved[k]) {
        gone = gone(aligned, gone, old) + 1;
      }
      aligned.add(new Aligned(old == NONE ? null : before.get(old), after.get(k), moved[k]));
    }
    gone(aligned, gone, before.size());
    return aligned;
  }

  private int gone(List<Aligned> aligned, int from, int to) {
    for (int i = from; i < to; i++) {
      if (later[i] == NONE) {
        aligned.add(new Aligned(before.get(i), null, false));
      }
    }
    return Math.max(from, to);
  }
}
