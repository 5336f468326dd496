package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The order as a Mermaid flow chart: the items with the reasons between them, or, where there is
 * only one, the way from machine to machine.
 *
 * <p>Ids are generated and labels quoted, with every sign as a number: Mermaid drops or reads as
 * its own what else would stand there.
 */
final class MermaidGraph {

  /** More cannot be read on a page. */
  private static final int MOST_NODES = 30;

  private final List<Ordering.Entry> entries;
  private final Map<Plan.Item, Integer> numbers = new HashMap<>();

  /** The articles that each arrow rests on, by second and first item. */
  private final Map<Integer, Map<Integer, Set<String>>> arrows = new TreeMap<>();

  private MermaidGraph(Ordering ordering) {
    this.entries = ordering.items();
    entries.forEach(entry -> numbers.put(entry.item(), numbers.size()));
    ordering.reasons().forEach(this::add);
  }

  /** Returns the lines of the chart, or none if it would be too large or have a single node. */
  static List<MarkdownText> of(Runbook runbook) {
    Ordering ordering = runbook.ordering();
    List<String> lines = showsItems(ordering) ? new MermaidGraph(ordering).items() : route(runbook);
    return lines.stream().map(MarkdownText::line).toList();
  }

  /** Returns whether the chart is about items, and not about machines. */
  static boolean showsItems(Ordering ordering) {
    return ordering.items().size() > 1;
  }

  private void add(Reason reason) {
    Integer first = numbers.get(reason.first());
    Integer second = numbers.get(reason.second());
    if (first != null && second != null) {
      Set<String> articles =
          arrows
              .computeIfAbsent(second, _ -> new TreeMap<>())
              .computeIfAbsent(first, _ -> new LinkedHashSet<>());
      reason.citations().stream().map(Citation::article).forEach(articles::add);
    }
  }

  private List<String> items() {
    if (entries.size() > MOST_NODES) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    for (int i = 0; i < entries.size(); i++) {
      lines.add(node(i, Wording.item(entries.get(i).item())));
    }
    List<BitSet> before = before();
    for (int second = 0; second < entries.size(); second++) {
      for (var arrow : arrowsTo(second).entrySet()) {
        if (!follows(arrow.getKey(), second, before)) {
          lines.add("  s" + arrow.getKey() + line(arrow.getValue()) + "s" + second);
        }
      }
      if (second > 0 && entries.get(second).free()) {
        lines.add("  s" + (second - 1) + " -.-> s" + second);
      }
    }
    return lines;
  }

  private Map<Integer, Set<String>> arrowsTo(int second) {
    return arrows.getOrDefault(second, new TreeMap<>());
  }

  /** Returns, for each item, the items before it on any way of arrows. */
  private List<BitSet> before() {
    List<BitSet> before = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      BitSet all = new BitSet();
      for (int first : arrowsTo(i).keySet()) {
        all.set(first);
        if (first < i) {
          all.or(before.get(first));
        }
      }
      before.add(all);
    }
    return before;
  }

  /** Returns whether an arrow says no more than others do together. */
  private boolean follows(int first, int second, List<BitSet> before) {
    return arrowsTo(second).keySet().stream()
        .anyMatch(between -> between != first && before.get(between).get(first));
  }

  private static String line(Set<String> label) {
    return label.isEmpty() ? " --> " : " -->|\"" + escaped(String.join(", ", label)) + "\"| ";
  }

  private static List<String> route(Runbook runbook) {
    List<Route.Leg> legs = Route.of(runbook).legs();
    if (legs.size() < 2 || legs.size() > MOST_NODES) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    for (Route.Leg leg : legs) {
      lines.add(node(leg.number(), leg.machine().name() + ": " + leg.ids()));
    }
    for (int i = 1; i < legs.size(); i++) {
      lines.add("  s" + (i - 1) + " --> s" + i);
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
