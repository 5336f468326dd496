package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.model.Window;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.RuleClause;
import java.util.ArrayList;
import java.util.List;

/** Resolves the body of one window. */
final class Windows {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Declaration.Window tree;
  private final Scope scope = Scope.library();
  private final List<Expr> conditions = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private Rule.Words words = Rule.Words.NONE;

  Windows(Lookup lookup, ExprResolver expressions, Declaration.Window tree) {
    this.lookup = lookup;
    this.expressions = expressions;
    this.tree = tree;
  }

  Window.Body resolve() {
    List<Rule.Binding> bindings = new ArrayList<>();
    // Bindings first: the other clauses may use their variables wherever they are written.
    for (RuleClause clause : tree.clauses()) {
      if (clause instanceof RuleClause.For loop) {
        bindings.add(Rules.binding(loop, scope, expressions));
      }
    }
    tree.clauses().forEach(this::clause);
    if (conditions.size() != 1) {
      lookup
          .findings()
          .error(
              Code.PW0115,
              tree.name().span(),
              conditions.isEmpty()
                  ? "window `" + tree.name().text() + "` never opens"
                  : "window `" + tree.name().text() + "` opens for several reasons; join them");
    }
    UnusedNames.report(scope, tree.span(), lookup.findings());
    return new Window.Body(
        bindings,
        conditions.isEmpty() ? null : conditions.getFirst(),
        words.text(),
        words.why(),
        citations,
        scope.slots());
  }

  private void clause(RuleClause clause) {
    switch (clause) {
      case RuleClause.Check open -> conditions.add(expressions.condition(open.condition(), scope));
      case RuleClause.Text said ->
          words = words.with(said.role(), expressions.words(said.text(), scope));
      case RuleClause.From from -> citations.addAll(lookup.citations(from.facts()));
      case RuleClause.For _,
          RuleClause.Order _,
          RuleClause.Sequence _,
          RuleClause.Require _,
          RuleClause.Set _ -> {}
    }
  }
}
