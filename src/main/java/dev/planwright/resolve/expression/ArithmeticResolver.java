package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.resolve.scope.Scope;
import dev.planwright.syntax.tree.ExprTree;

/** Resolves {@code + - * /}: of numbers and durations, and {@code +} of texts. */
record ArithmeticResolver(ExprResolver expressions, Lookup lookup) {

  Expr sum(ExprTree.Binary binary, Scope scope) {
    boolean minus = binary.operator().equals("-");
    Expr left = expressions.infer(binary.left(), scope, Type.NUMBER);
    Type type = left.type().required();
    boolean text = !minus && type instanceof Type.Scalar scalar && scalar.base().isTextual();
    if (!text && !isAmount(type)) {
      return noAmount(binary, left, minus ? " or durations" : ", durations or texts", scope);
    }
    Type result = text ? Type.TEXT : type;
    Expr right = expressions.infer(binary.right(), scope, result);
    if (!result.fits(right.type())) {
      expressions.misfit(result, right, text ? "show a value in a text by `${…}`" : "");
    }
    return new Expr.Sum(minus, left, right, result, binary.span());
  }

  /** Times and numbers may be multiplied, but not two times. */
  Expr multiplication(ExprTree.Binary binary, Scope scope) {
    boolean division = binary.operator().equals("/");
    Expr left = expressions.infer(binary.left(), scope, Type.NUMBER);
    if (!isAmount(left.type().required())) {
      return noAmount(binary, left, " or durations", scope);
    }
    Expr right = expressions.infer(binary.right(), scope, Type.NUMBER);
    boolean time = left.type().is(Type.Base.DURATION);
    boolean times = right.type().is(Type.Base.DURATION);
    boolean fits = times ? division == time : Type.NUMBER.fits(right.type());
    if (!fits) {
      expressions.misfit(Type.NUMBER, right, "");
    }
    boolean isTime = division ? time && !times : time || times;
    Type type = isTime ? Type.DURATION : Type.NUMBER;
    return new Expr.Multiplication(division, left, right, type, binary.span());
  }

  private static boolean isAmount(Type type) {
    return type.is(Type.Base.NUMBER) || type.is(Type.Base.DURATION) || type instanceof Type.Any;
  }

  private Expr noAmount(ExprTree.Binary binary, Expr left, String others, Scope scope) {
    String found = ExprResolver.phrase(left.type());
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0102,
                left.span(),
                "`" + binary.operator() + "` takes numbers" + others + ", found " + found)
            .label("this is " + found);
    if (left.type().isVersion()) {
      finding.help(
          "compare versions with `<`, `==` and the like; `minor(v)` is a number; show one in a text"
              + " by `${…}`");
    } else if (binary.operator().equals("+")) {
      finding.help("show a value in a text by `${…}`");
    }
    lookup.findings().add(finding.build());
    expressions.infer(binary.right(), scope, left.type());
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, binary.span());
  }
}
