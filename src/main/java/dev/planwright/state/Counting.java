package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the elements of a list that fulfil a condition, and selects them. Where it is not known of
 * some elements, the count is a range: what holds of every number in it is known.
 */
record Counting(ExprInterpreter run, ReadLog log) {

  /** Of what was read, the elements stay that decide: those that are too many, or that lack. */
  Value counted(Expr.Counted counted, Value[] frame) {
    Value bound = run.evaluate(counted.bound(), frame);
    Value list = run.evaluate(counted.collection(), frame);
    if (!(bound instanceof Value.Num(long wanted)) || !(list instanceof Value.Many many)) {
      return bound.isUnknown() ? bound : list.isUnknown() ? list : new Value.Unknown("");
    }
    List<Value> holds = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    for (Value element : many.elements()) {
      marks.add(log.mark());
      frame[counted.slot()] = element;
      holds.add(run.evaluate(counted.condition(), frame));
    }
    marks.add(log.mark());
    long sure = holds.stream().filter(Value::isTrue).count();
    long most = sure + holds.stream().filter(Value::isUnknown).count();
    Value result = within(counted.comparison(), sure, most, wanted);
    if (result == null) {
      return holds.stream().filter(Value::isUnknown).findFirst().orElse(Value.FALSE);
    }
    if (result.isFalse() && (sure > wanted || most < wanted)) {
      keep(sure > wanted, holds, marks);
    }
    return result;
  }

  /** Drops what was read of the elements that do not make a condition fail, the last ones first. */
  private void keep(boolean fulfilling, List<Value> holds, List<Integer> marks) {
    for (int i = holds.size() - 1; i >= 0; i--) {
      if (fulfilling ? !holds.get(i).isTrue() : !holds.get(i).isFalse()) {
        log.drop(marks.get(i), marks.get(i + 1));
      }
    }
  }

  /** Returns whether a comparison holds of every number of a range, of none, or null for some. */
  private static @Nullable Value within(
      Expr.Comparison comparison, long least, long most, long bound) {
    boolean all = true;
    boolean any = false;
    for (long count = least; count <= most; count++) {
      boolean holds = comparison.holds(Long.compare(count, bound));
      all &= holds;
      any |= holds;
    }
    return all ? Value.TRUE : any ? null : Value.FALSE;
  }

  /** Returns the elements that fulfil a condition; unknown where it is not known of one. */
  Value selected(Expr.Selected selected, Value[] frame) {
    Value list = run.evaluate(selected.collection(), frame);
    if (!(list instanceof Value.Many many)) {
      return list;
    }
    List<Value> chosen = new ArrayList<>();
    Value unknown = null;
    for (Value element : many.elements()) {
      frame[selected.slot()] = element;
      Value holds = run.evaluate(selected.condition(), frame);
      if (holds.isTrue()) {
        chosen.add(element);
      } else if (holds.isUnknown() && unknown == null) {
        unknown = holds;
      }
    }
    return unknown == null ? new Value.Many(chosen) : unknown;
  }

  /** Returns the value of an expression for each element. */
  Value mapped(Expr.Mapped mapped, Value[] frame) {
    Value list = run.evaluate(mapped.collection(), frame);
    return list instanceof Value.Many many
        ? new Value.Many(run.each(many, mapped.slot(), mapped.value(), frame))
        : list;
  }
}
