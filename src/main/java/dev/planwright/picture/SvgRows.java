package dev.planwright.picture;

import dev.planwright.markup.SvgWriter;
import dev.planwright.picture.ProcedureGraph.Edge;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Draws steps as rows from above to below, a lane for each machine, and beside them a track for
 * each step that others need, from it to all of them.
 */
final class SvgRows {

  private static final int ROW = 30;
  private static final int BAND = 30;
  private static final int TRACK = 11;
  private static final int WIDEST = 440;
  private static final int BOX = 24;
  private static final int ROOM = 14;
  private static final int PAD = 8;
  private static final int SIZE = 12;

  private final ProcedureGraph graph;
  private final SvgSheet sheet;
  private final UnaryOperator<String> link;
  private final SvgWriter svg = SvgWriter.indented();
  private final List<String> machines;
  private final int[] rows;
  private final int[] tracks;
  private final Map<Integer, List<Edge>> arrivals;
  private final int left;
  private final int lane;
  private int bottom;

  SvgRows(ProcedureGraph graph, SvgSheet sheet, UnaryOperator<String> link) {
    this.graph = graph;
    this.sheet = sheet;
    this.link = link;
    this.machines =
        graph.nodes().stream().flatMap(node -> node.machines().stream()).distinct().toList();
    this.rows = new int[graph.nodes().size()];
    this.tracks = SvgTracks.of(graph);
    this.arrivals = graph.edges().stream().collect(Collectors.groupingBy(Edge::to));
    this.left = (Arrays.stream(tracks).max().orElse(0) + 2) * TRACK;
    this.lane =
        graph.nodes().stream()
            .mapToInt(node -> Math.min(WIDEST, Glyphs.width(text(node), SIZE)) + 4 * PAD)
            .max()
            .orElse(0);
  }

  private static String text(Node node) {
    return node.first() + " " + node.title();
  }

  int width() {
    return left + machines.size() * lane;
  }

  int height() {
    return bottom;
  }

  /** Returns the drawing. */
  String drawn() {
    int y = lanes();
    int phase = -1;
    for (int i = 0; i < rows.length; i++) {
      if (graph.nodes().get(i).group() != phase) {
        phase = graph.nodes().get(i).group();
        y += band(y, graph.runbook().derivation().phases().get(phase).title());
      }
      rows[i] = y + ROW / 2;
      y += ROW;
    }
    bottom = y;
    TreeMap<Integer, List<Edge>> byFirst = new TreeMap<>();
    graph.edges().forEach(e -> byFirst.computeIfAbsent(e.from(), _ -> new ArrayList<>()).add(e));
    byFirst.values().forEach(edges -> edges.forEach(this::edge));
    for (int i = 0; i < rows.length; i++) {
      node(i);
    }
    return svg.toString();
  }

  private int lanes() {
    for (int i = 0; i < machines.size(); i++) {
      String name = Glyphs.wrap(machines.get(i), 14, lane - 2 * PAD, 1).getFirst();
      svg.text("text", name, "class", "name", "x", left + i * lane + PAD, "y", "14");
    }
    return BAND - 4;
  }

  private int band(int y, String title) {
    String shown = Glyphs.wrap(title, SIZE, width() - left - 2 * PAD, 1).getFirst();
    svg.empty("rect", "class", "band", "x", "0", "y", y + 4, "width", width(), "height", BAND - 8);
    svg.text("text", shown, "class", "small muted", "x", left + PAD, "y", y + 19);
    return BAND;
  }

  private int x(Node node) {
    return left + machines.indexOf(node.machines().getFirst()) * lane;
  }

  private void node(int number) {
    Node node = graph.nodes().get(number);
    String address = link.apply(node.first());
    if (!address.isEmpty()) {
      svg.open("a", "href", address);
    }
    svg.open("g", "class", "node", "id", sheet.id(node.first()));
    svg.text("title", title(node, number));
    String shown = Glyphs.wrap(text(node), SIZE, lane - 4 * PAD, 1).getFirst();
    int width = Glyphs.width(shown, SIZE) + 2 * PAD;
    svg.empty(
        "rect",
        "x",
        x(node),
        "y",
        rows[number] - BOX / 2,
        "width",
        width,
        "height",
        BOX,
        "rx",
        "4");
    svg.text("text", shown, "class", "small", "x", x(node) + PAD, "y", rows[number] + 4);
    svg.close("g");
    if (!address.isEmpty()) {
      svg.close("a");
    }
  }

  private String title(Node node, int number) {
    List<String> lines = new ArrayList<>(List.of(text(node)));
    for (Edge edge : graph.edges()) {
      if (edge.to() == number) {
        String first = graph.nodes().get(edge.from()).first();
        edge.sources().forEach(source -> lines.add("needs " + first + ": " + source));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * Returns where an arrow ends beside its box: each that comes from the left has a height of its
   * own, so that none lies over another.
   */
  private int end(Edge edge) {
    List<Edge> arriving = arrivals.getOrDefault(edge.to(), List.of());
    int room = arriving.size() < 2 ? 0 : Math.min(4, ROOM / (arriving.size() - 1));
    return rows[edge.to()] - 4 - room * (arriving.size() - 1) / 2 + room * arriving.indexOf(edge);
  }

  private void edge(Edge edge) {
    Node from = graph.nodes().get(edge.from());
    Node to = graph.nodes().get(edge.to());
    int track = left - (tracks[edge.from()] + 1) * TRACK - TRACK / 2;
    int start = rows[edge.from()] + 5;
    int end = end(edge);
    int bend = 5;
    svg.open("g", "class", "edge " + SvgSheet.name(edge.kind()));
    svg.text(
        "title", to.first() + " needs " + from.first() + "\n" + String.join("\n", edge.sources()));
    svg.empty(
        "path",
        "d",
        "M"
            + x(from)
            + " "
            + start
            + "H"
            + (track + bend)
            + "q-"
            + bend
            + " 0 -"
            + bend
            + " "
            + bend
            + "V"
            + (end - bend)
            + "q0 "
            + bend
            + " "
            + bend
            + " "
            + bend
            + "H"
            + (x(to) - 7));
    svg.empty("path", "class", "head", "d", "M" + x(to) + " " + end + "l-8 -4v8z");
    svg.close("g");
  }
}
