package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of a rule or of a window. */
public sealed interface RuleClause {

  /** Returns the whole clause. */
  Span span();

  /** {@code for c in clusters where condition}. */
  record For(Name variable, ExprTree collection, @Nullable ExprTree where, Span span)
      implements RuleClause {}

  /** {@code order|prefer first before second when condition}. */
  record Order(boolean soft, OrderedItems items, @Nullable ExprTree when, Span span)
      implements RuleClause {}

  /**
   * {@code sequence a, b, c on each kind when condition}; {@code soft} for {@code prefer sequence}.
   */
  record Sequence(
      boolean soft,
      List<ItemPattern> items,
      @Nullable Name each,
      @Nullable ExprTree when,
      Span span)
      implements RuleClause {}

  /** {@code require A has B when condition}. */
  record Require(ItemPattern item, ItemPattern needed, @Nullable ExprTree when, Span span)
      implements RuleClause {}

  /** {@code check|always|finally|while expression}; {@code moment} is that word. */
  record Check(String moment, ExprTree condition, Span span) implements RuleClause {}

  /** {@code text|why|help expression}; {@code role} is that word. */
  record Text(String role, ExprTree text, Span span) implements RuleClause {}

  /** {@code from F001, F002}. */
  record From(List<Name> facts, Span span) implements RuleClause {}

  /** {@code set target = value}: what mends a plan that breaks the rule. */
  record Set(ExprTree target, ExprTree value, Span span) implements RuleClause {}
}
