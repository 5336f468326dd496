package dev.planwright.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cells of a layered drawing. Nodes are in every second layer, labels between them. */
final class Layers {

  private static final int GAP = 26;
  private static final int PORT = 14;
  private static final GraphLayout.Size NOTHING = new GraphLayout.Size(0, 0);

  private final List<List<GridCell>> layers = new ArrayList<>();
  private final List<GridCell> nodes = new ArrayList<>();

  /** The cells of each edge, from its first node to its second. */
  private final List<List<GridCell>> ways = new ArrayList<>();

  private final List<GraphLayout.Edge> edges;

  Layers(List<GraphLayout.Size> sizes, List<GraphLayout.Edge> edges) {
    this.edges = edges;
    int[] ranks = ranks(sizes.size(), edges);
    for (int node = 0; node < sizes.size(); node++) {
      nodes.add(add(new GridCell(2 * ranks[node], sizes.get(node), true)));
    }
    for (GraphLayout.Edge edge : edges) {
      ways.add(way(edge));
    }
  }

  private static int[] ranks(int nodes, List<GraphLayout.Edge> edges) {
    int[] ranks = new int[nodes];
    List<GraphLayout.Edge> sorted = new ArrayList<>(edges);
    sorted.sort(Comparator.comparingInt(GraphLayout.Edge::from));
    for (GraphLayout.Edge edge : sorted) {
      if (edge.from() < 0 || edge.from() >= edge.to() || edge.to() >= nodes) {
        throw new IllegalArgumentException("no edge to a later node: " + edge);
      }
      ranks[edge.to()] = Math.max(ranks[edge.to()], ranks[edge.from()] + 1);
    }
    return ranks;
  }

  private GridCell add(GridCell cell) {
    while (layers.size() <= cell.layer) {
      layers.add(new ArrayList<>());
    }
    cell.index = layers.get(cell.layer).size();
    layers.get(cell.layer).add(cell);
    return cell;
  }

  private List<GridCell> way(GraphLayout.Edge edge) {
    GridCell last = nodes.get(edge.to());
    List<GridCell> way = new ArrayList<>(List.of(nodes.get(edge.from())));
    int labelled = (way.getFirst().layer + last.layer) / 2 | 1;
    for (int layer = way.getFirst().layer + 1; layer < last.layer; layer++) {
      way.add(add(new GridCell(layer, layer == labelled ? edge.label() : NOTHING, false)));
    }
    way.add(last);
    for (int i = 1; i < way.size(); i++) {
      way.get(i - 1).below.add(way.get(i));
      way.get(i).above.add(way.get(i - 1));
    }
    return way;
  }

  /** Returns the layers from above, each from the left. */
  List<List<GridCell>> all() {
    return layers;
  }

  /** Returns the cell of a node. */
  GridCell cell(int node) {
    return nodes.get(node);
  }

  /** Returns where a cell is. */
  GraphLayout.Box box(GridCell cell) {
    int y = top(cell.layer) + (depth(cell.layer) - cell.size.height()) / 2;
    int x = (int) Math.round(cell.x - cell.size.width() / 2.0);
    return new GraphLayout.Box(x, y, cell.size.width(), cell.size.height());
  }

  int width() {
    int width = 0;
    for (List<GridCell> layer : layers) {
      for (GridCell cell : layer) {
        GraphLayout.Box box = box(cell);
        width = Math.max(width, box.x() + box.width());
      }
    }
    return width;
  }

  int height() {
    return layers.isEmpty() ? 0 : top(layers.size() - 1) + depth(layers.size() - 1);
  }

  private int top(int layer) {
    int top = 0;
    for (int above = 0; above < layer; above++) {
      top += depth(above) + GAP;
    }
    return top;
  }

  private int depth(int layer) {
    return layers.get(layer).stream().mapToInt(cell -> cell.size.height()).max().orElse(0);
  }

  /** Returns the way of an edge. */
  GraphLayout.Path path(int edge) {
    List<GridCell> way = ways.get(edge);
    GraphLayout.Box from = box(way.getFirst());
    GraphLayout.Box to = box(way.getLast());
    List<GraphLayout.Point> points = new ArrayList<>();
    int out = port(way.getFirst(), way.getFirst().below, way.get(1));
    points.add(new GraphLayout.Point(out, from.y() + from.height()));
    points.add(new GraphLayout.Point(out, top(way.getFirst().layer) + depth(way.getFirst().layer)));
    GraphLayout.Box label = new GraphLayout.Box(0, 0, 0, 0);
    for (GridCell cell : way.subList(1, way.size() - 1)) {
      int x = (int) Math.round(cell.x);
      points.add(new GraphLayout.Point(x, top(cell.layer)));
      points.add(new GraphLayout.Point(x, top(cell.layer) + depth(cell.layer)));
      if (cell.size.equals(edges.get(edge).label()) && !cell.size.equals(NOTHING)) {
        label = box(cell);
      }
    }
    int in = port(way.getLast(), way.getLast().above, way.get(way.size() - 2));
    points.add(new GraphLayout.Point(in, top(way.getLast().layer)));
    points.add(new GraphLayout.Point(in, to.y()));
    return new GraphLayout.Path(points, label);
  }

  /** Edges meet a node beside each other, in the order in which they come. */
  private static int port(GridCell node, List<GridCell> neighbours, GridCell neighbour) {
    List<GridCell> sorted = new ArrayList<>(neighbours);
    sorted.sort(Comparator.comparingInt(cell -> cell.index));
    double room = Math.min(PORT, node.size.width() / (double) (sorted.size() + 1));
    double place = sorted.indexOf(neighbour) - (sorted.size() - 1) / 2.0;
    return (int) Math.round(node.x + place * room);
  }
}
