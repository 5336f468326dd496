package dev.planwright.derive.simulation;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into pieces that remember which of them are values, and where those were given. What
 * is not known makes no piece; that, and what is none, is told to whoever asks for the text.
 */
public final class StepText {

  private final Evaluator evaluator;

  /** Takes what evaluates the values. */
  public StepText(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Who is told of a part of a text that is not known, or is none. */
  @FunctionalInterface
  public interface Gap {
    /** Takes the part as it is written, and what it comes to. */
    void found(Expr part, Evaluation evaluation);
  }

  /**
   * Returns the pieces of a text; {@code origins} says where the values of the slots were given.
   */
  public Step.Text text(Expr expr, Value[] frame, List<@Nullable Span> origins, Gap gap) {
    List<Step.Piece> pieces = new ArrayList<>();
    collect(expr, frame, origins, gap, pieces);
    return new Step.Text(pieces, expr.span());
  }

  private void collect(
      Expr expr, Value[] frame, List<@Nullable Span> origins, Gap gap, List<Step.Piece> pieces) {
    switch (expr) {
      case Expr.Template template ->
          template.parts().forEach(part -> collect(part, frame, origins, gap, pieces));
      case Expr.Constant constant when !constant.value().isUnknown() ->
          pieces.add(new Step.Piece(constant.value().shown(), false, null));
      case Expr.Conditional conditional -> {
        Evaluation condition = evaluator.evaluate(conditional.condition(), frame);
        if (condition.isUnknown()) {
          gap.found(conditional.condition(), condition);
        } else {
          Expr chosen = condition.isTrue() ? conditional.whenTrue() : conditional.whenFalse();
          collect(chosen, frame, origins, gap, pieces);
        }
      }
      default -> {
        Evaluation evaluation = evaluator.evaluate(expr, frame);
        if (evaluation.isUnknown()) {
          gap.found(expr, evaluation);
        } else {
          if (evaluation.value() instanceof Value.None) {
            gap.found(expr, evaluation);
          }
          Span origin = origin(expr, evaluation, origins);
          pieces.add(new Step.Piece(evaluation.value().shown(), true, origin));
        }
      }
    }
  }

  private static @Nullable Span origin(
      Expr expr, Evaluation evaluation, List<@Nullable Span> origins) {
    Span given = null;
    for (Read read : evaluation.reads()) {
      given = read.given() != null ? read.given() : given;
    }
    if (given == null && evaluation.value() instanceof Value.Ref ref) {
      return ref.object().span();
    }
    if (given == null
        && expr instanceof Expr.Variable variable
        && variable.slot() < origins.size()) {
      return origins.get(variable.slot());
    }
    return given;
  }
}
