package dev.planwright.order;

import dev.planwright.diagnostic.Fix;
import dev.planwright.graph.Digraph;
import dev.planwright.graph.SmallestMoves;
import dev.planwright.model.Plan;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends a written order: the fewest items move, and those as short a way as possible, so that all
 * constraints hold at once. An item moves with its lines and with the comments that belong to it.
 */
final class Rearrangement {

  private final List<Plan.Item> items;
  private final List<Plan.Written> written = new ArrayList<>();

  private Rearrangement(List<Plan.Item> items) {
    this.items = items;
  }

  /**
   * Returns the fix for a written order.
   *
   * @param graph the constraints over the places of the items
   * @return the fix, or null if no order of the items within their lists satisfies all
   */
  static @Nullable Fix of(Plan plan, Digraph graph) {
    Rearrangement all = new Rearrangement(plan.work().items());
    for (Plan.Item item : plan.work().items()) {
      Plan.Written text = item.written();
      if (text == null) {
        return null;
      }
      all.written.add(text);
    }
    return all.fix(graph);
  }

  private @Nullable Fix fix(Digraph graph) {
    for (int place = 1; place < items.size(); place++) {
      for (int before = 0; before < place; before++) {
        if (!list(before).equals(list(place))) {
          graph.addEdge(before, place);
        }
      }
    }
    SmallestMoves.Moves moves = SmallestMoves.of(graph);
    if (moves.order().isEmpty()) {
      return null;
    }
    List<TextEdit> edits = byLines(moves);
    return Fix.unsafe(title(moves), edits.isEmpty() ? inPlace(moves.order()) : edits);
  }

  private Span list(int place) {
    return written.get(place).list();
  }

  private String title(SmallestMoves.Moves moves) {
    List<Integer> order = moves.order();
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      int item = order.get(i);
      if (moves.moved().get(item)) {
        boolean later = order.subList(0, i).stream().anyMatch(before -> before > item);
        int neighbour = order.get(later ? i - 1 : i + 1);
        title.append(title.isEmpty() ? "move `" : ", and `").append(items.get(item).shown());
        title.append(later ? "` after `" : "` before `");
        title.append(items.get(neighbour).shown()).append('`');
      }
    }
    return title.toString();
  }

  /** Returns the edits that move whole lines, or nothing if items share lines. */
  private List<TextEdit> byLines(SmallestMoves.Moves moves) {
    List<Span> lines = new ArrayList<>();
    for (Plan.Written each : written) {
      WholeLines own = WholeLines.of(each.whole());
      if (own == null) {
        return List.of();
      }
      lines.add(own.span());
    }
    List<Integer> order = moves.order();
    List<TextEdit> edits = new ArrayList<>();
    StringBuilder waiting = new StringBuilder();
    int last = -1;
    for (int i = 0; i < order.size(); i++) {
      int item = order.get(i);
      Span own = lines.get(item);
      if (moves.moved().get(item)) {
        edits.add(new TextEdit(own, ""));
        waiting.append(own.text());
      } else {
        insert(edits, own, own.start(), waiting);
        last = item;
      }
      // One item of each list stays at least.
      if (i + 1 == order.size() || !list(order.get(i + 1)).equals(list(item))) {
        insert(edits, lines.get(last), lines.get(last).end(), waiting);
      }
    }
    edits.sort((one, two) -> one.span().compareTo(two.span()));
    return edits;
  }

  private static void insert(List<TextEdit> edits, Span beside, int at, StringBuilder text) {
    if (!text.isEmpty()) {
      edits.add(new TextEdit(beside.file().span(at, at), text.toString()));
      text.setLength(0);
    }
  }

  /** Returns the edits that write each item where another stood, whatever stands between them. */
  private List<TextEdit> inPlace(List<Integer> order) {
    List<TextEdit> edits = new ArrayList<>();
    for (int place = 0; place < order.size(); place++) {
      int item = order.get(place);
      if (item != place) {
        edits.add(new TextEdit(written.get(place).whole(), written.get(item).whole().text()));
      }
    }
    return edits;
  }
}
