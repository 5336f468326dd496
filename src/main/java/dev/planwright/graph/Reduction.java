package dev.planwright.graph;

import java.util.BitSet;

/**
 * Transitive reduction: the edges of an acyclic graph without those that others say together.
 *
 * <p>A. V. Aho, M. R. Garey and J. D. Ullman, The transitive reduction of a directed graph, SIAM
 * Journal on Computing 1 (1972).
 */
public final class Reduction {

  private Reduction() {}

  /**
   * Returns the numbers of the edges that stay, in order. Of parallel edges each stays or none.
   *
   * @throws IllegalArgumentException if the graph has a cycle
   */
  public static BitSet of(Digraph graph) {
    int[] order = TopologicalOrder.of(graph);
    if (order.length < graph.size()) {
      throw new IllegalArgumentException("a graph with a cycle has no single reduction");
    }
    int[][] outgoing = graph.outgoing();
    BitSet[] behind = behind(graph, order);
    BitSet kept = new BitSet();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      kept.set(edge, !isImplied(graph, edge, outgoing, behind));
    }
    return kept;
  }

  /** Returns for each node of an acyclic graph, given in its order, those that come behind it. */
  static BitSet[] behind(Digraph graph, int[] order) {
    int[][] outgoing = graph.outgoing();
    BitSet[] behind = new BitSet[graph.size()];
    for (int i = order.length - 1; i >= 0; i--) {
      BitSet all = new BitSet();
      for (int edge : outgoing[order[i]]) {
        all.set(graph.target(edge));
        all.or(behind[graph.target(edge)]);
      }
      behind[order[i]] = all;
    }
    return behind;
  }

  private static boolean isImplied(Digraph graph, int edge, int[][] outgoing, BitSet[] behind) {
    int target = graph.target(edge);
    for (int other : outgoing[graph.source(edge)]) {
      if (behind[graph.target(other)].get(target)) {
        return true;
      }
    }
    return false;
  }
}
