package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of a plan. */
public sealed interface PlanClause {

  /** Returns the whole clause. */
  Span span();

  /** {@code on SALES, EAST}. */
  record On(List<QualifiedName> targets, Span span) implements PlanClause {}

  /** {@code owner = "…"}, {@code change = "…"}, {@code window = 6 h}. */
  record Setting(Declaration.Attribute attribute) implements PlanClause {
    @Override
    public Span span() {
      return attribute.span();
    }
  }

  /** {@code install [in order] { … }}, {@code remove { … }}, {@code repair { … }}. */
  record Items(String verb, boolean inOrder, List<Item> items, Span span) implements PlanClause {}

  /**
   * What is to be installed, removed or repaired.
   *
   * @param on where, or empty for everywhere that the product goes
   */
  record Item(
      QualifiedName product,
      @Nullable Name level,
      List<QualifiedName> on,
      List<Declaration.Attribute> options,
      String doc,
      Span span) {}

  /** {@code steps { … }}. */
  record Steps(List<StatementTree> body, Span span) implements PlanClause {}

  /** {@code order a before b because "…"}. */
  record Order(OrderedItems items, String because, Span span) implements PlanClause {}

  /** {@code accept code { reason = "…" until = date owner = "…" }}. */
  record Accept(Name code, List<Declaration.Attribute> attributes, Span span)
      implements PlanClause {}

  /** {@code limit condition}, or {@code never condition}. */
  record Limit(boolean never, ExprTree condition, Span span) implements PlanClause {}
}
