package dev.planwright.order;

import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import java.util.List;

/**
 * An order of items.
 *
 * @param items the items, first to last
 * @param reasons every reason that was followed, in the order of its second item
 */
public record Ordering(List<Entry> items, List<Reason> reasons) {

  /** Copies the lists. */
  public Ordering {
    items = List.copyOf(items);
    reasons = List.copyOf(reasons);
  }

  /**
   * An item in its place.
   *
   * @param free whether only the written order put it after the item before it
   * @param objects the objects that the item is for in their order, or none where nothing says it
   */
  public record Entry(Plan.Item item, boolean free, List<PlanObject> objects) {
    /** Copies the objects. */
    public Entry {
      objects = List.copyOf(objects);
    }
  }
}
