package dev.planwright.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallestMovesTest {

  private static Digraph graph(int size, String edges) {
    Digraph graph = new Digraph(size);
    for (String edge : edges.isEmpty() ? new String[0] : edges.split(" ")) {
      String[] ends = edge.split(">");
      graph.addEdge(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
    return graph;
  }

  @ParameterizedTest(name = "{0} nodes, {1}")
  @CsvSource({
    "3, '', '[0, 1, 2]', {}",
    // Of two, the one written first goes behind the other.
    "2, 1>0, '[1, 0]', {0}",
    // Four has to come first: one moves, not four.
    "5, 4>0 4>1 4>2 4>3, '[4, 0, 1, 2, 3]', {4}",
    "5, 1>0 2>0 3>0 4>0, '[1, 2, 3, 4, 0]', {0}",
    // No farther than it has to: behind 2, and before 3.
    "5, 2>0, '[1, 2, 0, 3, 4]', {0}",
    // What is tied to it by a chain counts too, though nobody wrote it as a pair.
    "4, 3>1 1>0, '[3, 1, 0, 2]', '{0, 3}'",
    "4, 1>0 3>2, '[1, 0, 3, 2]', '{0, 2}'",
    "3, 1>0 2>1, '[2, 1, 0]', '{0, 1}'",
    "2, 0>1 1>0, [], {}",
  })
  void movesAsFewAsPossible(int size, String edges, String order, String moved) {
    SmallestMoves.Moves moves = SmallestMoves.of(graph(size, edges));
    assertEquals(order, moves.order().toString());
    assertEquals(moved, moves.moved().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 7, 30})
  void keepsEveryEdgeAndNeverMovesMoreThanNeeded(int size) {
    Random random = new Random(size);
    for (int round = 0; round < 60; round++) {
      List<Integer> hidden = new java.util.ArrayList<>();
      for (int i = 0; i < size; i++) {
        hidden.add(i);
      }
      java.util.Collections.shuffle(hidden, random);
      Digraph graph = new Digraph(size);
      for (int edge = 0; edge < size; edge++) {
        int one = random.nextInt(size);
        int two = random.nextInt(size);
        if (hidden.indexOf(one) < hidden.indexOf(two)) {
          graph.addEdge(one, two);
        }
      }
      SmallestMoves.Moves moves = SmallestMoves.of(graph);
      assertEquals(size, moves.order().stream().distinct().count());
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        assertTrue(
            moves.order().indexOf(graph.source(edge)) < moves.order().indexOf(graph.target(edge)));
      }
      List<Integer> kept = moves.order().stream().filter(node -> !moves.moved().get(node)).toList();
      assertEquals(kept.stream().sorted().toList(), kept);
      if (size <= 7) {
        assertEquals(fewest(graph), moves.moved().cardinality());
      }
    }
  }

  /** Tries every set of nodes that could stay. */
  private static int fewest(Digraph graph) {
    BitSet[] behind = Reduction.behind(graph, TopologicalOrder.of(graph));
    int fewest = graph.size();
    for (int stay = 0; stay < 1 << graph.size(); stay++) {
      boolean fits = true;
      for (int one = 0; one < graph.size(); one++) {
        for (int two = one + 1; two < graph.size(); two++) {
          boolean both = (stay >> one & 1) == 1 && (stay >> two & 1) == 1;
          fits &= !(both && behind[two].get(one));
        }
      }
      fewest = fits ? Math.min(fewest, graph.size() - Integer.bitCount(stay)) : fewest;
    }
    return fewest;
  }

  @Test
  void aReversedListOfManyIsStillReordered() {
    Digraph graph = new Digraph(40);
    for (int node = 1; node < 40; node++) {
      graph.addEdge(node, node - 1);
    }
    SmallestMoves.Moves moves = SmallestMoves.of(graph);
    assertEquals(39, moves.order().getFirst());
    assertEquals(39, moves.moved().cardinality());
  }
}
