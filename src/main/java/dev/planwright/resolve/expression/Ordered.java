package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Type;
import dev.planwright.resolve.scope.FindingsByFile;
import dev.planwright.source.Span;

/** Checks that the elements of a list can be added up, or have a smallest one. */
final class Ordered {

  private Ordered() {}

  /** Says so if the elements of a list are none that a function can be asked about. */
  static void elements(Function function, Expr list, Span at, FindingsByFile findings) {
    Type type =
        list.type().required() instanceof Type.ListOf of ? of.element().required() : Type.ANY;
    boolean sum = function == Function.SUM;
    if (type instanceof Type.Any || (sum ? isAmount(type) : isOrdered(type))) {
      return;
    }
    String found = ExprResolver.phrase(type);
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0102,
                at,
                "`"
                    + function.word()
                    + "` takes "
                    + (sum ? "numbers or durations" : WANTED)
                    + ", found "
                    + found)
            .label("each is " + found);
    finding.help("say what counts of each: `" + function.word() + "(x in xs : …)`");
    findings.add(finding.build());
  }

  /** Returns the type of a sum, or of the smallest or largest element. */
  static Type result(Expr list, Function function) {
    Type type =
        list.type().required() instanceof Type.ListOf of ? of.element().required() : Type.ANY;
    boolean fits = function == Function.SUM ? isAmount(type) : isOrdered(type);
    return fits ? type : Type.ANY;
  }

  private static final String WANTED = "numbers, durations, versions, dates or texts";

  /** Says so if the values of an expression have no order. */
  static void key(Expr key, FindingsByFile findings) {
    Type type = key.type().required();
    if (!isOrdered(type) && !type.is(Type.Base.BOOL) && !(type instanceof Type.Any)) {
      String found = ExprResolver.phrase(type);
      findings.add(
          Diagnostic.error(
                  Code.PW0102, key.span(), "`sorted` goes by " + WANTED + ", found " + found)
              .label("this is " + found)
              .help("sort objects by their names: `x.name`")
              .build());
    }
  }

  /** Returns whether a value can come before or after another, and says so if it cannot. */
  static boolean compared(Expr left, FindingsByFile findings) {
    Type type = left.type().required();
    if (isOrdered(type) || type instanceof Type.Any) {
      return true;
    }
    String found = ExprResolver.phrase(type);
    findings.add(
        Diagnostic.error(
                Code.PW0102,
                left.span(),
                "only " + WANTED + " come before or after one another, found " + found)
            .label("this is " + found)
            .help("ask for single values: `x == a or x == b`")
            .build());
    return false;
  }

  private static boolean isAmount(Type type) {
    return type.is(Type.Base.NUMBER) || type.is(Type.Base.DURATION);
  }

  private static boolean isOrdered(Type type) {
    return isAmount(type)
        || type.is(Type.Base.DATE)
        || type.isVersion()
        || (type instanceof Type.Scalar scalar && scalar.base().isTextual());
  }
}
