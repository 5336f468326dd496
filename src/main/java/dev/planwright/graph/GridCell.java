package dev.planwright.graph;

import java.util.ArrayList;
import java.util.List;

/** What takes room in a layer: a node, or a piece of an edge, perhaps with its label. */
final class GridCell {

  /** A piece of a long edge wants to be straight more than a short edge does. */
  private static final int STRAIGHT = 8;

  final int layer;
  final GraphLayout.Size size;
  final boolean node;
  final List<GridCell> above = new ArrayList<>();
  final List<GridCell> below = new ArrayList<>();

  /** Its place in the layer, counted from 0. */
  int index;

  /** Its middle. */
  double x;

  GridCell(int layer, GraphLayout.Size size, boolean node) {
    this.layer = layer;
    this.size = size;
    this.node = node;
  }

  /** Returns how much an edge between two cells resists leaning. */
  int pull(GridCell other) {
    return node && other.node ? 1 : node || other.node ? 2 : STRAIGHT;
  }

  /** Returns how far the middles of two neighbours are apart at least. */
  double distance(GridCell right) {
    int gap = node && right.node ? 36 : 18;
    return (size.width() + right.size.width()) / 2.0 + gap;
  }
}
