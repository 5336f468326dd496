package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.GraphText;
import dev.planwright.picture.ProcedureGraph.Edge;
import dev.planwright.picture.ProcedureGraph.Kind;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a graph as a Mermaid flow chart.
 *
 * <p>Ids are generated and labels quoted, with every sign as a number: Mermaid drops or reads as
 * its own what else would stand there. A chart has at most 30 nodes, since more cannot be read on a
 * page.
 */
public final class Mermaid {

  private static final int MOST_NODES = 30;
  private static final int MOST_REASONS = 3;

  private Mermaid() {}

  /**
   * Returns the lines of a chart of a graph; of one that is too large, the stretches at one
   * machine, or the phases.
   *
   * @param reasons whether the edges carry the reasons too, and not only the articles
   */
  public static List<String> of(ProcedureGraph graph, boolean reasons) {
    if (graph.nodes().size() <= MOST_NODES) {
      return chart(graph, reasons);
    }
    List<String> stretches = stretches(graph.runbook());
    return stretches.isEmpty()
        ? chart(ProcedureGraph.of(ProcedureGraph.Of.PHASES, graph.runbook()), reasons)
        : stretches;
  }

  /** Returns the way from machine to machine, or nothing if it has one stretch or too many. */
  public static List<String> stretches(Runbook runbook) {
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    List<Step> steps = runbook.steps();
    int stretches = 0;
    for (int first = 0; first < steps.size(); stretches++) {
      int end = first + 1;
      while (end < steps.size() && steps.get(end).machine() == steps.get(first).machine()) {
        end++;
      }
      String from = steps.get(first).id();
      String ids = end == first + 1 ? from : from + " to " + steps.get(end - 1).id();
      lines.add("  " + node(stretches, steps.get(first).machine().name() + ": " + ids));
      first = end;
    }
    for (int i = 1; i < stretches; i++) {
      lines.add("  s" + (i - 1) + " --> s" + i);
    }
    return stretches < 2 || stretches > MOST_NODES ? List.of() : lines;
  }

  private static List<String> chart(ProcedureGraph graph, boolean reasons) {
    List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    List<Phase> phases =
        graph.of() == ProcedureGraph.Of.STEPS ? graph.runbook().derivation().phases() : List.of();
    int group = -1;
    for (int i = 0; i < graph.nodes().size(); i++) {
      Node node = graph.nodes().get(i);
      if (!phases.isEmpty() && node.group() != group) {
        if (group >= 0) {
          lines.add("  end");
        }
        group = node.group();
        lines.add(
            "  subgraph p" + group + "[\"" + GraphText.mermaid(phases.get(group).title()) + "\"]");
      }
      lines.add((phases.isEmpty() ? "  " : "    ") + node(i, label(graph, node)));
    }
    if (group >= 0) {
      lines.add("  end");
    }
    graph.edges().forEach(edge -> lines.add(edge(edge, reasons)));
    return lines;
  }

  private static String label(ProcedureGraph graph, Node node) {
    return switch (graph.of()) {
      case ITEMS -> node.title();
      case PHASES, STEPS -> node.steps() + " " + node.title();
    };
  }

  private static String edge(Edge edge, boolean reasons) {
    String articles = some(", ", edge.articles());
    String label = articles;
    if (reasons) {
      String text = some("; ", edge.reasons());
      label = articles.isEmpty() ? text : text + " (" + articles + ")";
    }
    boolean loose = edge.kind() == Kind.FREE || edge.kind() == Kind.NEXT;
    String line = loose ? " -.->" : " -->";
    String middle = label.isEmpty() ? " " : "|\"" + GraphText.mermaid(label) + "\"| ";
    return "  s" + edge.from() + line + middle + "s" + edge.to();
  }

  /** Returns the first of many, and how many more there are: an arrow is no list. */
  private static String some(String between, List<String> many) {
    int shown = Math.min(MOST_REASONS, many.size());
    String first = String.join(between, many.subList(0, shown));
    return shown == many.size() ? first : first + " and " + (many.size() - shown) + " more";
  }

  private static String node(int number, String label) {
    return "s" + number + "[\"" + GraphText.mermaid(label) + "\"]";
  }
}
