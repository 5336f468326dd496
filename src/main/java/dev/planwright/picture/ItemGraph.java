package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.Timeline;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Plan;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import dev.planwright.picture.ProcedureGraph.Kind;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the graph of the items of a plan. */
final class ItemGraph {

  private ItemGraph() {}

  static ProcedureGraph of(Runbook runbook) {
    List<Ordering.Entry> entries = runbook.ordering().items();
    Map<Plan.Item, Integer> numbers = new HashMap<>();
    entries.forEach(entry -> numbers.put(entry.item(), numbers.size()));
    EdgeTable edges = new EdgeTable(entries.size());
    for (Reason reason : runbook.ordering().reasons()) {
      Integer first = numbers.get(reason.first());
      Integer second = numbers.get(reason.second());
      if (first != null && second != null && first < second) {
        edges.add(first, second, kind(reason.origin()), reason.text(), reason.citations());
      }
    }
    Timeline timeline = runbook.derivation().timeline();
    List<Node> nodes = new ArrayList<>();
    for (Ordering.Entry entry : entries) {
      List<Step> steps =
          runbook.steps().stream().filter(step -> step.call().item() == entry.item()).toList();
      nodes.add(StepGraph.node(entry.item().title(), steps, nodes.size(), timeline.seconds(steps)));
    }
    return new ProcedureGraph(
        ProcedureGraph.Of.ITEMS,
        runbook,
        nodes,
        edges.reduced(number -> entries.get(number).free() ? Kind.FREE : Kind.AUTHOR));
  }

  private static Kind kind(Reason.Origin origin) {
    return switch (origin) {
      case RULE -> Kind.RULE;
      case NEED -> Kind.NEED;
      case AUTHOR -> Kind.AUTHOR;
      case PREFERENCE -> Kind.PREFERENCE;
    };
  }
}
