package dev.planwright.derive;

import dev.planwright.model.Expr;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns texts into pieces that remember which of them are values, and where those were given. */
public final class Texts {

  private final Evaluator evaluator;

  /** Takes what evaluates the values. */
  public Texts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Returns the pieces of a text; {@code origins} says where the values of the slots were given.
   */
  public Step.Text text(Expr expr, Value[] frame, List<@Nullable Span> origins) {
    List<Step.Piece> pieces = new ArrayList<>();
    collect(expr, frame, origins, pieces);
    return new Step.Text(pieces, expr.span());
  }

  private void collect(
      Expr expr, Value[] frame, List<@Nullable Span> origins, List<Step.Piece> pieces) {
    switch (expr) {
      case Expr.Template template ->
          template.parts().forEach(part -> collect(part, frame, origins, pieces));
      case Expr.Constant constant ->
          pieces.add(new Step.Piece(constant.value().shown(), false, null));
      case Expr.Conditional conditional -> {
        Value condition = evaluator.evaluate(conditional.condition(), frame);
        Expr chosen = condition.isTrue() ? conditional.whenTrue() : conditional.whenFalse();
        collect(chosen, frame, origins, pieces);
      }
      default -> {
        evaluator.takeReads();
        Value value = evaluator.evaluate(expr, frame);
        pieces.add(new Step.Piece(value.shown(), true, origin(expr, value, origins)));
      }
    }
  }

  private @Nullable Span origin(Expr expr, Value value, List<@Nullable Span> origins) {
    Span given = null;
    for (Read read : evaluator.takeReads()) {
      given = read.given() != null ? read.given() : given;
    }
    if (given == null && value instanceof Value.Ref ref) {
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
