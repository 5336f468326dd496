package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.model.Plan;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds why items come in another order. */
final class Orders {

  private final ItemDifferences items;
  private final Ordering before;
  private final Ordering after;
  private final Set<String> old;
  private final Set<String> now;
  private final IdentityHashMap<Plan.Item, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<Plan.Item, Integer> oldPlaces = new IdentityHashMap<>();

  Orders(ItemDifferences items, Runbook before, Runbook after) {
    this.items = items;
    this.before = before.ordering();
    this.after = after.ordering();
    old = keys(this.before);
    now = keys(this.after);
    for (int i = 0; i < this.after.items().size(); i++) {
      places.put(this.after.items().get(i).item(), i);
    }
    for (int i = 0; i < this.before.items().size(); i++) {
      oldPlaces.put(this.before.items().get(i).item(), i);
    }
  }

  private Set<String> keys(Ordering ordering) {
    Set<String> keys = new HashSet<>();
    ordering.reasons().forEach(reason -> keys.add(key(reason)));
    return keys;
  }

  private String key(Reason reason) {
    return reason.origin()
        + " "
        + reason.code()
        + " "
        + items.key(reason.first())
        + " "
        + items.key(reason.second());
  }

  /** Returns the reasons why an item of the later version has changed places with others. */
  List<Cause> of(Plan.Item item) {
    Plan.Item was = items.earlier(item);
    Integer place = places.get(item);
    Integer oldPlace = was == null ? null : oldPlaces.get(was);
    Set<Cause> causes = new LinkedHashSet<>();
    if (place != null && oldPlace != null) {
      for (Ordering.Entry entry : after.items()) {
        Plan.Item other = entry.item();
        Plan.Item otherWas = items.earlier(other);
        Integer otherOld = otherWas == null ? null : oldPlaces.get(otherWas);
        Integer otherPlace = places.get(other);
        if (otherOld != null && otherPlace != null && other != item) {
          boolean first = place < otherPlace;
          if (first != oldPlace < otherOld) {
            causes.addAll(first ? turned(item, other) : turned(other, item));
          }
        }
      }
    }
    return List.copyOf(causes);
  }

  /** Returns why one item comes before another now, and not after it as before. */
  private List<Cause> turned(Plan.Item first, Plan.Item second) {
    List<Cause> causes = new ArrayList<>();
    for (Reason reason : chain(after, first, second)) {
      if (!old.contains(key(reason))) {
        causes.add(new Cause.Ordered(reason, true));
      }
    }
    Plan.Item one = items.earlier(first);
    Plan.Item two = items.earlier(second);
    if (causes.isEmpty() && one != null && two != null) {
      for (Reason reason : chain(before, two, one)) {
        if (!now.contains(key(reason))) {
          causes.add(new Cause.Ordered(reason, false));
        }
      }
      boolean written = items.after().indexOf(first) < items.after().indexOf(second);
      boolean wrote = items.before().indexOf(one) < items.before().indexOf(two);
      if (causes.isEmpty() && written && !wrote) {
        causes.add(new Cause.Free(first, second));
      }
    }
    return causes;
  }

  /** Returns the shortest chain of reasons from one item to another, or an empty list. */
  private static List<Reason> chain(Ordering ordering, Plan.Item from, Plan.Item to) {
    IdentityHashMap<Plan.Item, Reason> reached = new IdentityHashMap<>();
    Deque<Plan.Item> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reached.containsKey(to)) {
      Plan.Item item = open.remove();
      for (Reason reason : ordering.reasons()) {
        if (reason.first() == item
            && reason.second() != from
            && reached.putIfAbsent(reason.second(), reason) == null) {
          open.add(reason.second());
        }
      }
    }
    ArrayDeque<Reason> chain = new ArrayDeque<>();
    for (Reason at = reached.get(to); at != null; at = reached.get(at.first())) {
      chain.addFirst(at);
    }
    return List.copyOf(chain);
  }
}
