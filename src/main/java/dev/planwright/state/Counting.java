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
    List<Value> elements = many.elements();
    Value[] holds = new Value[elements.size()];
    int[] marks = new int[elements.size() + 1];
    long sure = 0;
    long most = 0;
    Value undecided = Value.FALSE;
    for (int i = 0; i < holds.length; i++) {
      marks[i] = log.mark();
      frame[counted.slot()] = elements.get(i);
      Value holding = run.evaluate(counted.condition(), frame);
      holds[i] = holding;
      if (holding.isTrue()) {
        sure++;
        most++;
      } else if (holding.isUnknown()) {
        undecided = undecided.isUnknown() ? undecided : holding;
        most++;
      }
    }
    marks[holds.length] = log.mark();
    Value result = within(counted.comparison(), sure, most, wanted);
    if (result == null) {
      return undecided;
    }
    if (result.isFalse() && (sure > wanted || most < wanted)) {
      keep(sure > wanted, holds, marks);
    }
    return result;
  }

  /** Drops what was read of the elements that do not make a condition fail, the last ones first. */
  private void keep(boolean fulfilling, Value[] holds, int[] marks) {
    for (int i = holds.length - 1; i >= 0; i--) {
      if (fulfilling ? !holds[i].isTrue() : !holds[i].isFalse()) {
        log.drop(marks[i], marks[i + 1]);
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
