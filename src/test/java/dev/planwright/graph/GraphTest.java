package dev.planwright.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphTest {

  private static Digraph graph(int size, int... pairs) {
    Digraph graph = new Digraph(size);
    for (int i = 0; i < pairs.length; i += 2) {
      graph.addEdge(pairs[i], pairs[i + 1]);
    }
    return graph;
  }

  @Test
  void theSmallestReadyNodeComesFirst() {
    assertArrayEquals(new int[] {1, 3, 0, 2}, TopologicalOrder.of(graph(4, 3, 0, 0, 2, 1, 0)));
  }

  @Test
  void nodesBehindACycleAreMissing() {
    assertArrayEquals(new int[] {3}, TopologicalOrder.of(graph(4, 0, 1, 1, 0, 1, 2)));
  }

  @Test
  void theSmallestCycleIsFoundAmongLargerOnes() {
    Digraph graph = graph(5, 0, 1, 1, 2, 2, 3, 3, 0, 2, 4, 4, 2);
    List<List<Integer>> cycles = Cycles.smallest(graph);
    assertEquals(1, cycles.size());
    assertEquals(2, cycles.getFirst().size());
  }

  @Test
  void anEdgeToItselfIsACycle() {
    assertEquals(List.of(List.of(1)), Cycles.smallest(graph(3, 0, 1, 2, 2)));
  }

  @Test
  void eachComponentHasItsOwnCycle() {
    assertEquals(
        List.of(List.of(0, 1), List.of(2, 3)), Cycles.smallest(graph(4, 0, 1, 1, 0, 2, 3, 3, 2)));
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    int size = 200_000;
    Digraph graph = new Digraph(size);
    for (int node = 0; node < size; node++) {
      graph.addEdge(node, (node + 1) % size);
    }
    assertEquals(0, TopologicalOrder.of(graph).length);
    assertEquals(size, Cycles.smallest(graph).getFirst().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ordersAndCyclesAgree(long seed) {
    Random random = new Random(seed);
    int size = 2 + random.nextInt(30);
    Digraph graph = new Digraph(size);
    for (int edge = 0; edge < size; edge++) {
      graph.addEdge(random.nextInt(size), random.nextInt(size));
    }
    int[] order = TopologicalOrder.of(graph);
    List<List<Integer>> cycles = Cycles.smallest(graph);
    assertEquals(order.length == size, cycles.isEmpty());
    int[] place = new int[size];
    Arrays.fill(place, Integer.MAX_VALUE);
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      boolean ordered = place[graph.target(edge)] < Integer.MAX_VALUE;
      assertTrue(!ordered || place[graph.source(edge)] < place[graph.target(edge)]);
    }
    for (List<Integer> cycle : cycles) {
      for (int i = 0; i < cycle.size(); i++) {
        int next = cycle.get((i + 1) % cycle.size());
        assertEquals(graph.target(cycle.get(i)), graph.source(next));
      }
    }
  }
}
