package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;

/**
 * Connectives and quantifiers in Kleene's strong three-valued logic. Of what was read they keep
 * what decides: where one operand or element decides alone, only its reads; else all.
 */
final class Connectives {

  private final Evaluator evaluator;
  private final ReadLog log;

  Connectives(Evaluator evaluator, ReadLog log) {
    this.evaluator = evaluator;
    this.log = log;
  }

  static Value negate(Value value) {
    return value instanceof Value.Bool bool ? Value.of(!bool.truth()) : value;
  }

  Value logic(Expr.Logic logic, Value[] frame) {
    int before = log.mark();
    Value left = evaluator.evaluate(logic.left(), frame);
    if (decides(logic, left)) {
      return left;
    }
    int between = log.mark();
    Value right = evaluator.evaluate(logic.right(), frame);
    if (decides(logic, right)) {
      log.drop(before, between);
      return right;
    }
    return left.isUnknown() ? left : right;
  }

  private static boolean decides(Expr.Logic logic, Value operand) {
    return logic.conjunction() ? operand.isFalse() : operand.isTrue();
  }

  /**
   * Returns whether elements fulfil a condition.
   *
   * @param thorough whether to look at every element although one decides, so that all that decide
   *     are known
   */
  Value quantified(Expr.Quantified quantified, Value[] frame, boolean thorough) {
    Value list = evaluator.evaluate(quantified.collection(), frame);
    Value otherwise = Value.of(quantified.quantifier() != Expr.Quantifier.ANY);
    if (!(list instanceof Value.Many many)) {
      return list.isUnknown() ? list : otherwise;
    }
    boolean all = quantified.quantifier() == Expr.Quantifier.ALL;
    boolean decided = false;
    int kept = log.mark();
    Value undecided = null;
    for (Value element : many.elements()) {
      frame[quantified.slot()] = element;
      int from = log.mark();
      Value holds = evaluator.evaluate(quantified.condition(), frame);
      if (all ? holds.isFalse() : holds.isTrue()) {
        log.drop(kept, from);
        kept = log.mark();
        decided = true;
        if (!thorough) {
          break;
        }
      } else if (holds.isUnknown() && undecided == null) {
        undecided = holds;
      }
    }
    if (decided) {
      log.drop(kept, log.mark());
      return Value.of(quantified.quantifier() == Expr.Quantifier.ANY);
    }
    return undecided != null ? undecided : otherwise;
  }

  static Value in(Value element, Value list) {
    if (element.isUnknown() || !(list instanceof Value.Many many)) {
      return element.isUnknown() ? element : list.isUnknown() ? list : Value.of(element.same(list));
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
