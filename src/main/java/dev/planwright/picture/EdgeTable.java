package dev.planwright.picture;

import dev.planwright.diagnostic.Citation;
import dev.planwright.graph.Digraph;
import dev.planwright.graph.Reduction;
import dev.planwright.picture.ProcedureGraph.Edge;
import dev.planwright.picture.ProcedureGraph.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Collects reasons, and makes one edge of all that are between the same two nodes. */
final class EdgeTable {

  private final int nodes;

  /** By the second node and then the first. */
  private final TreeMap<Integer, TreeMap<Integer, Reasons>> edges = new TreeMap<>();

  EdgeTable(int nodes) {
    this.nodes = nodes;
  }

  private static final class Reasons {
    private Kind kind = Kind.FREE;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
  }

  /** Adds a reason why a node comes before a later one. */
  void add(int from, int to, Kind kind, String text, List<Citation> citations) {
    Reasons reasons =
        edges.computeIfAbsent(to, _ -> new TreeMap<>()).computeIfAbsent(from, _ -> new Reasons());
    reasons.kind = kind.compareTo(reasons.kind) < 0 ? kind : reasons.kind;
    reasons.texts.add(text);
    if (citations.isEmpty()) {
      reasons.sources.add(text + " (" + kind.words() + ")");
    }
    for (Citation citation : citations) {
      reasons.articles.add(citation.article());
      reasons.sources.add(text + " (" + citation.source() + ": " + citation.sentence() + ")");
    }
  }

  /** Returns the edges that no others say together. */
  List<Edge> reduced() {
    Digraph graph = new Digraph(nodes);
    List<Edge> all = new ArrayList<>();
    edges.forEach((to, firsts) ->
        firsts.forEach((from, reasons) -> {
          graph.addEdge(from, to);
          all.add(
              new Edge(
                  from,
                  to,
                  reasons.kind,
                  List.copyOf(reasons.texts),
                  List.copyOf(reasons.articles),
                  List.copyOf(reasons.sources)));
        }));
    return Reduction.of(graph).stream().mapToObj(all::get).toList();
  }

  /**
   * Returns the same, with edges between neighbours that no reason binds. The kind of such an edge,
   * given the number of its second node, says why that node is at its place.
   */
  List<Edge> reduced(IntFunction<Kind> placed) {
    List<Edge> all = new ArrayList<>(reduced());
    for (int to = 1; to < nodes; to++) {
      if (!edges.getOrDefault(to, new TreeMap<>()).containsKey(to - 1)) {
        Kind kind = placed.apply(to);
        all.add(
            new Edge(to - 1, to, kind, List.of(kind.words()), List.of(), List.of(kind.words())));
      }
    }
    all.sort(Comparator.comparingInt(Edge::to).thenComparingInt(Edge::from));
    return all;
  }
}
