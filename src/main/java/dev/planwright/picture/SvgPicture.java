package dev.planwright.picture;

import dev.planwright.graph.GraphLayout;
import dev.planwright.markup.SvgWriter;
import dev.planwright.picture.ProcedureGraph.Edge;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Draws a graph as SVG: no script, no font, no request to anywhere. Each node and edge has its
 * reasons in full as a title, which shows where the pointer rests.
 */
public final class SvgPicture {

  private static final int TITLE = 13;
  private static final int SMALL = 11;
  private static final int LINE = 17;
  private static final int LABEL_LINE = 14;
  private static final int PAD = 10;
  private static final int BOX = 240;
  private static final int LABEL = 190;
  private static final int MOST_LINES = 3;
  private static final int MOST_REASONS = 2;

  private final ProcedureGraph graph;
  private final UnaryOperator<String> link;
  private final SvgWriter svg = SvgWriter.indented();
  private final SvgSheet sheet;

  private SvgPicture(ProcedureGraph graph, boolean inline, UnaryOperator<String> link) {
    this.graph = graph;
    this.link = link;
    this.sheet = new SvgSheet(graph, inline);
  }

  /** Returns a file that stands alone; of a graph of too many steps, the graph of the phases. */
  public static String file(ProcedureGraph graph) {
    return new SvgPicture(graph.drawable(), false, _ -> "").drawn();
  }

  /**
   * Returns an element for a page, which has to have {@link #rules()} and {@link #palette()}, or
   * colours of its own, among its styles.
   *
   * @param link makes, of the id of the first step of a node, the address of its place in the page
   */
  public static String element(ProcedureGraph graph, UnaryOperator<String> link) {
    return new SvgPicture(graph, true, link).drawn();
  }

  /** Returns the style rules of an element; all selectors begin with {@code .pw-graph}. */
  public static String rules() {
    return SvgStyle.RULES;
  }

  /** Returns the usual colours, as variables on {@code .pw-graph}, for light and dark. */
  public static String palette() {
    return SvgStyle.PALETTE;
  }

