package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What definitions came to, to be used again as long as the cells that decided it hold the same:
 * self-adjusting computation (Acar, 2005) at the grain of a call. Rules that ask for the oldest
 * server of a cluster, once for each of its nodes, so look at the servers once.
 */
final class DefinitionResults {

  /** How many reads are kept of all results together; what comes later is worked out each time. */
  private static final int READS = 1_000_000;

  private final Map<Call, Result> results = new HashMap<>();
  private final Map<Question, Boolean> repeatable = new HashMap<>();
  private final Map<Default, Value> defaults = new HashMap<>();
  private int kept;
  private int depth;

  /** What is asked of a definition or a default: whether it is repeatable, fixed without cells. */
  private record Question(Object asked, boolean isFixed) {}

  /** An attribute of an object that nobody gave a value. */
  record Default(PlanObject object, Attribute attribute) {}

  /** A definition and what it is asked of. */
  record Call(Define define, List<Value> arguments) {
    Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A value, and the reads of what steps change that decided it. */
  record Result(Value value, List<Read> reads) {
    Result {
      reads = List.copyOf(reads);
    }
  }

  /** Returns whether what a call comes to hangs on its arguments and on cells alone. */
  boolean isRepeatable(Call call) {
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Many || argument.isUnknown()) {
        return false;
      }
    }
    return isRepeatable(call.define(), call.define().body().expression(), false);
  }

  /** Returns what a call came to, or null if nobody knows or a cell holds something else now. */
  @Nullable Result find(Call call, Evaluator by) {
    Result result = results.get(call);
    if (result == null) {
      return null;
    }
    for (Read read : result.reads()) {
      if (read.cell() != null) {
        State.Entry entry = by.entry(read.cell());
        if (entry.step() != read.step() || !entry.value().equals(read.value())) {
          return null;
        }
      }
    }
    return result;
  }

  /** Keeps what a call came to. */
  void keep(Call call, Result result) {
    Result before = results.get(call);
    int more = result.reads().size() - (before == null ? -1 : before.reads().size());
    if (kept + more <= READS) {
      kept += more;
      results.put(call, result);
    }
  }

  /** Returns the value of a default that no step changes, or null if nobody knows it yet. */
  @Nullable Value find(Default wanted) {
    return defaults.get(wanted);
  }

  /** Keeps the value of a default, unless a step can change it. */
  void keep(Default found, Value value) {
    if (isRepeatable(found.attribute(), true)) {
      defaults.put(found, value);
    }
  }

  private boolean isRepeatable(Attribute attribute, boolean isFixed) {
    if (attribute.role() == Attribute.Role.STATE) {
      return !isFixed;
    }
    return attribute.initial() == null || isRepeatable(attribute, attribute.initial(), true);
  }

  /** What needs itself to be known is not repeatable. */
  private boolean isRepeatable(Object asked, Expr expr, boolean isFixed) {
    Question question = new Question(asked, isFixed);
    Boolean known = repeatable.putIfAbsent(question, false);
    if (known != null) {
      return known;
    }
    boolean answer = isRepeatable(expr, isFixed);
    repeatable.put(question, answer);
    return answer;
  }

  private boolean isRepeatable(Expr expr, boolean isFixed) {
    boolean alone =
        switch (expr) {
          case Expr.ItemOption _, Expr.ItemLevel _ -> false;
          case Expr.Has has -> !isFixed && has.ownership() == Expr.Ownership.HAS;
          case Expr.Invoke invoke ->
              isRepeatable(invoke.define(), invoke.define().body().expression(), isFixed);
          case Expr.Member member -> isRepeatable(member.attribute(), isFixed);
          case Expr.Apply apply ->
              switch (apply.function()) {
                case WAS, RESTARTS, CHANGES, DURATION, STEPS -> false;
                case LEVEL -> !isFixed;
                default -> true;
              };
          default -> true;
        };
    if (!alone || depth >= EvaluationLimit.DEPTH) {
      return false;
    }
    depth++;
    boolean all = true;
    for (Expr part : expr.operands()) {
      all = all && isRepeatable(part, isFixed);
    }
    depth--;
    return all;
  }
}
