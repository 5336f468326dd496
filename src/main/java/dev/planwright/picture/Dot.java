package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.markup.GraphText;
import dev.planwright.picture.ProcedureGraph.Edge;
import dev.planwright.picture.ProcedureGraph.Kind;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.List;

/** Writes a graph in the language of Graphviz. */
public final class Dot {

  private Dot() {}

  /** Returns the text of a file. */
  public static String of(ProcedureGraph graph) {
    StringBuilder text = new StringBuilder("digraph procedure {\n");
    text.append("  label=").append(GraphText.dot(title(graph))).append(";\n  labelloc=t;\n");
    text.append("  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];\n");
    text.append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
    boolean grouped = graph.of() == ProcedureGraph.Of.STEPS;
    List<Phase> phases = grouped ? graph.runbook().derivation().phases() : List.of();
    for (int phase = 0; phase < phases.size(); phase++) {
      text.append("  subgraph cluster_").append(phase + 1).append(" {\n    label=");
      text.append(GraphText.dot(phases.get(phase).title())).append(";\n");
      for (int i = 0; i < graph.nodes().size(); i++) {
        if (graph.nodes().get(i).group() == phase) {
          node(text, "    ", i, graph.nodes().get(i));
        }
      }
      text.append("  }\n");
    }
    for (int i = 0; i < graph.nodes().size() && !grouped; i++) {
      node(text, "  ", i, graph.nodes().get(i));
    }
    graph.edges().forEach(edge -> edge(text, edge));
    return text.append("}\n").toString();
  }

  private static String title(ProcedureGraph graph) {
    Runbook runbook = graph.runbook();
    return graph.title()
        + "\n"
        + runbook.plan().name()
        + " for "
        + runbook.target().name()
        + ", plan id "
        + runbook.hash();
  }

  private static void node(StringBuilder text, String indent, int number, Node node) {
    List<String> lines = new ArrayList<>(List.of(node.title()));
    if (!node.steps().isEmpty()) {
      lines.add(node.steps() + " on " + node.where());
    }
    if (!node.detail().isEmpty()) {
      lines.add(node.detail());
    }
    text.append(indent).append('n').append(number + 1).append(" [label=");
    text.append(GraphText.dot(String.join("\n", lines))).append("];\n");
  }

  private static void edge(StringBuilder text, Edge edge) {
    List<String> lines = new ArrayList<>(edge.reasons());
    if (!edge.articles().isEmpty()) {
      lines.add(String.join(", ", edge.articles()));
    }
    text.append("  n").append(edge.from() + 1).append(" -> n").append(edge.to() + 1);
    text.append(" [label=").append(GraphText.dot(String.join("\n", lines)));
    text.append(", tooltip=").append(GraphText.dot(String.join("\n", edge.sources())));
    text.append(style(edge.kind())).append("];\n");
  }

  private static String style(Kind kind) {
    return switch (kind) {
      case RULE, NEED -> "";
      case AUTHOR, PREFERENCE -> ", style=dashed";
      case FREE, NEXT -> ", style=dotted";
    };
  }
}
