package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Procedure;
import dev.planwright.model.Statement;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.Calls;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves the statements of procedures and of plans of steps. */
final class Statements {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Calls calls;
  private final @Nullable Procedure replaced;

  Statements(Lookup lookup, ExprResolver expressions) {
    this(lookup, expressions, null);
  }

  /**
   * Takes also the procedure that the one with these statements stands for, which they may call.
   */
  Statements(Lookup lookup, ExprResolver expressions, @Nullable Procedure replaced) {
    this.replaced = replaced;
    this.lookup = lookup;
    this.expressions = expressions;
    this.calls = new Calls(expressions, lookup);
  }

  List<Statement> resolve(List<StatementTree> trees, Scope scope) {
    List<Statement> statements = new ArrayList<>(trees.size());
    for (StatementTree tree : trees) {
      Statement statement = resolve(tree, scope);
      if (statement != null) {
        statements.add(statement);
      }
    }
    return statements;
  }

  private @Nullable Statement resolve(StatementTree tree, Scope scope) {
    return switch (tree) {
      case StatementTree.CallStatement call -> call(call, scope);
      case StatementTree.Let let -> {
        Expr value = expressions.infer(let.value(), scope, Type.ANY);
        yield new Statement.Let(
            scope.declare(let.name(), value.type(), let.span()), value, let.span());
      }
      case StatementTree.Phase phase ->
          new Statement.Phase(
              phase.name().text(),
              phase.title() == null ? null : expressions.words(phase.title(), scope),
              resolve(phase.body(), scope.inner()),
              phase.span());
      case StatementTree.If branch ->
          new Statement.If(
              expressions.condition(branch.condition(), scope),
              resolve(branch.body(), scope.inner()),
              resolve(branch.otherwise(), scope.inner()),
              branch.span());
      case StatementTree.For loop -> loop(loop, scope);
      case StatementTree.AtOnce together ->
          new Statement.AtOnce(
              together.members().stream().map(each -> resolve(each, scope.inner())).toList(),
              number(together.stop(), scope),
              together.span());
      case StatementTree.Hold hold ->
          new Statement.Hold(
              expressions.condition(hold.condition(), scope),
              hold.otherwise() == null ? null : expressions.words(hold.otherwise(), scope),
              lookup.citations(hold.from()),
              resolve(hold.body(), scope.inner()),
              hold.span());
    };
  }

  private @Nullable Expr number(@Nullable ExprTree tree, Scope scope) {
    return tree == null ? null : expressions.resolve(tree, scope, Type.NUMBER);
  }

  private Statement loop(StatementTree.For loop, Scope scope) {
    Expr collection = expressions.infer(loop.collection(), scope, Type.ANY);
    Scope inner = scope.inner();
    int slot = inner.declare(loop.variable(), expressions.element(collection));
    Expr where = loop.where() == null ? null : expressions.condition(loop.where(), inner);
    StatementTree.Together together = loop.together();
    Expr size = number(together.size(), scope);
    Expr stop = number(together.stop(), scope);
    List<Statement> body = resolve(loop.body(), inner);
    return together.batches()
        ? new Statement.Batches(slot, collection, where, size, stop, body, loop.span())
        : new Statement.For(slot, collection, where, body, loop.span());
  }

  private @Nullable Statement call(StatementTree.CallStatement call, Scope scope) {
    Callable callee =
        lookup.callable("action or procedure", call.callee().text(), call.callee().span());
    if (callee == null) {
      return null;
    }
    if (callee instanceof Define
        || (callee instanceof Procedure procedure
            && procedure.verb() != null
            && callee != replaced)) {
      lookup
          .findings()
          .error(
              Code.PW0111,
              call.callee().span(),
              "`" + callee.name() + "` is " + what(callee) + ", and cannot be a step");
      return null;
    }
    return new Statement.Call(
        callee,
        calls.arguments(callee, call.arguments(), call.callee().span(), scope),
        lookup.citations(call.from()),
        call.note() == null ? null : expressions.words(call.note(), scope),
        call.span());
  }

  private static String what(Callable callee) {
    return switch (callee) {
      case Define _ -> "a define";
      case Procedure _ -> "chosen by the compiler for an item";
      case Action _ -> "an action";
    };
  }

  /**
   * Resolves a call that is named and not carried out, such as an undo; null if it has no callee.
   */
  Action.@Nullable Invocation invocation(StatementTree.CallStatement call, Scope scope) {
    return call(call, scope) instanceof Statement.Call resolved
        ? new Action.Invocation(resolved.callee(), resolved.arguments(), resolved.span())
        : null;
  }
}
