package dev.planwright.resolve.expression;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.literal.Durations;
import dev.planwright.literal.VersionScheme;
import dev.planwright.model.Expr;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Lookup;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.ExprTree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves literals. */
public final class Literals {

  private static final int MOST_DIGITS = 9;

  private Literals() {}

  static @Nullable Expr word(String word, Span at) {
    return switch (word) {
      case "true" -> new Expr.Constant(Value.TRUE, Type.BOOL, at);
      case "false" -> new Expr.Constant(Value.FALSE, Type.BOOL, at);
      case "none" -> new Expr.Constant(Value.NONE, Type.ANY, at);
      case "unknown" -> new Expr.Constant(new Value.Unknown(""), Type.ANY, at);
      default -> null;
    };
  }

  /**
   * Returns what a literal that begins with a digit, or has colons, is a value of where something
   * of a type is wanted.
   */
  static Type.Base base(String text, Type wanted) {
    if (wanted.required() instanceof Type.Scalar(Type.Base base)
        && base.isVersion()
        && base != Type.Base.VERSION) {
      return base;
    }
    VersionScheme scheme = VersionScheme.of(text);
    if (scheme != null || wanted.isVersion()) {
      return scheme == null ? Type.Base.VERSION : Type.Base.of(scheme);
    }
    return text.indexOf('/') >= 0
        ? Type.Base.NETWORK
        : text.indexOf(':') >= 0 ? Type.Base.ADDRESS : Type.Base.VERSION;
  }

  private static @Nullable Long whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return null;
      }
    }
    return text.length() <= MOST_DIGITS ? Long.valueOf(text) : null;
  }

  static Expr number(ExprTree.VersionLiteral literal, Lookup lookup) {
    Long number = whole(literal.text());
    if (number == null) {
      lookup
          .findings()
          .error(Code.PW0117, literal.span(), "expected a whole number of up to 9 digits");
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, literal.span());
    }
    return new Expr.Constant(new Value.Num(number), Type.NUMBER, literal.span());
  }

  static Expr duration(ExprTree.DurationLiteral literal, Lookup lookup) {
    Long amount = whole(literal.amount());
    if (amount == null) {
      lookup
          .findings()
          .error(
              Code.PW0117,
              literal.span(),
              "expected a whole number of up to 9 digits before the unit");
      return new Expr.Constant(new Value.Unknown(""), Type.ANY, literal.span());
    }
    Value value = new Value.Duration(Durations.seconds(amount, literal.unit()));
    return new Expr.Constant(value, Type.DURATION, literal.span());
  }

  /** Returns whether a text is a number and a unit without the blank between them. */
  static boolean isJoinedDuration(String text) {
    int last = text.length() - 1;
    return last > 0
        && "shd".indexOf(text.charAt(last)) >= 0
        && whole(text.substring(0, last)) != null;
  }

  /** Returns the duration that was meant, with a finding. */
  static Expr joinedDuration(ExprTree.VersionLiteral literal, Lookup lookup) {
    int last = literal.text().length() - 1;
    String written = literal.text().substring(0, last) + " " + literal.text().substring(last);
    lookup
        .findings()
        .add(
            Diagnostic.error(
                    Code.PW0117, literal.span(), "a blank stands between a number and its unit")
                .fix(
                    Fix.unsafe(
                        "write `" + written + "`", List.of(new TextEdit(literal.span(), written))))
                .build());
    return new Expr.Constant(new Value.Unknown(""), Type.ANY, literal.span());
  }

  static Expr date(ExprTree.DateLiteral literal, Lookup lookup) {
    return isDay(literal, lookup)
        ? new Expr.Constant(
            new Value.Atom(Type.Base.DATE, literal.text()),
            new Type.Scalar(Type.Base.DATE),
            literal.span())
        : new Expr.Constant(new Value.Unknown(""), Type.ANY, literal.span());
  }

  /** Returns whether the calendar has a day; if not, that is a finding. */
  public static boolean isDay(ExprTree.DateLiteral literal, Lookup lookup) {
    try {
      LocalDate.parse(literal.text());
      return true;
    } catch (DateTimeException notADate) {
      lookup
          .findings()
          .error(
              Code.PW0117, literal.span(), "`" + literal.text() + "` is not a day of the calendar");
      return false;
    }
  }
}
