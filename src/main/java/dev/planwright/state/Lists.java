package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes one value, or another list, of a list or of a chain of references. */
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
    return sorted(many.elements(), run.each(many, sorted.slot(), sorted.key(), frame));
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

  /** Returns what a function finds that follows a reference from object to object. */
  Value followed(Function function, Expr reference, Value[] frame) {
    if (!(reference instanceof Expr.Member member)) {
      return new Value.Unknown("");
    }
    Value start = run.evaluate(member.target(), frame);
    if (!(start instanceof Value.Ref(PlanObject object))) {
      return start.isUnknown() || start instanceof Value.None ? start : new Value.Unknown("");
    }
    if (function != Function.DESCENDANTS) {
      Value ancestors = ancestors(function, object, member.attribute());
      return function == Function.DEPTH && ancestors instanceof Value.Many(List<Value> elements)
          ? new Value.Num(elements.size())
          : ancestors;
    }
    List<Value> descendants = new ArrayList<>();
    for (PlanObject other : run.evaluator().world().objects(object.kind())) {
      Value ancestors = ancestors(function, other, member.attribute());
      if (!(ancestors instanceof Value.Many(List<Value> elements))) {
        return ancestors;
      }
      if (elements.contains(start)) {
        descendants.add(new Value.Ref(other));
      }
    }
    return new Value.Many(descendants);
  }

  /** Returns the objects that a reference leads to, the nearest first; a circle has no answer. */
  private Value ancestors(Function function, PlanObject object, Attribute reference) {
    Set<Value> ancestors = new LinkedHashSet<>();
    PlanObject at = object;
    while (run.evaluator().world().limit().takes(1)) {
      Value next = run.read(at, reference);
      if (next instanceof Value.Unknown) {
        return next;
      }
      if (!(next instanceof Value.Ref(PlanObject up))) {
        return new Value.Many(List.copyOf(ancestors));
      }
      if (up == object || !ancestors.add(next)) {
        String name = object.name() + "." + reference.name();
        return new Value.Unknown(
            "the " + function.word() + " of " + object.name() + " by " + reference.name(),
            Value.Origin.NO_ANSWER,
            0,
            name + " is " + run.read(object, reference).shown() + ", which leads in a circle");
      }
      at = up;
    }
    return new Value.Unknown("");
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
