package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.model.Plan;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order as a Mermaid flow chart: the items with the reasons between them, or, for a plan of
 * steps, the way from machine to machine.
 *
 * <p>Ids are generated and labels quoted, with every sign as a number: Mermaid drops or reads as
 * its own what else would stand there.
 */
final class MermaidGraph {

  /** More cannot be read on a page. */
  private static final int MOST_NODES = 30;

  private MermaidGraph() {}

  /** Returns the lines of the chart, or none if it would be too large or have a single node. */
  static List<MarkdownText> of(Runbook runbook) {
    List<String> lines =
        runbook.ordering().items().isEmpty() ? route(runbook) : items(runbook.ordering());
    return lines.stream().map(MarkdownText::line).toList();
  }

  private static List<String> items(Ordering ordering) {
    List<Ordering.Entry> entries = ordering.items();
    if (entries.size() < 2 || entries.size() > MOST_NODES) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    Map<Plan.Item, Integer> numbers = new HashMap<>();
    for (Ordering.Entry entry : entries) {
      numbers.put(entry.item(), numbers.size() + 1);
      lines.add(node(numbers.size(), Wording.item(entry.item())));
    }
    labels(ordering, numbers)
        .forEach((edge, label) -> lines.add("  " + edge.replace(" ", arrow(label))));
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).free()) {
        lines.add("  s" + i + " -.-> s" + (i + 1));
      }
    }
    return lines;
  }

  /** Returns the labels by edge, {@code s1 s2}, in the order of the reasons. */
  private static Map<String, Set<String>> labels(
      Ordering ordering, Map<Plan.Item, Integer> numbers) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    for (Reason reason : ordering.reasons()) {
      Integer first = numbers.get(reason.first());
      Integer second = numbers.get(reason.second());
      if (first != null && second != null) {
        Set<String> label =
            labels.computeIfAbsent("s" + first + " s" + second, _ -> new LinkedHashSet<>());
        reason.citations().forEach(citation -> label.add(citation.article()));
      }
    }
    return labels;
  }

  private static String arrow(Set<String> label) {
    return label.isEmpty() ? " --> " : " -->|\"" + escaped(String.join(", ", label)) + "\"| ";
  }

  private static List<String> route(Runbook runbook) {
    List<Route.Leg> legs = Route.of(runbook).legs();
    if (legs.size() < 2 || legs.size() > MOST_NODES) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    for (Route.Leg leg : legs) {
      lines.add(node(leg.number() + 1, leg.machine().name() + ": " + leg.ids()));
    }
    for (int i = 1; i < legs.size(); i++) {
      lines.add("  s" + i + " --> s" + (i + 1));
    }
    return lines;
  }

  private static String node(int number, String label) {
    return "  s" + number + "[\"" + escaped(label) + "\"]";
  }

  private static String escaped(String label) {
    StringBuilder text = new StringBuilder();
    label
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || " .,:/()_-".indexOf(c) >= 0) {
            text.appendCodePoint(c);
          } else {
            text.append('#').append(c < ' ' ? ' ' : c).append(';');
          }
        });
    return text.toString();
  }
}
