package dev.planwright.resolve;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.model.Action;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.WithoutEffect;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.resolve.scope.UnusedNames;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.RuleClause;
import dev.planwright.syntax.tree.SymptomClause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Resolves the body of one symptom. */
final class Symptoms {

  private final Lookup lookup;
  private final ExprResolver expressions;
  private final Scope scope = Scope.library();
  private final List<Symptom.Sign> signs = new ArrayList<>();
  private final List<Symptom.Event> events = new ArrayList<>();
  private final List<Rule.Binding> bindings = new ArrayList<>();
  private final List<Effect.Assign> sets = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();
  private boolean general;
  private Action.@Nullable Invocation recover;
  private @Nullable Product repairs;
  private Rule.Words words = Rule.Words.NONE;

  Symptoms(Lookup lookup, ExprResolver expressions) {
    this.lookup = lookup;
    this.expressions = expressions;
  }

  Symptom.Body resolve(Declaration.Symptom tree) {
    // Bindings first: the other clauses may use their variables wherever they are written.
    Predicate<SymptomClause> binds = SymptomClause.For.class::isInstance;
    tree.clauses().stream().filter(binds).forEachOrdered(this::clause);
    tree.clauses().stream().filter(binds.negate()).forEachOrdered(this::clause);
    UnusedNames.report(scope, tree.span(), lookup.findings());
    return new Symptom.Body(
        new Symptom.Signature(general, signs, events),
        bindings,
        sets,
        recover,
        repairs,
        words,
        citations,
        scope.slots());
  }

  private void clause(SymptomClause clause) {
    switch (clause) {
      case SymptomClause.Match match ->
          signs.add(
              new Symptom.Sign(
                  match.weak(),
                  expressions.words(match.text(), scope),
                  match.near() == null ? null : expressions.words(match.near(), scope)));
      case SymptomClause.Event event ->
          events.add(new Symptom.Event(event.weak(), event.id(), event.source()));
      case SymptomClause.General _ -> general = true;
      case SymptomClause.Sets set -> set(set);
      case SymptomClause.Recover call ->
          recover = new Statements(lookup, expressions).invocation(call.call(), scope);
      case SymptomClause.Repair repair ->
          repairs = lookup.product(repair.product().text(), repair.product().span());
      case SymptomClause.For loop ->
          bindings.add(
              Rules.binding(
                  new RuleClause.For(loop.variable(), loop.collection(), loop.where(), loop.span()),
                  scope,
                  expressions));
      case SymptomClause.Text said ->
          words = words.with(said.role(), expressions.words(said.text(), scope));
      case SymptomClause.From from -> citations.addAll(lookup.citations(from.facts()));
    }
  }

  private void set(SymptomClause.Sets set) {
    if (expressions.infer(set.target(), scope, Type.ANY) instanceof Expr.Member member) {
      Expr value = expressions.resolve(set.value(), scope, member.attribute().type());
      WithoutEffect.assignment(set.target(), set.value(), set.span(), lookup.findings());
      sets.add(
          new Effect.Assign(
              false,
              member.target(),
              member.attribute(),
              false,
              value,
              null,
              new Effect.Condition.Always(),
              set.span()));
    } else {
      lookup
          .findings()
          .error(Code.PW0118, set.target().span(), "only a state of an object can be set");
    }
  }
}
