package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import org.jspecify.annotations.Nullable;

/** Expr.Comparison of values; unknown stays unknown. */
final class Comparing {

  private Comparing() {}

  static Value compare(Expr.Comparison comparison, Value left, Value right) {
    if (left instanceof Value.Unknown unknown) {
      return unknown.each(one -> compare(comparison, one, right));
    }
    if (right instanceof Value.Unknown unknown) {
      return unknown.each(one -> compare(comparison, left, one));
    }
    if (comparison == Expr.Comparison.EQ || comparison == Expr.Comparison.NE) {
      return Value.of(left.same(right) == (comparison == Expr.Comparison.EQ));
    }
    Integer order = order(left, right);
    return Value.of(order != null && comparison.holds(order));
  }

  /** Returns how two values compare, or null where one is none and has no place in the order. */
  static @Nullable Integer order(Value left, Value right) {
    if (left instanceof Value.Num one && right instanceof Value.Num two) {
      return Long.compare(one.number(), two.number());
    }
    if (left instanceof Value.Duration one && right instanceof Value.Duration two) {
      return Long.compare(one.seconds(), two.seconds());
    }
    if (left instanceof Value.Atom one && right instanceof Value.Atom two) {
      return one.base().isVersion() || two.base().isVersion()
          ? Value.compareVersions(one, two)
          : Integer.valueOf(Value.canonical(one, two).compareTo(Value.canonical(two, one)));
    }
    return null;
  }
}
