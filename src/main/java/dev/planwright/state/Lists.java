package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes one value, or another list, of a list. */
final class Lists {

  /** How many comparisons sorting takes for each element of the longest list. */
  private static final int SORTING = 20;

  private final ExprInterpreter run;

  Lists(ExprInterpreter run) {
    this.run = run;
  }

  /** Returns the smallest or the largest element, or null where there is none. */
  static @Nullable Value extreme(Function function, List<Value> values) {
    Value best = null;
    for (Value value : values) {
      if (value.isUnknown()) {
        return value;
      }
      int order = best == null ? 0 : order(value, best);
      boolean better = function == Function.MAX ? order > 0 : order < 0;
      best = best == null || better ? value : best;
    }
    return best;
  }

  /** Returns the smallest number that is more than half of the elements. */
  static Value majority(Value list) {
    return list instanceof Value.Many many ? new Value.Num(many.elements().size() / 2 + 1) : list;
  }

  static Value reversed(Value list) {
    return list instanceof Value.Many many ? new Value.Many(many.elements().reversed()) : list;
  }

  /** Returns each value once; each is compared with all before it. */
  Value distinct(Value list) {
    if (!(list instanceof Value.Many many)) {
      return list;
    }
    long size = many.elements().size();
    if (many.unknown() != null || !run.evaluator().world().limit().takes(size * size / 2)) {
      return many.unknown() == null ? new Value.Unknown("") : many.unknown();
    }
    List<Value> distinct = new ArrayList<>();
    for (Value value : many.elements()) {
      if (distinct.stream().noneMatch(value::same)) {
        distinct.add(value);
      }
    }
    return new Value.Many(distinct);
  }

  Value sorted(Value list) {
    return list instanceof Value.Many many ? sorted(many.elements(), many.elements()) : list;
  }

  Value sorted(Expr.Sorted sorted, Value[] frame) {
    Value list = run.evaluate(sorted.collection(), frame);
    if (!(list instanceof Value.Many many)) {
      return list;
    }
    List<Value> keys = new ArrayList<>();
    for (Value element : many.elements()) {
      frame[sorted.slot()] = element;
      keys.add(run.evaluate(sorted.key(), frame));
    }
    return sorted(many.elements(), keys);
  }

  /** Returns elements by their keys; those with equal ones stay as they were. */
  private Value sorted(List<Value> elements, List<Value> keys) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      Value.Unknown unknown = keys.get(i).unknown();
      if (unknown != null) {
        return unknown;
      }
      places.add(i);
    }
    if (!run.evaluator().world().limit().takes((long) SORTING * elements.size())) {
      return new Value.Unknown("");
    }
    Comparator<Integer> byKey = (one, two) -> order(keys.get(one), keys.get(two));
    Collections.sort(places, byKey);
    return new Value.Many(places.stream().map(elements::get).toList());
  }

  /** None stands before every value, and false before true. */
  private static int order(Value one, Value two) {
    if (one instanceof Value.Bool left && two instanceof Value.Bool right) {
      return Boolean.compare(left.truth(), right.truth());
    }
    Integer order = Comparing.order(one, two);
    return order != null
        ? order
        : Boolean.compare(!(one instanceof Value.None), !(two instanceof Value.None));
  }
}
