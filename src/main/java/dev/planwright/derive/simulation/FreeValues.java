package dev.planwright.derive.simulation;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an expression takes from around it: free variables, and the options of items. */
public final class FreeValues {

  private final Evaluator evaluator;
  private final Value[] frame;
  private final List<Given> given = new ArrayList<>();
  private final Set<Integer> boundSlots = new HashSet<>();
  private final Set<String> bound = new LinkedHashSet<>();

  /**
   * Something taken from around an expression.
   *
   * @param at where it is written
   * @param value what it is
   * @param quoted whether it stands within a text
   */
  public record Given(Span at, Value value, boolean quoted) {}

  /** Takes the state and the variables around the expression. */
  public FreeValues(Evaluator evaluator, Value[] frame) {
    this.evaluator = evaluator;
    this.frame = frame;
  }

  /** Returns what was found. */
  public List<Given> given() {
    return given;
  }

  /** Returns the names of variables that are bound within. */
  public List<String> bound() {
    return List.copyOf(bound);
  }

  /** Looks through an expression. */
  public void find(@Nullable Expr expr) {
    if (expr != null) {
      find(expr, false);
    }
  }

  private void find(Expr expr, boolean quoted) {
    switch (expr) {
      case Expr.Variable variable -> {
        if (boundSlots.contains(variable.slot())) {
          bound.add(variable.name());
        } else {
          given.add(new Given(variable.span(), frame[variable.slot()], quoted));
        }
      }
      case Expr.ItemOption _, Expr.ItemLevel _ ->
          given.add(new Given(expr.span(), evaluator.value(expr, frame), quoted));
      case Expr.Loop loop -> {
        List<Expr> operands = loop.operands();
        operands.subList(0, operands.size() - 1).forEach(operand -> find(operand, quoted));
        boundSlots.add(loop.slot());
        find(operands.getLast(), quoted);
      }
      case Expr.Template template -> template.parts().forEach(part -> find(part, true));
      default -> expr.operands().forEach(operand -> find(operand, quoted));
    }
  }
}
