package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves what looks at each element of a list. */
record Loops(ExprResolver expressions, Lookup lookup) {

  /** A list, the slot of the variable that holds its elements, and what is asked of each. */
  private record Loop(int slot, Expr collection, Expr body) {

    Type element() {
      return collection.type().required() instanceof Type.ListOf list ? list.element() : Type.ANY;
    }
  }

  private Loop loop(Name variable, ExprTree collection, ExprTree body, Scope scope, Type wanted) {
    Expr list = expressions.infer(collection, scope, Type.ANY);
    Scope inner = scope.inner();
    int slot = inner.declare(variable, expressions.element(list));
    Expr each =
        wanted instanceof Type.Any
            ? expressions.infer(body, inner, wanted)
            : expressions.resolve(body, inner, wanted);
    if (each instanceof Expr.Constant) {
      // The elements are counted, and not looked at.
      inner.use(slot);
    }
    return new Loop(slot, list, each);
  }

  private Loop loop(ExprTree.Each each, Scope scope, Type wanted) {
    return loop(each.variable(), each.collection(), each.body(), scope, wanted);
  }

  Expr quantified(ExprTree.Quantified tree, Scope scope) {
    Loop loop = loop(tree.variable(), tree.collection(), tree.condition(), scope, Type.BOOL);
    Expr.Quantifier quantifier = ExprResolver.quantifier(tree.quantifier());
    return new Expr.Quantified(quantifier, loop.slot, loop.collection, loop.body, tree.span());
  }

  Expr counted(ExprTree.Counted tree, Scope scope) {
    Expr.Comparison comparison =
        switch (tree.quantity()) {
          case "at most" -> Expr.Comparison.LE;
          case "at least" -> Expr.Comparison.GE;
          default -> Expr.Comparison.EQ;
        };
    Expr bound = expressions.resolve(tree.bound(), scope, Type.NUMBER);
    Loop loop = loop(tree.each(), scope, Type.BOOL);
    return new Expr.Counted(comparison, bound, loop.slot, loop.collection, loop.body, tree.span());
  }

  Expr selected(ExprTree.Selected tree, Scope scope) {
    Loop loop = loop(tree.each(), scope, Type.BOOL);
    Type type = new Type.ListOf(loop.element(), false);
    return new Expr.Selected(loop.slot, loop.collection, loop.body, type, tree.span());
  }

  /** Resolves {@code sorted(n in xs : key)}, {@code sum(n in xs : value)} and the like. */
  Expr eachCall(ExprTree.EachCall tree, Scope scope) {
    Loop loop = loop(tree.each(), scope, Type.ANY);
    Function function = Function.of(tree.function().text());
    Span span = tree.span();
    if (function == Function.SORTED) {
      Ordered.key(loop.body, lookup.findings());
      Type type = new Type.ListOf(loop.element(), false);
      return new Expr.Sorted(loop.slot, loop.collection, loop.body, type, span);
    }
    if (function == Function.SUM || function == Function.MIN || function == Function.MAX) {
      Type type = new Type.ListOf(loop.body.type().required(), false);
      Expr values = new Expr.Mapped(loop.slot, loop.collection, loop.body, type, span);
      Ordered.elements(function, values, loop.body.span(), lookup.findings());
      List<Expr> arguments = List.of(values);
      return new Expr.Apply(function, arguments, Calls.result(function, arguments), span);
    }
    lookup
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0103,
                    tree.function().span(),
                    "`" + tree.function().text() + "` takes no `x in xs : …`")
                .help(
                    "`sorted`, `sum`, `min` and `max` take one; the elements that fulfil a"
                        + " condition are `[x in xs : …]`")
                .build());
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, span);
  }

  /**
   * Returns the comparison of a count with a bound as one expression, so that it may be known where
   * the count is not; or the comparison itself.
   */
  static Expr counted(Expr.Compare compare) {
    Expr.Selected left = selection(compare.left());
    Expr.Selected right = selection(compare.right());
    if (left == null && right == null) {
      return compare;
    }
    Expr.Selected list = left == null ? right : left;
    Expr.Comparison comparison =
        left == null ? compare.comparison().flipped() : compare.comparison();
    Expr bound = left == null ? compare.left() : compare.right();
    return list == null
        ? compare
        : new Expr.Counted(
            comparison, bound, list.slot(), list.collection(), list.condition(), compare.span());
  }

  private static Expr.@Nullable Selected selection(Expr expr) {
    return expr instanceof Expr.Apply apply
            && apply.function() == Function.COUNT
            && apply.arguments().getFirst() instanceof Expr.Selected selected
        ? selected
        : null;
  }
}
