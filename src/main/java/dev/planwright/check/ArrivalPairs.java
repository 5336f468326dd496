package dev.planwright.check;

import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.order.OrderCase;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the steps of a procedure install, as far as an order binds it. */
final class ArrivalPairs {

  private final World world;
  private final Map<Product, List<World.Arrival>> arrivals = new HashMap<>();

  ArrivalPairs(World world) {
    this.world = world;
    for (World.Arrival arrival : world.arrivals()) {
      arrivals.computeIfAbsent(arrival.product(), _ -> new ArrayList<>()).add(arrival);
    }
  }

  /** Returns what arrives and matches, in the order of the steps. */
  List<World.Arrival> matching(Pattern pattern) {
    return arrivals.getOrDefault(pattern.product(), List.of()).stream()
        .filter(arrival -> pattern.matches(arrival.product(), arrival.level()))
        .toList();
  }

  /** Adds what breaks an order in one case, and returns whether both sides of it arrive. */
  boolean compare(Pattern first, Pattern second, OrderCase each, List<BrokenOrder> broken) {
    List<World.Arrival> early =
        matching(first).stream().filter(at -> each.bindsFirst(at.object())).toList();
    List<World.Arrival> late =
        matching(second).stream().filter(at -> each.bindsSecond(at.object())).toList();
    if (early.isEmpty() || late.isEmpty()) {
      return false;
    }
    if (each.each() != null) {
      onEach(each, early, late, second.shown() + " comes before " + first.shown(), broken);
    } else if (late.getFirst().step() < early.getLast().step()) {
      String plain = each.shownSecond(second) + " comes before " + each.shownFirst(first);
      String where = each.isBetween() ? late.getFirst().object().name() : "";
      broken.add(new BrokenOrder(each, late.getFirst(), early.getLast(), plain, where));
    }
    return true;
  }

  /** Compares what arrives on each object of a kind by itself. */
  private void onEach(
      OrderCase each,
      List<World.Arrival> early,
      List<World.Arrival> late,
      String plain,
      List<BrokenOrder> broken) {
    Map<PlanObject, World.Arrival> last = new HashMap<>();
    early.forEach(arrival -> shared(arrival, each).forEach(at -> last.put(at, arrival)));
    Set<PlanObject> seen = new HashSet<>();
    for (World.Arrival arrival : late) {
      for (PlanObject at : shared(arrival, each)) {
        World.Arrival after = last.get(at);
        if (seen.add(at) && after != null && arrival.step() < after.step()) {
          broken.add(new BrokenOrder(each, arrival, after, plain + " on " + at.name(), at.name()));
        }
      }
    }
  }

  private List<PlanObject> shared(World.Arrival arrival, OrderCase each) {
    Kind kind = each.each();
    return kind == null ? List.of() : world.related(arrival.object(), kind);
  }
}
