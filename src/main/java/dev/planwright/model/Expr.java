package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression with all names resolved. Variables are slots of the frame of its declaration. */
public sealed interface Expr {

  /** Returns its type. */
  Type type();

  /** Returns where it was written. */
  Span span();

  /** Returns the expressions that it is made of, in written order; none if it stands alone. */
  default List<Expr> operands() {
    return switch (this) {
      case Constant _, Variable _, Collection _, ItemOption _, ItemLevel _ -> List.of();
      case Member member -> List.of(member.target());
      case NameOf name -> List.of(name.target());
      case ContainerOf container -> List.of(container.target());
      case Not not -> List.of(not.operand());
      case Logic logic -> List.of(logic.left(), logic.right());
      case Compare compare -> List.of(compare.left(), compare.right());
      case In in -> List.of(in.element(), in.list());
      case Sum sum -> List.of(sum.left(), sum.right());
      case Has has when has.bound() != null -> List.of(has.subject(), has.product(), has.bound());
      case Has has -> List.of(has.subject(), has.product());
      case Multiplication product -> List.of(product.left(), product.right());
      case Counted counted -> List.of(counted.bound(), counted.collection(), counted.condition());
      case Selected selected -> List.of(selected.collection(), selected.condition());
      case Mapped mapped -> List.of(mapped.collection(), mapped.value());
      case Sorted sorted -> List.of(sorted.collection(), sorted.key());
      case Quantified quantified -> List.of(quantified.collection(), quantified.condition());
      case Conditional choice -> List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
      case Listing list -> list.elements();
      case Template template -> template.parts();
      case Invoke invoke -> invoke.arguments();
      case Apply apply -> apply.arguments();
    };
  }

  /** A value known when it is written. */
  record Constant(Value value, Type type, Span span) implements Expr {}

  /** A variable or parameter. */
  record Variable(String name, int slot, Type type, Span span) implements Expr {}

  /** An attribute or state of an object, or of each object of a list. */
  record Member(Expr target, Attribute attribute, Type type, Span span) implements Expr {}

  /** The name of an object, or of each object of a list. */
  record NameOf(Expr target, Type type, Span span) implements Expr {}

  /** The object of {@code kind} that holds the target. */
  record ContainerOf(Expr target, Kind kind, Type type, Span span) implements Expr {}

  /** All objects of a kind in the plan. */
  record Collection(Kind kind, Type type, Span span) implements Expr {}

  /** An option of the plan's item for a product. */
  record ItemOption(Product product, Attribute option, Type type, Span span) implements Expr {}

  /** The level of the plan's item for a product. */
  record ItemLevel(Product product, Type type, Span span) implements Expr {}

  /** {@code not operand}. */
  record Not(Expr operand, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** {@code left and right}, or {@code left or right}. */
  record Logic(boolean conjunction, Expr left, Expr right, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** A comparison. */
  record Compare(Comparison comparison, Expr left, Expr right, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** {@code element in list}. */
  record In(Expr element, Expr list, Span span) implements Expr {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** A sum or difference of counts or times, or two texts joined. */
  record Sum(boolean minus, Expr left, Expr right, Type type, Span span) implements Expr {}

  /** A product or quotient of counts or times; a quotient is rounded down to a whole number. */
  record Multiplication(boolean division, Expr left, Expr right, Type type, Span span)
      implements Expr {}

  /** What a {@link Has} asks. */
  enum Ownership {
    /** Is there. */
    HAS,
    /** Is or was there. */
    HAD,
    /** The plan installs it. */
    INSTALLS
  }

  /**
   * {@code subject has product comparison level}; the product is a constant or a parameter.
   *
   * @param level the level where it is written, or null
   * @param bound the level where it has to be worked out, or null
   */
  record Has(
      Ownership ownership,
      Expr subject,
      Expr product,
      Comparison comparison,
      @Nullable String level,
      @Nullable Expr bound,
      Span span)
      implements Expr {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /**
   * What is done with each element of a list: the last of its operands sees the element in a slot
   * of its own, and the others do not.
   */
  sealed interface Loop extends Expr {

    /** Returns the slot that holds the element. */
    int slot();

    /** Returns the list. */
    Expr collection();
  }

  /** How a quantifier counts. */
  enum Quantifier {
    ALL,
    ANY,
    NO
  }

  /** {@code all variable in collection : condition}. */
  record Quantified(Quantifier quantifier, int slot, Expr collection, Expr condition, Span span)
      implements Loop {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** Whether the count of the elements that fulfil a condition compares so with a bound. */
  record Counted(
      Comparison comparison, Expr bound, int slot, Expr collection, Expr condition, Span span)
      implements Loop {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /** {@code [variable in collection : condition]}: the elements that fulfil a condition. */
  record Selected(int slot, Expr collection, Expr condition, Type type, Span span)
      implements Loop {}

  /** The value of an expression for each element of a list. */
  record Mapped(int slot, Expr collection, Expr value, Type type, Span span) implements Loop {}

  /** The elements of a list, those with the smallest keys first. */
  record Sorted(int slot, Expr collection, Expr key, Type type, Span span) implements Loop {}

  /** {@code if condition then whenTrue else whenFalse}. */
  record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, Type type, Span span)
      implements Expr {}

  /** A list of expressions. */
  record Listing(List<Expr> elements, Type type, Span span) implements Expr {
    /** Copies the elements. */
    public Listing {
      elements = List.copyOf(elements);
    }
  }

  /** A text with values shown in it; each part is a constant text or any expression. */
  record Template(List<Expr> parts, Span span) implements Expr {
    /** Copies the parts. */
    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public Type type() {
      return Type.TEXT;
    }
  }

  /** A call of a library's define. */
  record Invoke(Define define, List<Expr> arguments, Type type, Span span) implements Expr {
    /** Copies the arguments. */
    public Invoke {
      arguments = List.copyOf(arguments);
    }
  }

  /** A call of a built-in function. */
  record Apply(Function function, List<Expr> arguments, Type type, Span span) implements Expr {
    /** Copies the arguments. */
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /** A comparison of two values. */
  enum Comparison {
    EQ("=="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** Returns the operator as written. */
    public String symbol() {
      return symbol;
    }

    /** Returns the comparison that is written so. */
    public static Comparison of(String written) {
      for (Comparison comparison : values()) {
        if (comparison.symbol.equals(written)) {
          return comparison;
        }
      }
      throw new IllegalArgumentException(written);
    }

    /** Returns the comparison that holds of the two values the other way round. */
    public Comparison flipped() {
      return switch (this) {
        case EQ, NE -> this;
        case LT -> GT;
        case LE -> GE;
        case GT -> LT;
        case GE -> LE;
      };
    }

    /** Returns whether it holds of two values that compare to {@code order}. */
    public boolean holds(int order) {
      return switch (this) {
        case EQ -> order == 0;
        case NE -> order != 0;
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }
  }
}
