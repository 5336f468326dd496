package dev.planwright.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Places cells across: each as near as can be to what it is bound to, in the order of its layer and
 * with room between neighbours. In one layer that is a least-squares problem with an order, which
 * pooling adjacent violators solves (M. Ayer and others, An empirical distribution function for
 * sampling with incomplete information, Annals of Mathematical Statistics 26, 1955).
 */
final class LayerPlaces {

  private static final int ROUNDS = 40;

  private LayerPlaces() {}

  /** Sets the middle of every cell; the leftmost edge is at 0. */
  static void assign(Layers layers) {
    for (List<GridCell> layer : layers.all()) {
      double at = 0;
      for (int i = 0; i < layer.size(); i++) {
        at += i == 0 ? 0 : layer.get(i - 1).distance(layer.get(i));
        layer.get(i).x = at;
      }
    }
    List<List<GridCell>> all = layers.all();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < all.size(); i++) {
        settle(all.get(round % 2 == 0 ? i : all.size() - 1 - i));
      }
    }
    double left = Double.POSITIVE_INFINITY;
    for (List<GridCell> layer : all) {
      for (GridCell cell : layer) {
        left = Math.min(left, cell.x - cell.size.width() / 2.0);
      }
    }
    for (List<GridCell> layer : all) {
      for (GridCell cell : layer) {
        cell.x -= left;
      }
    }
  }

  /** Cells that have to move together. */
  private record Block(double sum, double weight, int cells) {
    double middle() {
      return sum / weight;
    }

    Block with(Block other) {
      return new Block(sum + other.sum, weight + other.weight, cells + other.cells);
    }
  }

  private static void settle(List<GridCell> layer) {
    double[] offsets = new double[layer.size()];
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < layer.size(); i++) {
      GridCell cell = layer.get(i);
      offsets[i] = i == 0 ? 0 : offsets[i - 1] + layer.get(i - 1).distance(cell);
      double weight = weight(cell);
      Block block = new Block((wish(cell) - offsets[i]) * weight, weight, 1);
      while (!blocks.isEmpty() && blocks.getLast().middle() > block.middle()) {
        block = blocks.removeLast().with(block);
      }
      blocks.add(block);
    }
    int next = 0;
    for (Block block : blocks) {
      for (int i = 0; i < block.cells(); i++) {
        layer.get(next).x = block.middle() + offsets[next];
        next++;
      }
    }
  }

  private static double weight(GridCell cell) {
    double weight = 0;
    for (GridCell other : cell.above) {
      weight += cell.pull(other);
    }
    for (GridCell other : cell.below) {
      weight += cell.pull(other);
    }
    return weight == 0 ? 1 : weight;
  }

  /** Returns where the cell would be if it were alone in its layer. */
  private static double wish(GridCell cell) {
    double sum = 0;
    for (GridCell other : cell.above) {
      sum += other.x * cell.pull(other);
    }
    for (GridCell other : cell.below) {
      sum += other.x * cell.pull(other);
    }
    return cell.above.isEmpty() && cell.below.isEmpty() ? cell.x : sum / weight(cell);
  }
}
