package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import java.util.List;

/** Evaluates texts with values in them, for artifacts and for findings. */
final class TextEvaluation {

  private final Evaluator evaluator;
  private final ReadLog log;

  TextEvaluation(Evaluator evaluator, ReadLog log) {
    this.evaluator = evaluator;
    this.log = log;
  }

  /** A text with a value that is not known is not known. */
  Value text(Expr.Template template, Value[] frame) {
    StringBuilder text = new StringBuilder();
    Value.Unknown unknown = null;
    for (Expr part : template.parts()) {
      Value value = evaluator.evaluate(part, frame);
      unknown = unknown == null ? value.unknown() : unknown;
      text.append(value.shown());
    }
    return unknown == null ? Value.text(text.toString()) : unknown;
  }

  /**
   * Returns a text for a finding: what is not known stands in it by its name. It is not fit for an
   * artifact.
   */
  String said(Expr text, Value[] frame) {
    List<Read> outer = log.begin();
    StringBuilder said = new StringBuilder();
    say(text, frame.clone(), said);
    log.end(outer);
    return said.toString();
  }

  private void say(Expr text, Value[] frame, StringBuilder said) {
    switch (text) {
      case Expr.Template template -> template.parts().forEach(part -> say(part, frame, said));
      case Expr.Conditional conditional -> {
        boolean holds = evaluator.evaluate(conditional.condition(), frame).isTrue();
        say(holds ? conditional.whenTrue() : conditional.whenFalse(), frame, said);
      }
      case Expr.Sum sum -> {
        Value value = evaluator.evaluate(sum, frame);
        if (value.isUnknown() && sum.type().equals(Type.TEXT)) {
          say(sum.left(), frame, said);
          say(sum.right(), frame, said);
        } else {
          said.append(value.shown());
        }
      }
      default -> {
        Value value = evaluator.evaluate(text, frame);
        Value.Unknown unknown = value.unknown();
        said.append(unknown == null || unknown.what().isEmpty() ? value.shown() : unknown.what());
      }
    }
  }
}
