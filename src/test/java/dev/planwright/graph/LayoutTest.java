package dev.planwright.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings and reductions of graphs that a generator makes. */
class LayoutTest {

  private static final GraphLayout.Size LABEL = new GraphLayout.Size(90, 30);

  @Test
  void ofNothingThereIsADrawingOfNothing() {
    assertEquals(new GraphLayout(List.of(), List.of(), 0, 0), GraphLayout.of(List.of(), List.of()));
  }

  @Test
  void aChainIsOneStraightLine() {
    GraphLayout layout = GraphLayout.of(sizes(3), List.of(edge(0, 1), edge(1, 2)));
    for (GraphLayout.Path path : layout.edges()) {
      assertEquals(1, path.points().stream().map(GraphLayout.Point::x).distinct().count());
    }
  }

  @Test
  void anEdgeLeadsToALaterNode() {
    List<GraphLayout.Size> sizes = sizes(2);
    assertThrows(IllegalArgumentException.class, () -> GraphLayout.of(sizes, List.of(edge(1, 0))));
    assertThrows(IllegalArgumentException.class, () -> GraphLayout.of(sizes, List.of(edge(1, 1))));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothingLiesOnAnything(int seed) {
    Random random = new Random(seed);
    List<GraphLayout.Size> sizes = sizes(4 + random.nextInt(20));
    List<GraphLayout.Edge> edges = edges(sizes.size(), random);
    GraphLayout layout = GraphLayout.of(sizes, edges);
    assertEquals(layout, GraphLayout.of(sizes, edges));
    List<GraphLayout.Box> boxes = new ArrayList<>(layout.nodes());
    layout.edges().forEach(path -> boxes.add(path.label()));
    for (int one = 0; one < boxes.size(); one++) {
      GraphLayout.Box box = boxes.get(one);
      assertTrue(box.x() >= 0 && box.y() >= 0, box::toString);
      assertTrue(box.x() + box.width() <= layout.width(), box::toString);
      assertTrue(box.y() + box.height() <= layout.height(), box::toString);
      for (int two = 0; two < one; two++) {
        assertFalse(overlap(box, boxes.get(two)), box + " lies on " + boxes.get(two));
      }
    }
    for (int i = 0; i < edges.size(); i++) {
      List<GraphLayout.Point> points = layout.edges().get(i).points();
      GraphLayout.Box from = layout.nodes().get(edges.get(i).from());
      assertEquals(from.y() + from.height(), points.getFirst().y());
      assertEquals(layout.nodes().get(edges.get(i).to()).y(), points.getLast().y());
      assertEquals(points, points.stream().sorted((a, b) -> a.y() - b.y()).toList());
    }
  }

  /** What stays reaches what all reached, and nothing that stays can go. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aReductionReachesTheSameWithTheFewestEdges(int seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(15);
    List<GraphLayout.Edge> all = edges(size, random);
    Digraph graph = digraph(size, all);
    List<GraphLayout.Edge> kept = Reduction.of(graph).stream().mapToObj(all::get).toList();
    assertEquals(reached(size, all), reached(size, kept));
    for (GraphLayout.Edge edge : kept) {
      List<GraphLayout.Edge> fewer = kept.stream().filter(other -> !other.equals(edge)).toList();
      assertFalse(reached(size, all).equals(reached(size, fewer)), () -> edge + " can go");
    }
  }

  private static List<List<Boolean>> reached(int size, List<GraphLayout.Edge> edges) {
    boolean[][] reached = new boolean[size][size];
    edges.forEach(edge -> reached[edge.from()][edge.to()] = true);
    for (int by = 0; by < size; by++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          reached[from][to] |= reached[from][by] && reached[by][to];
        }
      }
    }
    List<List<Boolean>> rows = new ArrayList<>();
    for (boolean[] row : reached) {
      List<Boolean> cells = new ArrayList<>();
      for (boolean cell : row) {
        cells.add(cell);
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Digraph digraph(int size, List<GraphLayout.Edge> edges) {
    Digraph graph = new Digraph(size);
    edges.forEach(edge -> graph.addEdge(edge.from(), edge.to()));
    return graph;
  }

  private static List<GraphLayout.Edge> edges(int size, Random random) {
    List<GraphLayout.Edge> edges = new ArrayList<>();
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        if (random.nextInt(6) == 0) {
          edges.add(edge(from, to));
        }
      }
    }
    return edges;
  }

  private static GraphLayout.Edge edge(int from, int to) {
    return new GraphLayout.Edge(from, to, LABEL);
  }

  private static List<GraphLayout.Size> sizes(int nodes) {
    List<GraphLayout.Size> sizes = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      sizes.add(new GraphLayout.Size(80 + 13 * (node % 5), 40 + 9 * (node % 3)));
    }
    return sizes;
  }

  private static boolean overlap(GraphLayout.Box one, GraphLayout.Box two) {
    return one.x() < two.x() + two.width()
        && two.x() < one.x() + one.width()
        && one.y() < two.y() + two.height()
        && two.y() < one.y() + one.height();
  }
}
