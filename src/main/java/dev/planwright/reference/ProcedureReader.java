package dev.planwright.reference;

import dev.planwright.model.Callable;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.ItemPattern;
import dev.planwright.syntax.tree.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a procedure is for, when it applies, and what it calls. */
record ProcedureReader(Targets targets) {

  /** Reads one; the procedure is null where a mistake hides it. */
  ReferenceEntry entry(
      ReferenceEntry.Id id, Declaration.Procedure tree, @Nullable Procedure procedure) {
    List<Point> points = new ArrayList<>();
    if (procedure != null && procedure.item() != null) {
      ItemPattern item = tree.purpose().item();
      List<Phrase> line = new ArrayList<>();
      line.add(Phrase.words(tree.purpose().verb() + " "));
      line.add(targets.product(procedure.item().product()));
      if (item != null && item.level() != null) {
        line.add(Phrase.words(", level "));
        line.add(Phrase.code(Written.code(item.span())));
      }
      points.add(new Point("For", List.of(line)));
    }
    QualifiedName instead = tree.purpose().instead();
    if (instead != null) {
      points.add(Point.of("Instead of", Phrase.code(instead.text())));
    }
    List<List<Phrase>> when = new ArrayList<>();
    for (ExprTree condition : tree.when()) {
      when.add(List.of(Phrase.code(Written.code(condition))));
    }
    if (!when.isEmpty()) {
      points.add(new Point("When", when));
    }
    if (procedure != null) {
      calls(procedure, points);
    }
    targets.sources(tree.from(), points);
    String head = Written.head("procedure", tree.name(), tree.parameters());
    return new ReferenceEntry(
        id, head, Written.doc(tree.doc()), List.of(), points, extension(tree));
  }

  private static String extension(Declaration.Procedure tree) {
    ItemPattern item = tree.purpose().item();
    String what = item == null ? "(…)" : " " + tree.purpose().verb() + " … on …";
    return "procedure …" + what + " instead of " + tree.name().span().text() + " { … }";
  }

  private void calls(Procedure procedure, List<Point> points) {
    Set<Callable> called = new LinkedHashSet<>();
    for (Statement statement : Statement.all(procedure.body().statements())) {
      if (statement instanceof Statement.Call call) {
        called.add(call.callee());
      }
    }
    List<Phrase> line = new ArrayList<>();
    for (Callable callable : called) {
      if (!line.isEmpty()) {
        line.add(Phrase.words(", "));
      }
      line.add(targets.callable(callable));
    }
    if (!line.isEmpty()) {
      points.add(new Point("Calls", List.of(line)));
    }
  }
}
