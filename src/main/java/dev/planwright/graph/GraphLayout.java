package dev.planwright.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A layered drawing of an acyclic graph, from above to below: ranks by the longest path, the order
 * in a layer by barycentres, places by repeated least squares. A long edge goes through a cell of
 * its own in each layer that it crosses, and so does the label of an edge, so that neither lies on
 * a node or on another label.
 *
 * <p>K. Sugiyama, S. Tagawa and M. Toda, Methods for visual understanding of hierarchical system
 * structures, IEEE Transactions on Systems, Man, and Cybernetics 11 (1981).
 *
 * @param nodes where each node is
 * @param edges where each edge goes
 */
public record GraphLayout(List<Box> nodes, List<Path> edges, int width, int height) {

  /** Copies the lists. */
  public GraphLayout {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** How large something is. */
  public record Size(int width, int height) {}

  /** An edge that is to be drawn; a label without size is none. */
  public record Edge(int from, int to, Size label) {}

  /** A place on the drawing, by its corner on the upper left. */
  public record Box(int x, int y, int width, int height) {}

  /** A point. */
  public record Point(int x, int y) {}

  /**
   * The way of an edge: straight from the first point down to the second, in a bow to the third,
   * straight to the fourth, and so on.
   *
   * @param label where its label is, perhaps without size
   */
  public record Path(List<Point> points, Box label) {
    /** Copies the points. */
    public Path {
      points = List.copyOf(points);
    }
  }

  /**
   * Returns the drawing.
   *
   * @throws IllegalArgumentException if an edge does not lead from a node to a later one
   */
  public static GraphLayout of(List<Size> nodes, List<Edge> edges) {
    Layers layers = new Layers(nodes, edges);
    LayerOrder.improve(layers);
    LayerPlaces.assign(layers);
    List<Box> boxes = new ArrayList<>();
    for (int node = 0; node < nodes.size(); node++) {
      boxes.add(layers.box(layers.cell(node)));
    }
    List<Path> paths = new ArrayList<>();
    for (int edge = 0; edge < edges.size(); edge++) {
      paths.add(layers.path(edge));
    }
    return new GraphLayout(boxes, paths, layers.width(), layers.height());
  }
}
