package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;

/**
 * Connectives and quantifiers in Kleene's strong three-valued logic. Of what was read they keep
 * what decides: where one operand or element decides alone, only its reads; else all.
 */
record Connectives(ExprInterpreter run, ReadLog log) {

  static Value negate(Value value) {
    Truth truth = Truth.of(value);
    return truth == Truth.UNKNOWN ? value : Value.of(truth.not() == Truth.TRUE);
  }

  Value logic(Expr.Logic logic, Value[] frame) {
    int before = log.mark();
    Value left = run.evaluate(logic.left(), frame);
    boolean conjunction = logic.conjunction();
    Truth first = Truth.of(left);
    if (first.decides(conjunction)) {
      return left;
    }
    int between = log.mark();
    Value right = run.evaluate(logic.right(), frame);
    if (joined(conjunction, first, Truth.of(right)).decides(conjunction)) {
      log.drop(before, between);
      return right;
    }
    return left.isUnknown() ? left : right;
  }

  private static Truth joined(boolean conjunction, Truth one, Truth other) {
    return conjunction ? one.and(other) : one.or(other);
  }

  /** Returns whether elements fulfil a condition. */
  Value quantified(Expr.Quantified quantified, Value[] frame) {
    Value list = run.evaluate(quantified.collection(), frame);
    Value otherwise = Value.of(quantified.quantifier() != Expr.Quantifier.ANY);
    if (!(list instanceof Value.Many many)) {
      return list.isUnknown() ? list : otherwise;
    }
    boolean all = quantified.quantifier() == Expr.Quantifier.ALL;
    Truth joined = all ? Truth.TRUE : Truth.FALSE;
    int kept = log.mark();
    Value undecided = null;
    for (Value element : many.elements()) {
      frame[quantified.slot()] = element;
      int from = log.mark();
      Value holds = run.evaluate(quantified.condition(), frame);
      Truth truth = Truth.of(holds);
      joined = joined(all, joined, truth);
      if (truth.decides(all)) {
        log.drop(kept, from);
        kept = log.mark();
        if (!run.isThorough()) {
          break;
        }
      } else if (holds.isUnknown() && undecided == null) {
        undecided = holds;
      }
    }
    if (joined.decides(all)) {
      log.drop(kept, log.mark());
      return Value.of(quantified.quantifier() == Expr.Quantifier.ANY);
    }
    return undecided != null ? undecided : otherwise;
  }

  static Value in(Value element, Value list) {
    if (element instanceof Value.Unknown unknown) {
      return unknown.each(one -> in(one, list));
    }
    if (!(list instanceof Value.Many many)) {
      return list.isUnknown() ? list : Value.of(element.same(list));
    }
    Value result = Value.FALSE;
    for (Value candidate : many.elements()) {
      if (candidate.isUnknown()) {
        result = candidate;
      } else if (candidate.same(element)) {
        return Value.TRUE;
      }
    }
    return result;
  }
}
