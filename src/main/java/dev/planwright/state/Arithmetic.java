package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.List;

/**
 * Sums, products and quotients. What has no answer, or a too large one, is unknown, by its name.
 */
final class Arithmetic {

  private static final Value NOT_KNOWN = new Value.Unknown("");

  private final ExprInterpreter run;
  private final ValueNames names;

  Arithmetic(ExprInterpreter run) {
    this.run = run;
    this.names = new ValueNames(run);
  }

  Value sum(Expr.Sum sum, Value[] frame) {
    Value left = run.evaluate(sum.left(), frame);
    Value right = run.evaluate(sum.right(), frame);
    if (left.isUnknown() || right.isUnknown()) {
      return left.isUnknown() ? left : right;
    }
    if (isAmount(left) && isAmount(right)) {
      long one = amount(left);
      long two = amount(right);
      long result = sum.minus() ? one - two : one + two;
      boolean fits =
          sum.minus()
              ? ((one ^ two) & (one ^ result)) >= 0
              : ((one ^ result) & (two ^ result)) >= 0;
      return fits ? of(sum.type(), result) : tooLarge(sum, frame);
    }
    return sum.minus() ? NOT_KNOWN : Value.text(left.shown() + right.shown());
  }

  Value multiplication(Expr.Multiplication product, Value[] frame) {
    Value left = run.evaluate(product.left(), frame);
    Value right = run.evaluate(product.right(), frame);
    if (left.isUnknown() || right.isUnknown()) {
      return left.isUnknown() ? left : right;
    }
    if (!isAmount(left) || !isAmount(right)) {
      return NOT_KNOWN;
    }
    long one = amount(left);
    long two = amount(right);
    if (product.division()) {
      return two == 0 ? byZero(product, frame) : of(product.type(), Math.floorDiv(one, two));
    }
    return Math.multiplyHigh(one, two) == (one * two) >> 63
        ? of(product.type(), one * two)
        : tooLarge(product, frame);
  }

  /** Returns the sum of a list; a list of nothing has the sum 0. */
  Value total(Expr.Apply apply, List<Value> values, Value[] frame) {
    long total = 0;
    for (Value value : values) {
      if (value.isUnknown()) {
        return value;
      }
      long added = isAmount(value) ? amount(value) : 0;
      long result = total + added;
      if (((total ^ result) & (added ^ result)) < 0) {
        return tooLarge(apply, frame);
      }
      total = result;
    }
    return of(apply.type(), total);
  }

  private static boolean isAmount(Value value) {
    return value instanceof Value.Num || value instanceof Value.Duration;
  }

  private static long amount(Value value) {
    return value instanceof Value.Duration(long seconds)
        ? seconds
        : value instanceof Value.Num(long number) ? number : 0;
  }

  private static Value of(Type type, long amount) {
    return type.is(Type.Base.DURATION) ? new Value.Duration(amount) : new Value.Num(amount);
  }

  private Value byZero(Expr.Multiplication quotient, Value[] frame) {
    return noAnswer(names.of(quotient, frame), names.of(quotient.right(), frame) + " is 0");
  }

  private Value tooLarge(Expr expr, Value[] frame) {
    String name = names.of(expr, frame);
    return noAnswer(name, name + " is too large");
  }

  private static Value noAnswer(String name, String since) {
    return new Value.Unknown(name, Value.Origin.NO_ANSWER, 0, since);
  }
}
