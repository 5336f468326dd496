package dev.planwright.check;

import dev.planwright.derive.Deriver;
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
  private final Deriver.Derivation derivation;
  private final Map<Product, List<World.Arrival>> arrivals = new HashMap<>();

  ArrivalPairs(World world, Deriver.Derivation derivation) {
    this.world = world;
    this.derivation = derivation;
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
      Sides sides = new Sides(each, early, late, second.shown(), first.shown());
      onEach(sides, broken);
    } else {
      Sides sides = new Sides(each, early, late, each.shownSecond(second), each.shownFirst(first));
      everywhere(sides, broken);
    }
    return true;
  }

  /**
   * The two sides of an order in one case.
   *
   * @param early what has to arrive first
   * @param late what has to arrive then
   * @param second what is said of that
   * @param first what is said of what has to arrive first
   */
  private record Sides(
      OrderCase each,
      List<World.Arrival> early,
      List<World.Arrival> late,
      String second,
      String first) {}

  private void everywhere(Sides sides, List<BrokenOrder> broken) {
    List<World.Arrival> early = sides.early();
    List<World.Arrival> late = sides.late();
    boolean ordered = derivation.batches().isEmpty();
    for (World.Arrival before : ordered ? late.subList(0, 1) : late) {
      for (World.Arrival after : ordered ? List.of(early.getLast()) : early.reversed()) {
        if (mayPrecede(before, after)) {
          String where = sides.each().isBetween() ? before.object().name() : "";
          broken.add(
              new BrokenOrder(sides.each(), before, after, said(before, after, sides), where));
          return;
        }
      }
    }
  }

  /** Returns whether something arrives before something else, or may do so. */
  private boolean mayPrecede(World.Arrival one, World.Arrival other) {
    return one.step() < other.step() || derivation.areAtOnce(one.step(), other.step());
  }

  private String said(World.Arrival before, World.Arrival after, Sides sides) {
    String verb =
        derivation.areAtOnce(before.step(), after.step()) ? " may come before " : " comes before ";
    return sides.second() + verb + sides.first();
  }

  /** Compares what arrives on each object of a kind by itself. */
  private void onEach(Sides sides, List<BrokenOrder> broken) {
    OrderCase each = sides.each();
    Map<PlanObject, List<World.Arrival>> firsts = new HashMap<>();
    for (World.Arrival arrival : sides.early()) {
      shared(arrival, each)
          .forEach(at -> firsts.computeIfAbsent(at, _ -> new ArrayList<>()).addFirst(arrival));
    }
    Set<PlanObject> seen = new HashSet<>();
    for (World.Arrival arrival : sides.late()) {
      for (PlanObject at : shared(arrival, each)) {
        World.Arrival after =
            firsts.getOrDefault(at, List.of()).stream()
                .filter(one -> mayPrecede(arrival, one))
                .findFirst()
                .orElse(null);
        if (after != null && seen.add(at)) {
          String plain = said(arrival, after, sides) + " on " + at.name();
          broken.add(new BrokenOrder(each, arrival, after, plain, at.name()));
        }
      }
    }
  }

  private List<PlanObject> shared(World.Arrival arrival, OrderCase each) {
    Kind kind = each.each();
    return kind == null ? List.of() : world.related(arrival.object(), kind);
  }
}
