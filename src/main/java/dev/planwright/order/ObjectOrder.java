package dev.planwright.order;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.graph.Cycles;
import dev.planwright.graph.Digraph;
import dev.planwright.graph.TopologicalOrder;
import dev.planwright.model.Lazy;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Orders the objects of one item, where orders between objects bind them: leaves last, canaries
 * first. Ties keep the written order.
 */
final class ObjectOrder {

  private final Plan plan;
  private final List<Rule> rules;
  private final Evaluator evaluator;
  private final Lazy<Map<Product, List<OwnOrder>>> ownOrders;
  private final List<Diagnostic> findings = new ArrayList<>();

  ObjectOrder(Plan plan, List<Rule> rules, Evaluator evaluator) {
    this.plan = plan;
    this.rules = rules;
    this.evaluator = evaluator;
    this.ownOrders = new Lazy<>(this::ownOrders);
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** Why one object comes before others. */
  private record Edge(int from, int to, String text, String code, boolean soft, Span span) {}

  /** Returns the objects of an item in their order, or none where nothing orders them. */
  List<PlanObject> of(Plan.Item item) {
    List<PlanObject> objects = evaluator.world().holders(item);
    if (objects.size() < 2 || item.verb() == Verb.REMOVE) {
      return List.of();
    }
    List<Edge> edges = edges(item, objects);
    if (edges.isEmpty()) {
      return List.of();
    }
    List<Edge> hard = edges.stream().filter(edge -> !edge.soft).toList();
    List<Edge> kept = hard.stream().filter(edge -> !Acceptance.accepts(plan, edge.code)).toList();
    for (List<Edge> followed : List.of(edges, hard, kept)) {
      Digraph graph = graph(followed, objects.size());
      int[] order = TopologicalOrder.of(graph);
      if (order.length == objects.size()) {
        return arranged(order, objects);
      }
    }
    circle(item, kept, objects);
    return List.of();
  }

  private static List<PlanObject> arranged(int[] order, List<PlanObject> objects) {
    List<PlanObject> arranged = new ArrayList<>();
    for (int place : order) {
      arranged.add(objects.get(place));
    }
    return arranged;
  }

  private static Digraph graph(List<Edge> edges, int size) {
    Digraph graph = new Digraph(size);
    edges.forEach(edge -> graph.addEdge(edge.from, edge.to));
    return graph;
  }

  /**
   * An order between the objects of one product.
   *
   * @param like an edge of it, but for its ends and its text
   */
  private record OwnOrder(
      Pattern first, Pattern second, Supplier<List<OrderCase>> cases, Edge like) {

    boolean binds(Plan.Item item) {
      return first.matchesLevel(item.level()) && second.matchesLevel(item.level());
    }
  }

  /** Sorts orders by product once: a look at each of them for each item would be quadratic. */
  private Map<Product, List<OwnOrder>> ownOrders() {
    Map<Product, List<OwnOrder>> own = new HashMap<>();
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Order order) {
        Edge like = new Edge(0, 0, "", rule.code(), order.soft(), rule.span());
        Supplier<List<OrderCase>> cases = () -> OrderCase.of(rule, order, evaluator);
        add(new OwnOrder(order.first(), order.second(), cases, like), own);
      }
    }
    for (Plan.Order order : plan.terms().orders()) {
      Edge like = new Edge(0, 0, "", "", false, order.span());
      Supplier<List<OrderCase>> cases = () -> OrderCase.of(order, evaluator);
      add(new OwnOrder(order.first(), order.second(), cases, like), own);
    }
    return own;
  }

  private static void add(OwnOrder order, Map<Product, List<OwnOrder>> own) {
    Product product = order.first.product();
    if (order.second.product() == product) {
      own.computeIfAbsent(product, _ -> new ArrayList<>()).add(order);
    }
  }

  private List<Edge> edges(Plan.Item item, List<PlanObject> objects) {
    List<Edge> edges = new ArrayList<>();
    for (OwnOrder order : ownOrders.get().getOrDefault(item.product(), List.of())) {
      if (order.binds(item)) {
        for (OrderCase each : order.cases.get()) {
          add(each, order, objects, edges);
        }
      }
    }
    return edges;
  }

  /** Where nobody knows whether an order binds, the rule is reported elsewhere. */
  private static void add(
      OrderCase each, OwnOrder order, List<PlanObject> objects, List<Edge> edges) {
    if (!each.isBetween() || !each.applies().isTrue()) {
      return;
    }
    String text = each.shownFirst(order.first) + " comes before " + each.shownSecond(order.second);
    Edge like = order.like;
    for (int from = 0; from < objects.size(); from++) {
      if (each.bindsFirst(objects.get(from))) {
        for (int to = 0; to < objects.size(); to++) {
          if (from != to && each.bindsSecond(objects.get(to))) {
            edges.add(new Edge(from, to, text, like.code, like.soft, like.span));
          }
        }
      }
    }
  }

  private void circle(Plan.Item item, List<Edge> edges, List<PlanObject> objects) {
    List<Integer> circle = Cycles.smallest(graph(edges, objects.size())).getFirst();
    List<String> names =
        circle.stream().map(edge -> objects.get(edges.get(edge).from).name()).toList();
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0401,
            item.span(),
            "no order of "
                + MissingFacts.several(names)
                + " satisfies every constraint on "
                + item.product().name());
    for (int place : circle) {
      Edge edge = edges.get(place);
      String said = edge.text + (edge.code.isEmpty() ? "" : " [" + edge.code + "]");
      finding.note(said).step(edge.span, said);
      finding.label(edge.span, edge.code.isEmpty() ? "the plan says so" : "this rule");
    }
    findings.add(finding.help("change what refers to what, or drop an order").build());
  }
}
