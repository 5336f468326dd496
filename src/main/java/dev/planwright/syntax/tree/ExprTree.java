package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written. */
public sealed interface ExprTree {

  /** Returns where it stands. */
  Span span();

  /** A level, version, number, address or network: what begins with a digit, or has colons. */
  record VersionLiteral(String text, Span span) implements ExprTree {}

  /** A span of time; {@code unit} is {@code s}, {@code min}, {@code h} or {@code d}. */
  record DurationLiteral(String amount, String unit, Span span) implements ExprTree {}

  /** A date, {@code yyyy-mm-dd}. */
  record DateLiteral(String text, Span span) implements ExprTree {}

  /** A text or text block; its parts alternate freely between fixed text and {@code ${…}}. */
  record TextLiteral(List<TextPart> parts, boolean block, Span span) implements ExprTree {
    /** Copies the parts. */
    public TextLiteral {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a text: fixed characters, or an expression to show. Exactly one is given. */
  record TextPart(@Nullable String fixed, @Nullable ExprTree shown) {}

  /** A name: a variable, a symbol, {@code true}, {@code unknown}, an object, a product. */
  record NameRef(Name name) implements ExprTree {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** {@code target.member}. */
  record Path(ExprTree target, Name member, Span span) implements ExprTree {}

  /** {@code function(arguments)}. */
  record Call(Name function, List<ExprTree> arguments, Span span) implements ExprTree {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code [a, b]}. */
  record ListLiteral(List<ExprTree> elements, Span span) implements ExprTree {
    /** Copies the elements. */
    public ListLiteral {
      elements = List.copyOf(elements);
    }
  }

  /** {@code not e} or {@code - e}. */
  record Unary(String operator, ExprTree operand, Span span) implements ExprTree {}

  /**
   * {@code left operator right}; {@code operator} is one of {@code and or == != < <= > >= in + - *
   * /}.
   */
  record Binary(String operator, ExprTree left, ExprTree right, Span span) implements ExprTree {}

  /**
   * {@code subject has|had|installs pattern}.
   *
   * @param bound the level that it is compared with where that is no literal, or null
   */
  record HasProduct(
      ExprTree subject, String verb, ItemPattern pattern, @Nullable ExprTree bound, Span span)
      implements ExprTree {}

  /** {@code all|any|no variable in collection : condition}. */
  record Quantified(
      String quantifier, Name variable, ExprTree collection, ExprTree condition, Span span)
      implements ExprTree {}

  /** {@code both|all|any|no collection predicate}: short for a call of the predicate on each. */
  record QuantifiedCall(String quantifier, Name collection, Name predicate, Span span)
      implements ExprTree {}

  /** {@code if condition then whenTrue else whenFalse}. */
  record Conditional(ExprTree condition, ExprTree whenTrue, ExprTree whenFalse, Span span)
      implements ExprTree {}

  /**
   * {@code at most bound variable in collection : condition}; {@code quantity} is {@code at most},
   * {@code at least} or {@code exactly}.
   */
  record Counted(String quantity, ExprTree bound, Each each, Span span) implements ExprTree {}

  /** {@code [variable in collection : condition]}. */
  record Selected(Each each, Span span) implements ExprTree {}

  /** {@code function(variable in collection : value)}. */
  record EachCall(Name function, Each each, Span span) implements ExprTree {}

  /** {@code variable in collection : body}. */
  record Each(Name variable, ExprTree collection, ExprTree body) {}
}
