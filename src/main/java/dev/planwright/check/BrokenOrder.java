package dev.planwright.check;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.order.OrderCase;
import dev.planwright.state.World;
import dev.planwright.state.fact.MissingFacts;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is broken by.
 *
 * @param each the case of the order
 * @param early what comes too early
 * @param late what comes after it although it should not, or null
 * @param plain what is wrong, in words
 * @param where the object on which it is wrong, where others may be concerned too, or nothing
 */
record BrokenOrder(
    OrderCase each, World.Arrival early, World.@Nullable Arrival late, String plain, String where) {

  /** Returns the one that is reported: the earliest of those that are sure, if any are. */
  static BrokenOrder first(List<BrokenOrder> broken) {
    return Collections.min(
        broken,
        Comparator.comparing((BrokenOrder one) -> one.each.applies().isUnknown())
            .thenComparingInt(one -> one.early.step()));
  }

  /** Says where the later of the two comes. */
  void then(List<Step> steps, Diagnostic.Builder finding) {
    World.Arrival other = late;
    if (other == null) {
      return;
    }
    Step later = steps.get(other.step() - 1);
    String product = other.product().name();
    if (later.call().item() == null) {
      finding.label(later.call().span(), product + " comes here");
    } else {
      finding.note(product + " comes with step " + later.id() + ": " + later.title());
    }
  }

  /** Says on which other objects the same is wrong. */
  void likewise(List<BrokenOrder> broken, Diagnostic.Builder finding) {
    List<String> others =
        broken.stream()
            .map(BrokenOrder::where)
            .filter(other -> !other.isEmpty() && !other.equals(where))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      finding.note("likewise on " + MissingFacts.several(others));
    }
  }
}
