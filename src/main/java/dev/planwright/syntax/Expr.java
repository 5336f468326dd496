package dev.planwright.syntax;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written. */
public sealed interface Expr {

  /** Returns where it stands. */
  Span span();

  /** A level, version, number, address or network: what begins with a digit, or has colons. */
  record VersionLiteral(String text, Span span) implements Expr {}

  /** A span of time; {@code unit} is {@code s}, {@code min}, {@code h} or {@code d}. */
  record DurationLiteral(String amount, String unit, Span span) implements Expr {}

  /** A date, {@code yyyy-mm-dd}. */
  record DateLiteral(String text, Span span) implements Expr {}

  /** A text or text block; its parts alternate freely between fixed text and {@code ${…}}. */
  record TextLiteral(List<TextPart> parts, boolean block, Span span) implements Expr {
    /** Copies the parts. */
    public TextLiteral {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a text: fixed characters, or an expression to show. Exactly one is given. */
  record TextPart(@Nullable String fixed, @Nullable Expr shown) {}

  /** A name: a variable, a symbol, {@code true}, {@code unknown}, an object, a product. */
  record NameRef(Name name) implements Expr {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code target.member}. */
  record Path(Expr target, Name member, Span span) implements Expr {}

  /** {@code function(arguments)}. */
  record Call(Name function, List<Expr> arguments, Span span) implements Expr {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code [a, b]}. */
  record ListLiteral(List<Expr> elements, Span span) implements Expr {
    /** Copies the elements. */
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code not e} or {@code - e}. */
  record Unary(String operator, Expr operand, Span span) implements Expr {}

  /**
   * {@code left operator right}; {@code operator} is one of {@code and or == != < <= > >= in + -}.
   */
  record Binary(String operator, Expr left, Expr right, Span span) implements Expr {}

  /** {@code subject has|had|installs pattern}. */
  record HasProduct(Expr subject, String verb, ItemPattern pattern, Span span) implements Expr {}

  /** {@code all|any|no variable in collection : condition}. */
  record Quantified(String quantifier, Name variable, Expr collection, Expr condition, Span span)
      implements Expr {}

  /** {@code both|all|any|no collection predicate}: short for a call of the predicate on each. */
  record QuantifiedCall(String quantifier, Name collection, Name predicate, Span span)
      implements Expr {}

  /** {@code if condition then whenTrue else whenFalse}. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, Span span) implements Expr {}
}
