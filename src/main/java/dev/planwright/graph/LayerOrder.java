package dev.planwright.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Orders the cells in each layer so that few edges cross. */
final class LayerOrder {

  private static final int SWEEPS = 24;

  private LayerOrder() {}

  /** Sets the order with the fewest crossings of those that the sweeps come by. */
  static void improve(Layers layers) {
    List<List<GridCell>> best = copy(layers);
    int fewest = crossings(layers.all());
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      sweep(layers.all(), sweep % 2 == 0);
      int crossings = crossings(layers.all());
      if (crossings < fewest) {
        fewest = crossings;
        best = copy(layers);
      }
    }
    for (int i = 0; i < best.size(); i++) {
      layers.all().get(i).clear();
      layers.all().get(i).addAll(best.get(i));
      number(best.get(i));
    }
  }

  private static List<List<GridCell>> copy(Layers layers) {
    List<List<GridCell>> copy = new ArrayList<>();
    layers.all().forEach(layer -> copy.add(List.copyOf(layer)));
    return copy;
  }

  private static void number(List<GridCell> layer) {
    for (int i = 0; i < layer.size(); i++) {
      layer.get(i).index = i;
    }
  }

  private static void sweep(List<List<GridCell>> layers, boolean down) {
    for (int i = 1; i < layers.size(); i++) {
      List<GridCell> layer = layers.get(down ? i : layers.size() - 1 - i);
      layer.sort(Comparator.comparingDouble(cell -> centre(cell, down ? cell.above : cell.below)));
      number(layer);
    }
  }

  /** A cell without neighbours stays where it is. */
  private static double centre(GridCell cell, List<GridCell> neighbours) {
    return neighbours.stream().mapToInt(each -> each.index).average().orElse(cell.index);
  }

  private static int crossings(List<List<GridCell>> layers) {
    int crossings = 0;
    for (List<GridCell> layer : layers) {
      for (int right = 1; right < layer.size(); right++) {
        for (int left = 0; left < right; left++) {
          crossings += crossings(layer.get(left), layer.get(right));
        }
      }
    }
    return crossings;
  }

  private static int crossings(GridCell left, GridCell right) {
    int crossings = 0;
    for (GridCell one : left.below) {
      for (GridCell two : right.below) {
        crossings += one.index > two.index ? 1 : 0;
      }
    }
    return crossings;
  }
}
