package dev.planwright.resolve;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.resolve.expression.ExprResolver;
import dev.planwright.resolve.expression.WithoutEffect;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.ActionClause;
import dev.planwright.syntax.tree.ExprTree;
import dev.planwright.syntax.tree.Name;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what an action changes of the states of objects.
 *
 * @param outer the scope of the action
 */
record StateChanges(Lookup lookup, ExprResolver expressions, Scope outer) {

  /** Returns {@code set path = value}, or null with a finding. */
  @Nullable Effect set(ActionClause.Set set) {
    Scope scope = outer.inner();
    Effect.Each each = each(set.variable(), set.collection(), scope);
    Expr target = expressions.infer(set.target(), scope, Type.ANY);
    Effect.Condition when = condition(set.when(), scope);
    Effect.Condition condition = set.otherwise() ? new Effect.Condition.Otherwise() : when;
    Expr.Member member = member(target, set.target().span());
    if (member == null) {
      return null;
    }
    Attribute state = member.attribute();
    Expr value =
        set.oneOf()
            ? expressions.resolve(set.value(), scope, new Type.ListOf(state.type(), false))
            : state.type() instanceof Type.ListOf list
                ? oneOrMore(set.value(), scope, list)
                : expressions.resolve(set.value(), scope, state.type());
    checkState(state, set.target().span());
    if (set.when() == null) {
      WithoutEffect.assignment(set.target(), set.value(), set.span(), lookup.findings());
    }
    return new Effect.Assign(
        set.during(), member.target(), state, set.oneOf(), value, each, condition, set.span());
  }

  /** Returns {@code add element to path} or {@code remove element from path}, or null. */
  @Nullable Effect alter(ActionClause.Alter alter) {
    Scope scope = outer.inner();
    Effect.Each each = each(alter.variable(), alter.collection(), scope);
    Expr target = expressions.infer(alter.target(), scope, Type.ANY);
    Effect.Condition condition = condition(alter.when(), scope);
    Expr.Member member = member(target, alter.target().span());
    if (member == null) {
      return null;
    }
    Attribute state = member.attribute();
    checkState(state, alter.target().span());
    if (!(state.type() instanceof Type.ListOf list)) {
      lookup
          .findings()
          .add(
              Diagnostic.error(
                      Code.PW0102,
                      alter.target().span(),
                      "expected a list, found " + state.type().word())
                  .help("write `set " + alter.target().span().text() + " = …`")
                  .build());
      return null;
    }
    return new Effect.Alter(
        alter.remove(),
        oneOrMore(alter.element(), scope, list),
        member.target(),
        state,
        each,
        condition,
        alter.span());
  }

  /** Returns the state that a step finds out, or null with a finding. */
  Expr.@Nullable Member settled(ActionClause.Settle settle) {
    Span at = settle.target().span();
    Expr.Member member = member(expressions.infer(settle.target(), outer, Type.ANY), at);
    if (member == null) {
      return null;
    }
    checkState(member.attribute(), at);
    Type type = member.attribute().type().required();
    boolean few = type instanceof Type.Symbols || type instanceof Type.Reference;
    if (few || type.is(Type.Base.BOOL) || type instanceof Type.Any) {
      return member;
    }
    lookup
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0145,
                    at,
                    "what can be settled is true or false, a word or an object, not "
                        + member.attribute().type().word())
                .note("the steps that follow are derived for each value, so all must be known")
                .help("make it a state of words, such as `state phase : before | after`")
                .build());
    return null;
  }

  /** Resolves what is one element of a list, or another list of them. */
  private Expr oneOrMore(ExprTree tree, Scope scope, Type.ListOf list) {
    Type[] found = {Type.ANY};
    lookup
        .findings()
        .quietly(true, () -> found[0] = expressions.infer(tree, scope.inner(), list).type());
    boolean several = found[0].required() instanceof Type.ListOf;
    return expressions.resolve(tree, scope, several ? list : list.element());
  }

  private Expr.@Nullable Member member(Expr target, Span at) {
    if (target instanceof Expr.Member member) {
      return member;
    }
    if (!(target.type() instanceof Type.Any)) {
      lookup.findings().error(Code.PW0118, at, "only a state of an object can be set");
    }
    return null;
  }

  private void checkState(Attribute attribute, Span at) {
    if (attribute.role() != Attribute.Role.STATE) {
      lookup
          .findings()
          .error(Code.PW0118, at, "`" + attribute + "` is not a state, and no step can change it");
    }
  }

  private Effect.Condition condition(@Nullable ExprTree when, Scope scope) {
    return when == null
        ? new Effect.Condition.Always()
        : new Effect.Condition.When(expressions.condition(when, scope));
  }

  /** Returns what a clause is repeated for, with its variable in an inner scope, or null. */
  Effect.@Nullable Each each(@Nullable Name variable, @Nullable ExprTree list, Scope inner) {
    if (variable == null || list == null) {
      return null;
    }
    Expr collection = expressions.infer(list, outer, Type.ANY);
    return new Effect.Each(inner.declare(variable, expressions.element(collection)), collection);
  }
}
