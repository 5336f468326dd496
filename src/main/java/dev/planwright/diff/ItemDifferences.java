package dev.planwright.diff;

import dev.planwright.model.Plan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Matches the items of one version with those of the other, first at the same level, then at any.
 */
final class ItemDifferences {

  private final Identities identities;
  private final List<Plan.Item> before;
  private final List<Plan.Item> after;
  private final IdentityHashMap<Plan.Item, Plan.Item> later = new IdentityHashMap<>();
  private final IdentityHashMap<Plan.Item, Plan.Item> earlier = new IdentityHashMap<>();

  ItemDifferences(Identities identities, Plan before, Plan after) {
    this.identities = identities;
    this.before = before.work().items();
    this.after = after.work().items();
    pair(item -> what(item) + " " + item.level() + " " + where(item));
    pair(item -> what(item) + " " + where(item));
    pair(ItemDifferences::what);
  }

  private void pair(Function<Plan.Item, String> key) {
    List<Plan.Item> open = new ArrayList<>(after);
    open.removeAll(earlier.keySet());
    for (Plan.Item old : before) {
      for (Plan.Item now : later.containsKey(old) ? List.<Plan.Item>of() : open) {
        if (key.apply(old).equals(key.apply(now))) {
          open.remove(now);
          later.put(old, now);
          earlier.put(now, old);
          break;
        }
      }
    }
  }

  private static String what(Plan.Item item) {
    return item.verb().word() + " " + item.product().name();
  }

  private String where(Plan.Item item) {
    return item.on().stream().map(identities::key).collect(Collectors.joining(", "));
  }

  /** Returns whether an item is on the same objects in both versions. */
  boolean isMoved(Plan.Item old, Plan.Item now) {
    return !where(old).equals(where(now));
  }

  /** Returns the items of the earlier version, as written. */
  List<Plan.Item> before() {
    return before;
  }

  /** Returns the items of the later version, as written. */
  List<Plan.Item> after() {
    return after;
  }

  /** Returns the item of the later version that an earlier one is, or null if it is gone. */
  Plan.@Nullable Item later(Plan.Item old) {
    return later.get(old);
  }

  /** Returns what an item was, or null if it is new. */
  Plan.@Nullable Item earlier(Plan.Item now) {
    return earlier.get(now);
  }

  /** Returns whether both versions have an item, of either; true for no item at all. */
  boolean isInBoth(Plan.@Nullable Item item) {
    return item == null || later.containsKey(item) || earlier.containsKey(item);
  }

  /** Returns the same text for items that are the same, of either version. */
  String key(Plan.@Nullable Item item) {
    if (item == null) {
      return "";
    }
    Plan.Item now = later.getOrDefault(item, item);
    int place = after.indexOf(now);
    return place >= 0 ? "after " + place : "before " + before.indexOf(now);
  }
}
