package dev.planwright.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The smallest rearrangement of the nodes 0 to n-1 after which all edges lead forward: as few nodes
 * as possible move, and those as short a way as possible.
 *
 * <p>What stays keeps its order, so no two that stay may be inverted in the transitive closure; and
 * whatever stays so can be completed to an order of all. The nodes to move are thus a smallest
 * vertex cover of the inverted pairs, found by a bounded search tree (R. G. Downey and M. R.
 * Fellows, Parameterized Complexity, 1999, section 3.2).
 */
public final class SmallestMoves {

  /** Beyond so many moves the topological order that keeps the rest is good enough. */
  private static final int MOST = 8;

  private final int size;
  private final BitSet[] behind;
  private final BitSet moved = new BitSet();
  private List<Integer> best = List.of();
  private BitSet bestMoved = new BitSet();
  private int bestDistance = Integer.MAX_VALUE;

  private SmallestMoves(Digraph graph, int[] order) {
    this.size = graph.size();
    this.behind = Reduction.behind(graph, order);
  }

  /**
   * A rearrangement.
   *
   * @param order all nodes in their new order; empty if there is none, since the graph has a cycle
   * @param moved the nodes that move past others
   */
  public record Moves(List<Integer> order, BitSet moved) {
    /** Copies the order. */
    public Moves {
      order = List.copyOf(order);
    }
  }

  /** Returns the smallest rearrangement for a graph. */
  public static Moves of(Digraph graph) {
    int[] order = TopologicalOrder.of(graph);
    if (order.length < graph.size()) {
      return new Moves(List.of(), new BitSet());
    }
    SmallestMoves search = new SmallestMoves(graph, order);
    for (int most = 0; most <= MOST && search.best.isEmpty(); most++) {
      search.choose(most);
    }
    if (search.best.isEmpty()) {
      search.rearrange(order);
    }
    return new Moves(search.best, search.bestMoved);
  }

  /** Moves one of each inverted pair, the one written first before the other. */
  private void choose(int left) {
    for (int one = 0; one < size; one++) {
      for (int two = one + 1; two < size; two++) {
        if (behind[two].get(one) && !moved.get(one) && !moved.get(two)) {
          if (left > 0) {
            choose(one, left);
            choose(two, left);
          }
          return;
        }
      }
    }
    judge(inserted());
  }

  private void choose(int node, int left) {
    moved.set(node);
    choose(left - 1);
    moved.clear(node);
  }

  private void judge(List<Integer> order) {
    int distance = 0;
    for (int i = 0; i < size; i++) {
      distance += inversions(order, order.get(i), i);
    }
    if (distance < bestDistance) {
      bestDistance = distance;
      best = order;
      bestMoved = (BitSet) moved.clone();
    }
  }

  /** Puts the moved nodes among the others, each as near to its old place as the edges let it. */
  private List<Integer> inserted() {
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < size; node++) {
      if (!moved.get(node)) {
        order.add(node);
      }
    }
    for (int node = moved.nextSetBit(0); node >= 0; node = moved.nextSetBit(node + 1)) {
      int from = 0;
      int to = order.size();
      for (int i = 0; i < order.size(); i++) {
        if (behind[order.get(i)].get(node)) {
          from = i + 1;
        }
        if (behind[node].get(order.get(i))) {
          to = Math.min(to, i);
        }
      }
      int place = from;
      for (int i = from + 1; i <= to; i++) {
        if (inversions(order, node, i) < inversions(order, node, place)) {
          place = i;
        }
      }
      order.add(place, node);
    }
    return order;
  }

  /** Counts the nodes of a list that a node at a place would stand on the wrong side of. */
  private static int inversions(List<Integer> order, int node, int place) {
    int count = 0;
    for (int i = 0; i < order.size(); i++) {
      int other = order.get(i);
      if (other != node && (i < place) != (other < node)) {
        count++;
      }
    }
    return count;
  }

  /** Takes a given order; what does not lie on its longest rising part moves. */
  private void rearrange(int[] order) {
    List<List<Integer>> rising = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      List<Integer> longest = List.of();
      for (List<Integer> before : rising) {
        if (before.getLast() < order[i] && before.size() > longest.size()) {
          longest = before;
        }
      }
      List<Integer> here = new ArrayList<>(longest);
      here.add(order[i]);
      rising.add(here);
      best = i == 0 ? new ArrayList<>() : best;
      best.add(order[i]);
    }
    bestMoved.set(0, size);
    rising.stream()
        .max(Comparator.comparingInt(List::size))
        .ifPresent(kept -> kept.forEach(bestMoved::clear));
  }
}
