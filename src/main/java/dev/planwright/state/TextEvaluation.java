package dev.planwright.state;

import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;

/** Evaluates texts with values in them, for artifacts and for findings. */
final class TextEvaluation {

  private TextEvaluation() {}

  /** A text with a value that is not known is not known. */
  static Value text(Expr.Template template, Value[] frame, ExprInterpreter run) {
    StringBuilder text = new StringBuilder();
    Value.Unknown unknown = null;
    for (Expr part : template.parts()) {
      Value value = run.evaluate(part, frame);
      unknown = unknown == null ? value.unknown() : unknown;
      text.append(value.shown());
    }
    return unknown == null ? Value.text(text.toString()) : unknown;
  }

  /**
   * Returns a text for a finding: what is not known stands in it by its name. It is not fit for an
   * artifact.
   */
  static String said(Expr text, Value[] frame, ExprInterpreter run) {
    StringBuilder said = new StringBuilder();
    say(text, frame, run, said);
    return said.toString();
  }

  private static void say(Expr text, Value[] frame, ExprInterpreter run, StringBuilder said) {
    switch (text) {
      case Expr.Template template -> template.parts().forEach(part -> say(part, frame, run, said));
      case Expr.Conditional conditional -> {
        boolean holds = run.evaluate(conditional.condition(), frame).isTrue();
        say(holds ? conditional.whenTrue() : conditional.whenFalse(), frame, run, said);
      }
      case Expr.Sum sum -> {
        Value value = run.evaluate(sum, frame);
        if (value.isUnknown() && sum.type().equals(Type.TEXT)) {
          say(sum.left(), frame, run, said);
          say(sum.right(), frame, run, said);
        } else {
          said.append(value.shown());
        }
      }
      default -> {
        Value value = run.evaluate(text, frame);
        Value.Unknown unknown = value.unknown();
        said.append(unknown == null || unknown.what().isEmpty() ? value.shown() : unknown.what());
      }
    }
  }
}
