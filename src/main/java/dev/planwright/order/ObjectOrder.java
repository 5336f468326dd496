package dev.planwright.order;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.graph.Cycles;
import dev.planwright.graph.Digraph;
import dev.planwright.graph.TopologicalOrder;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders the objects of one item, where orders between objects bind them: leaves last, canaries
 * first. Ties keep the written order.
 */
final class ObjectOrder {

  private final Plan plan;
  private final List<Rule> rules;
  private final Evaluator evaluator;
  private final List<Diagnostic> findings = new ArrayList<>();

  ObjectOrder(Plan plan, List<Rule> rules, Evaluator evaluator) {
    this.plan = plan;
    this.rules = rules;
    this.evaluator = evaluator;
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

  private List<Edge> edges(Plan.Item item, List<PlanObject> objects) {
    List<Edge> edges = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Order order
          && matches(item, order.first())
          && matches(item, order.second())) {
        for (OrderCase each : OrderCase.of(rule, order, evaluator)) {
          String text = text(each, order.first(), order.second());
          Edge edge = new Edge(0, 0, text, rule.code(), order.soft(), rule.span());
          add(each, edge, objects, edges);
        }
      }
    }
    for (Plan.Order order : plan.terms().orders()) {
      if (matches(item, order.first()) && matches(item, order.second())) {
        for (OrderCase each : OrderCase.of(order, evaluator)) {
          String text = text(each, order.first(), order.second());
          add(each, new Edge(0, 0, text, "", false, order.span()), objects, edges);
        }
      }
    }
    return edges;
  }

  private static boolean matches(Plan.Item item, Pattern pattern) {
    return pattern.matches(item.product(), item.level());
  }

  private static String text(OrderCase each, Pattern first, Pattern second) {
    return each.shownFirst(first) + " comes before " + each.shownSecond(second);
  }

  /** Where nobody knows whether an order binds, the rule is reported elsewhere. */
  private static void add(OrderCase each, Edge like, List<PlanObject> objects, List<Edge> edges) {
    if (!each.isBetween() || !each.applies().isTrue()) {
      return;
    }
    for (int from = 0; from < objects.size(); from++) {
      if (each.bindsFirst(objects.get(from))) {
        for (int to = 0; to < objects.size(); to++) {
          if (from != to && each.bindsSecond(objects.get(to))) {
            edges.add(new Edge(from, to, like.text, like.code, like.soft, like.span));
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
