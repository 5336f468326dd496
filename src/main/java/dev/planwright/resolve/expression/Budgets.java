package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Callable;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Type;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Objects;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves the condition of a {@code limit}. A name in it that means nothing else stands for every
 * object: {@code limit restarts(n) <= 2} holds of every machine, {@code limit moves(g) <= 4} of
 * every object of the parameter's kind.
 *
 * @param lookup finds what names mean
 * @param expressions resolves expressions
 * @param objects the objects of the plan
 */
public record Budgets(Lookup lookup, ExprResolver expressions, Objects objects) {

  /**
   * Returns the condition, of type bool; what does not fit becomes a finding.
   *
   * @param never whether it is what must never be, and not what must be kept
   */
  public Expr resolve(ExprTree tree, Scope scope, boolean never) {
    Expr condition = condition(tree, scope);
    if (!never && scope.counted() && tree instanceof ExprTree.Binary binary) {
      bounded(binary);
    }
    return condition;
  }

  /** Reports a limit from below: the fewer steps and the less time, the better. */
  private void bounded(ExprTree.Binary tree) {
    boolean left = isAmount(tree.right()) && tree.operator().startsWith(">");
    boolean right = isAmount(tree.left()) && tree.operator().startsWith("<");
    if (left || right) {
      ExprTree counted = left ? tree.left() : tree.right();
      String limit = (left ? tree.right() : tree.left()).span().text();
      String kept = counted.span().text() + " <= " + limit;
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0311,
                      tree.span(),
                      "a limit says how much there may be, not how little")
                  .fix(Fix.unsafe("write `" + kept + "`", List.of(new TextEdit(tree.span(), kept))))
                  .build());
    }
  }

  private static boolean isAmount(ExprTree tree) {
    return tree instanceof ExprTree.VersionLiteral || tree instanceof ExprTree.DurationLiteral;
  }

  private Expr condition(ExprTree tree, Scope scope) {
    if (tree instanceof ExprTree.Binary binary
        && binary.left() instanceof ExprTree.Call call
        && call.arguments().size() == 1
        && call.arguments().getFirst() instanceof ExprTree.NameRef ref
        && isFree(ref.name(), scope)) {
      return forEvery(kinds(call.function()), ref.name(), tree, scope);
    }
    return expressions.condition(tree, scope);
  }

  private boolean isFree(Name name, Scope scope) {
    return scope.find(name.text(), name.span()) == null
        && objects.find(name.text(), null, scope.home()).isEmpty()
        && lookup.collection(name.text()) == null;
  }

  private List<Kind> kinds(Name function) {
    Callable callable = lookup.findCallable(function.text());
    if (callable != null
        && !callable.parameters().isEmpty()
        && callable.parameters().getFirst().type().required()
            instanceof Type.Reference(Kind kind)) {
      return List.of(kind);
    }
    List<Kind> kinds = new ArrayList<>();
    Set<String> names = new TreeSet<>(lookup.kindNames());
    for (String name : names) {
      Kind kind = lookup.findKind(name);
      if (kind != null) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private Expr forEvery(List<Kind> kinds, Name variable, ExprTree tree, Scope scope) {
    Expr all = null;
    for (Kind kind : kinds) {
      Type element = new Type.Reference(kind);
      Scope inner = scope.inner();
      int slot = inner.declare(variable, element);
      Expr each =
          new Expr.Quantified(
              Expr.Quantifier.ALL,
              slot,
              new Expr.Collection(kind, new Type.ListOf(element, false), variable.span()),
              expressions.resolve(tree, inner, Type.BOOL),
              tree.span());
      all = all == null ? each : new Expr.Logic(true, all, each, tree.span());
    }
    return all == null ? expressions.resolve(tree, scope, Type.BOOL) : all;
  }
}
