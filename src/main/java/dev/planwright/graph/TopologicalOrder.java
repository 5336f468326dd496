package dev.planwright.graph;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * A topological order in which, of the nodes that could come next, the smallest does.
 *
 * <p>A. B. Kahn, Topological sorting of large networks, Communications of the ACM 5 (1962), with a
 * heap in place of his list, so that ties have one answer.
 */
public final class TopologicalOrder {

  private TopologicalOrder() {}

  /**
   * Returns the order; nodes on or behind a cycle are missing from it, so that the graph is acyclic
   * if and only if the order is as long as the graph is large.
   */
  public static int[] of(Digraph graph) {
    int[] waitingFor = new int[graph.size()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      waitingFor[graph.target(edge)]++;
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int node = 0; node < graph.size(); node++) {
      if (waitingFor[node] == 0) {
        ready.add(node);
      }
    }
    int[][] outgoing = graph.outgoing();
    int[] order = new int[graph.size()];
    int count = 0;
    while (!ready.isEmpty()) {
      int node = ready.remove();
      order[count++] = node;
      for (int edge : outgoing[node]) {
        if (--waitingFor[graph.target(edge)] == 0) {
          ready.add(graph.target(edge));
        }
      }
    }
    return Arrays.copyOf(order, count);
  }
}