  private String drawn() {
    if (graph.of() == ProcedureGraph.Of.STEPS) {
      SvgRows rows = new SvgRows(graph, sheet, link);
      return sheet.around(rows.drawn(), rows.width(), rows.height());
    }
    List<List<String>> labels = graph.edges().stream().map(SvgPicture::label).toList();
    List<GraphLayout.Edge> edges = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Edge edge = graph.edges().get(i);
      edges.add(new GraphLayout.Edge(edge.from(), edge.to(), size(labels.get(i))));
    }
    GraphLayout layout = GraphLayout.of(graph.nodes().stream().map(this::size).toList(), edges);
    for (int i = 0; i < edges.size(); i++) {
      edge(graph.edges().get(i), layout.edges().get(i), labels.get(i));
    }
    for (int i = 0; i < graph.nodes().size(); i++) {
      node(i, layout.nodes().get(i));
    }
    return sheet.around(svg.toString(), layout.width(), layout.height());
  }

  private static List<String> label(Edge edge) {
    List<String> lines = new ArrayList<>();
    int shown = Math.min(MOST_REASONS, edge.reasons().size());
    for (String reason : edge.reasons().subList(0, shown)) {
      lines.addAll(Glyphs.wrap(reason, SMALL, LABEL, MOST_LINES));
    }
    if (edge.reasons().size() > shown) {
      lines.add("and " + (edge.reasons().size() - shown) + " more");
    }
    if (!edge.articles().isEmpty()) {
      lines.addAll(Glyphs.wrap(String.join(", ", edge.articles()), SMALL, LABEL, 2));
    }
    return lines;
  }

  private static GraphLayout.Size size(List<String> lines) {
    int width = lines.stream().mapToInt(line -> Glyphs.width(line, SMALL)).max().orElse(0);
    return new GraphLayout.Size(width + PAD, lines.size() * LABEL_LINE + 4);
  }

  private List<String> name(Node node, int number) {
    return Glyphs.wrap((number + 1) + ". " + node.title(), TITLE + 1, BOX, MOST_LINES);
  }

  /** Returns what stands below the name: which steps, where, how long. */
  private static List<String> detail(Node node) {
    List<String> lines = new ArrayList<>();
    if (!node.steps().isEmpty()) {
      String where = node.where();
      lines.addAll(Glyphs.wrap(node.steps() + " on " + where, SMALL, BOX, 2));
    }
    if (!node.detail().isEmpty()) {
      lines.addAll(Glyphs.wrap(node.detail(), SMALL, BOX, 2));
    }
    return lines;
  }

  private GraphLayout.Size size(Node node) {
    int width = 0;
    List<String> name = name(node, graph.nodes().indexOf(node));
    List<String> detail = detail(node);
    for (String line : name) {
      width = Math.max(width, Glyphs.width(line, TITLE + 1));
    }
    for (String line : detail) {
      width = Math.max(width, Glyphs.width(line, SMALL));
    }
    int height = (name.size() + detail.size()) * LINE + PAD + 2;
    return new GraphLayout.Size(width + 2 * PAD, height);
  }

  private void node(int number, GraphLayout.Box box) {
    Node node = graph.nodes().get(number);
    String address = node.first().isEmpty() ? "" : link.apply(node.first());
    if (!address.isEmpty()) {
      svg.open("a", "href", address);
    }
    svg.open("g", "class", "node", "id", sheet.id(String.valueOf(number + 1)));
    frame(box, "6");
    int y = box.y() + PAD + 6;
    for (String line : name(node, number)) {
      svg.text("text", line, "class", "name", "x", box.x() + PAD, "y", y);
      y += LINE;
    }
    for (String line : detail(node)) {
      svg.text("text", line, "class", "small muted", "x", box.x() + PAD, "y", y);
      y += LINE;
    }
    svg.close("g");
    if (!address.isEmpty()) {
      svg.close("a");
    }
  }

  private void frame(GraphLayout.Box box, String radius) {
    svg.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        radius);
  }

  private void edge(Edge edge, GraphLayout.Path path, List<String> lines) {
    svg.open("g", "class", "edge " + SvgSheet.name(edge.kind()));
    svg.text("title", String.join("\n", edge.sources()));
    svg.empty("path", "d", way(path.points()));
    GraphLayout.Point end = path.points().getLast();
    svg.empty("path", "class", "head", "d", "M" + end.x() + " " + end.y() + "l-4.5 -9h9z");
    if (path.label().width() > 0) {
      GraphLayout.Box box = path.label();
      svg.open("g", "class", "label");
      frame(box, "3");
      int y = box.y() + LABEL_LINE - 2;
      for (String line : lines) {
        svg.text("text", line, "x", box.x() + box.width() / 2, "y", y, "text-anchor", "middle");
        y += LABEL_LINE;
      }
      svg.close("g");
    }
    svg.close("g");
  }

  /** Straight down, then in a bow to the next layer, and so on; the head has the last bit. */
  private static String way(List<GraphLayout.Point> points) {
    GraphLayout.Point start = points.getFirst();
    StringBuilder way = new StringBuilder("M" + start.x() + " " + start.y());
    for (int i = 1; i < points.size(); i++) {
      GraphLayout.Point last = points.get(i - 1);
      GraphLayout.Point next = points.get(i);
      if (i % 2 == 1) {
        way.append('V').append(i == points.size() - 1 ? next.y() - 6 : next.y());
      } else if (next.x() == last.x()) {
        way.append('V').append(next.y());
      } else {
        int middle = (last.y() + next.y()) / 2;
        way.append('C').append(last.x()).append(' ').append(middle).append(' ');
        way.append(next.x()).append(' ').append(middle).append(' ');
        way.append(next.x()).append(' ').append(next.y());
      }
    }
    return way.toString();
  }
}
