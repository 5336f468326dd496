package dev.planwright.check;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.graph.Cycles;
import dev.planwright.graph.Digraph;
import dev.planwright.model.Callable;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.resolve.scope.Symbols;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Finds procedures of a library that call themselves, whether a plan uses them or not. */
public final class Recursion {

  private final List<Procedure> procedures = new ArrayList<>();
  private final IdentityHashMap<Procedure, Integer> places = new IdentityHashMap<>();
  private final List<Statement.Call> calls = new ArrayList<>();
  private final List<int[]> edges = new ArrayList<>();

  private Recursion() {}

  /** Returns a finding for every smallest circle of calls among the procedures of a file. */
  public static List<Diagnostic> check(Symbols symbols) {
    Recursion search = new Recursion();
    for (Callable callable : symbols.callables().values()) {
      if (callable instanceof Procedure procedure) {
        search.places.put(procedure, search.procedures.size());
        search.procedures.add(procedure);
      }
    }
    for (int place = 0; place < search.procedures.size(); place++) {
      search.collect(search.procedures.get(place).body().statements(), place);
    }
    return search.circles();
  }

  private void collect(List<Statement> statements, int from) {
    for (Statement statement : Statement.all(statements)) {
      if (statement instanceof Statement.Call call && call.callee() instanceof Procedure callee) {
        Integer to = places.get(callee);
        if (to != null) {
          calls.add(call);
          edges.add(new int[] {from, to});
        }
      }
    }
  }

  private List<Diagnostic> circles() {
    Digraph graph = new Digraph(procedures.size());
    edges.forEach(edge -> graph.addEdge(edge[0], edge[1]));
    List<Diagnostic> findings = new ArrayList<>();
    for (List<Integer> circle : Cycles.smallest(graph)) {
      Procedure first = procedures.get(graph.source(circle.getFirst()));
      Diagnostic.Builder finding =
          Diagnostic.error(
              Code.PW0504,
              first.span(),
              "procedure `" + first.name() + "` calls itself, directly or through others");
      circle.forEach(edge -> finding.label(calls.get(edge).span(), "by this call"));
      findings.add(finding.build());
    }
    return findings;
  }
}
