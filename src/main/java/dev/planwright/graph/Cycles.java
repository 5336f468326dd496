package dev.planwright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Smallest cycles: one for each strongly connected component.
 *
 * <p>Components by R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on
 * Computing 1 (1972), with an explicit stack; the cycle by a breadth-first search from the nodes of
 * the component.
 */
public final class Cycles {

  /** Beyond this many nodes searched from, a cycle through one of them is small enough. */
  private static final int STARTS = 64;

  private final Digraph graph;
  private final int[][] outgoing;
  private final int[] index;
  private final int[] low;
  private final int[] component;
  private final ArrayDeque<Integer> open = new ArrayDeque<>();
  private final List<List<Integer>> components = new ArrayList<>();
  private int visited;

  private Cycles(Digraph graph) {
    this.graph = graph;
    this.outgoing = graph.outgoing();
    this.index = filled(graph.size());
    this.low = new int[graph.size()];
    this.component = filled(graph.size());
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, -1);
    return array;
  }

  /**
   * Returns a smallest cycle of each component that has one, each as the edges along it, ordered by
   * the smallest node of the component.
   */
  public static List<List<Integer>> smallest(Digraph graph) {
    Cycles search = new Cycles(graph);
    for (int node = 0; node < graph.size(); node++) {
      if (search.index[node] < 0) {
        search.visit(node);
      }
    }
    List<List<Integer>> cycles = new ArrayList<>();
    search.components.forEach(Collections::sort);
    search.components.sort((one, two) -> Integer.compare(one.getFirst(), two.getFirst()));
    for (List<Integer> members : search.components) {
      List<Integer> cycle = search.cycle(members);
      if (!cycle.isEmpty()) {
        cycles.add(cycle);
      }
    }
    return cycles;
  }

  /** Walks from a node; a frame is a node and how many of its edges were followed. */
  private void visit(int start) {
    ArrayDeque<int[]> frames = new ArrayDeque<>();
    frames.push(enter(start));
    while (!frames.isEmpty()) {
      int[] frame = frames.peek();
      int node = frame[0];
      if (frame[1] < outgoing[node].length) {
        int next = graph.target(outgoing[node][frame[1]++]);
        if (index[next] < 0) {
          frames.push(enter(next));
        } else if (component[next] < 0) {
          low[node] = Math.min(low[node], index[next]);
        }
      } else {
        frames.pop();
        leave(node);
        if (!frames.isEmpty()) {
          int parent = frames.peek()[0];
          low[parent] = Math.min(low[parent], low[node]);
        }
      }
    }
  }

  private int[] enter(int node) {
    index[node] = visited;
    low[node] = visited++;
    open.push(node);
    return new int[] {node, 0};
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    List<Integer> members = new ArrayList<>();
    int member;
    do {
      member = open.pop();
      component[member] = components.size();
      members.add(member);
    } while (member != node);
    components.add(members);
  }

  private List<Integer> cycle(List<Integer> members) {
    List<Integer> best = List.of();
    int starts = Math.min(members.size(), STARTS);
    for (int i = 0; i < starts; i++) {
      List<Integer> found = cycleThrough(members.get(i));
      if (!found.isEmpty() && (best.isEmpty() || found.size() < best.size())) {
        best = found;
      }
    }
    return best;
  }

  private List<Integer> cycleThrough(int start) {
    Map<Integer, Integer> reachedBy = new HashMap<>();
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int edge : outgoing[node]) {
        int next = graph.target(edge);
        if (component[next] != component[start] || reachedBy.containsKey(next)) {
          continue;
        }
        reachedBy.put(next, edge);
        if (next == start) {
          return path(start, reachedBy);
        }
        queue.add(next);
      }
    }
    return List.of();
  }

  private List<Integer> path(int start, Map<Integer, Integer> reachedBy) {
    List<Integer> edges = new ArrayList<>();
    int node = start;
    do {
      int edge = Objects.requireNonNull(reachedBy.get(node));
      edges.add(edge);
      node = graph.source(edge);
    } while (node != start);
    Collections.reverse(edges);
    return edges;
  }
}
