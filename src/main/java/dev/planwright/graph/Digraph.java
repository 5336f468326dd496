package dev.planwright.graph;

import java.util.Arrays;

/** A directed graph over the nodes 0 to {@code size - 1}; parallel edges are kept. */
public final class Digraph {

  private final int size;
  private int edges;
  private int[] from = new int[16];
  private int[] to = new int[16];

  /** Takes the number of nodes. */
  public Digraph(int size) {
    this.size = size;
  }

  /** Adds an edge and returns its number, counted from 0. */
  public int addEdge(int source, int target) {
    if (edges == from.length) {
      from = Arrays.copyOf(from, edges * 2);
      to = Arrays.copyOf(to, edges * 2);
    }
    from[edges] = source;
    to[edges] = target;
    return edges++;
  }

  /** Returns the number of nodes. */
  public int size() {
    return size;
  }

  /** Returns the number of edges. */
  public int edgeCount() {
    return edges;
  }

  /** Returns the node that an edge leaves. */
  public int source(int edge) {
    return from[edge];
  }

  /** Returns the node that an edge enters. */
  public int target(int edge) {
    return to[edge];
  }

  /** Returns, for each node, the edges that leave it, in the order in which they were added. */
  public int[][] outgoing() {
    int[] degree = new int[size];
    for (int edge = 0; edge < edges; edge++) {
      degree[from[edge]]++;
    }
    int[][] outgoing = new int[size][];
    for (int node = 0; node < size; node++) {
      outgoing[node] = new int[degree[node]];
    }
    int[] filled = new int[size];
    for (int edge = 0; edge < edges; edge++) {
      outgoing[from[edge]][filled[from[edge]]++] = edge;
    }
    return outgoing;
  }
}
