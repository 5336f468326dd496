package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.markup.MarkdownText;
import dev.planwright.order.Ordering;
import dev.planwright.picture.Mermaid;
import dev.planwright.picture.ProcedureGraph;
import java.util.List;

/**
 * The order as a Mermaid flow chart: the items with the articles between them, or, where there is
 * only one, the way from machine to machine.
 */
final class MermaidGraph {

  private MermaidGraph() {}

  /** Returns the lines of the chart, or none if it would be too large or have a single node. */
  static List<MarkdownText> of(Runbook runbook) {
    List<String> lines =
        showsItems(runbook.ordering())
            ? Mermaid.of(ProcedureGraph.of(ProcedureGraph.Of.ITEMS, runbook), false)
            : Mermaid.stretches(runbook);
    return lines.stream().map(MarkdownText::line).toList();
  }

  /** Returns whether the chart is about items, and not about machines. */
  static boolean showsItems(Ordering ordering) {
    return ordering.items().size() > 1;
  }
}
