package dev.planwright.order;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.graph.Cycles;
import dev.planwright.graph.Digraph;
import dev.planwright.graph.TopologicalOrder;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Orders the items of a plan. Hard reasons always hold; preferences and then the written order
 * break ties. The algorithm is that of {@link TopologicalOrder}: linear in items and reasons, but
 * for a heap.
 */
public final class Orderer {

  private final Plan plan;
  private final World world;
  private final List<Reason> reasons;
  private final IdentityHashMap<Plan.Item, Integer> places = new IdentityHashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Conflicts conflicts;
  private final ObjectOrder objects;

  private Orderer(Plan plan, List<Reason> reasons, List<Rule> rules, Evaluator evaluator) {
    this.plan = plan;
    this.world = evaluator.world();
    this.reasons = reasons;
    this.conflicts = new Conflicts(rules, evaluator);
    this.objects = new ObjectOrder(plan, rules, evaluator);
    for (int i = 0; i < plan.work().items().size(); i++) {
      places.put(plan.work().items().get(i), i);
    }
  }

  /**
   * Returns the order of a plan's items under the rules, with findings for what contradicts it.
   * Where there are errors the order is the written one, fit for messages only.
   */
  public static Outcome<Ordering> order(Plan plan, List<Rule> rules, Evaluator evaluator) {
    OrderReasons found = new OrderReasons(plan, rules, evaluator);
    Orderer orderer = new Orderer(plan, found.collect(), rules, evaluator);
    orderer.findings.addAll(found.findings());
    Ordering ordering =
        plan.work().form() == Plan.Form.IN_ORDER
            ? orderer.written()
            : orderer.derived(orderer.reasons);
    orderer.findings.addAll(orderer.objects.findings());
    return new Outcome<>(ordering, orderer.findings);
  }

  private Ordering written() {
    List<Reason> broken = new ArrayList<>();
    for (Reason reason : reasons) {
      if (reason.origin() != Reason.Origin.PREFERENCE
          && place(reason.first()) > place(reason.second())) {
        broken.add(reason);
      }
    }
    Fix fix = broken.isEmpty() ? null : Rearrangement.of(plan, graph(wanted()));
    broken.forEach(reason -> findings.add(conflicts.misplaced(reason, fix)));
    List<Ordering.Entry> entries = new ArrayList<>();
    for (Plan.Item item : plan.work().items()) {
      if (isHere(item)) {
        entries.add(new Ordering.Entry(item, false, objects.of(item)));
      }
    }
    return new Ordering(entries, kept(reasons));
  }

  /** Returns the reasons that a written order is to follow. */
  private List<Reason> wanted() {
    return reasons.stream()
        .filter(reason -> reason.origin() != Reason.Origin.PREFERENCE)
        .filter(reason -> !Acceptance.accepts(plan, reason.code()))
        .toList();
  }

  /** Returns whether an item is for something that belongs to the target. */
  private boolean isHere(Plan.Item item) {
    return !world.where(item).isEmpty();
  }

  private int place(Plan.Item item) {
    return places.getOrDefault(item, -1);
  }

  private Ordering derived(List<Reason> all) {
    List<Reason> hard =
        all.stream().filter(reason -> reason.origin() != Reason.Origin.PREFERENCE).toList();
    Digraph graph = graph(hard);
    List<List<Integer>> cycles =
        TopologicalOrder.of(graph).length < graph.size() ? Cycles.smallest(graph) : List.of();
    if (!cycles.isEmpty()) {
      return withoutAccepted(cycles, hard, all);
    }
    List<Reason> followed = withoutContraryPreferences(all);
    return arrange(graph(followed), followed);
  }

  /** Drops the rules that the author accepts to break and orders again, or reports the cycles. */
  private Ordering withoutAccepted(
      List<List<Integer>> cycles, List<Reason> hard, List<Reason> all) {
    Set<String> accepted = new HashSet<>();
    for (List<Integer> cycle : cycles) {
      List<Reason> around = cycle.stream().map(hard::get).toList();
      String taken = "";
      for (Reason reason : around) {
        if (Acceptance.accepts(plan, reason.code())) {
          accepted.add(reason.code());
          taken = reason.code();
        }
      }
      findings.add(conflicts.cycle(around, taken));
    }
    List<Reason> rest = all.stream().filter(reason -> !accepted.contains(reason.code())).toList();
    if (accepted.isEmpty()) {
      return arrange(new Digraph(plan.work().items().size()), List.of());
    }
    return derived(rest);
  }

  private Digraph graph(List<Reason> edges) {
    Digraph graph = new Digraph(plan.work().items().size());
    for (Reason reason : edges) {
      graph.addEdge(place(reason.first()), place(reason.second()));
    }
    return graph;
  }

  /** A preference inside a component that hard reasons and preferences close is not followed. */
  private List<Reason> withoutContraryPreferences(List<Reason> all) {
    List<Reason> followed = new ArrayList<>(all);
    while (true) {
      Digraph graph = graph(followed);
      if (TopologicalOrder.of(graph).length == graph.size()) {
        return followed;
      }
      Set<Integer> dropped = new HashSet<>();
      for (List<Integer> cycle : Cycles.smallest(graph)) {
        for (int edge : cycle) {
          if (followed.get(edge).origin() == Reason.Origin.PREFERENCE) {
            dropped.add(edge);
          }
        }
      }
      List<Reason> rest = new ArrayList<>();
      for (int edge = 0; edge < followed.size(); edge++) {
        if (!dropped.contains(edge)) {
          rest.add(followed.get(edge));
        }
      }
      followed = rest;
    }
  }

  private Ordering arrange(Digraph graph, List<Reason> followed) {
    int[] order = TopologicalOrder.of(graph);
    Set<Long> bound = new HashSet<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      bound.add(pair(graph.source(edge), graph.target(edge)));
    }
    List<Ordering.Entry> entries = new ArrayList<>(order.length);
    for (int i = 0; i < order.length; i++) {
      boolean free = i > 0 && !bound.contains(pair(order[i - 1], order[i]));
      Plan.Item item = plan.work().items().get(order[i]);
      if (isHere(item)) {
        entries.add(new Ordering.Entry(item, free, objects.of(item)));
      }
    }
    return new Ordering(entries, kept(followed));
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | second;
  }

  /** Returns the reasons by their second item, so that a runbook can list them as it goes. */
  private List<Reason> kept(List<Reason> followed) {
    Reason[] sorted = followed.toArray(Reason[]::new);
    Arrays.sort(sorted, (one, two) -> Integer.compare(place(one.second()), place(two.second())));
    return List.of(sorted);
  }
}
