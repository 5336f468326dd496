package dev.planwright.model;

import java.util.Collections;
import java.util.List;

/** The type of an expression or attribute. Every type also has the value unknown. */
public sealed interface Type {

  /** What the built-in types are called in the language. */
  enum Base {
    BOOL,
    TEXT,
    PATH,
    ADDRESS,
    VERSION,
    DURATION,
    DATE,
    NUMBER;

    /** Returns the word of the language. */
    public String word() {
      return switch (this) {
        case BOOL -> "bool";
        case TEXT -> "text";
        case PATH -> "path";
        case ADDRESS -> "address";
        case VERSION -> "version";
        case DURATION -> "duration";
        case DATE -> "date";
        case NUMBER -> "number";
      };
    }
  }

  /** A built-in type. */
  record Scalar(Base base) implements Type {}

  /** One of some symbols. */
  record Symbols(List<String> names) implements Type {
    /** Copies the names. */
    public Symbols {
      names = List.copyOf(names);
    }
  }

  /** An object of a kind. */
  record Reference(Kind kind) implements Type {}

  /** A product. */
  record ProductType() implements Type {}

  /** A list. */
  record ListOf(Type element, boolean nonEmpty) implements Type {}

  /** The inner type, or {@code none}. */
  record Optional(Type inner) implements Type {}

  /**
   * The type of what could not be resolved; it fits everything, so that one mistake is one finding.
   */
  record Any() implements Type {}

  /** The type of a condition. */
  Type BOOL = new Scalar(Base.BOOL);

  /** The type of what is shown. */
  Type TEXT = new Scalar(Base.TEXT);

  /** The type of a level. */
  Type VERSION = new Scalar(Base.VERSION);

  /** The type of a count. */
  Type NUMBER = new Scalar(Base.NUMBER);

  /** The type of a span of time. */
  Type DURATION = new Scalar(Base.DURATION);

  /** The type that fits everything. */
  Type ANY = new Any();

  /** Returns this type without {@code none}. */
  default Type required() {
    return this instanceof Optional optional ? optional.inner() : this;
  }

  /** Returns whether the type is a built-in one of this base, {@code none} or not. */
  default boolean is(Base base) {
    return required() instanceof Scalar scalar && scalar.base() == base;
  }

  /** Returns whether values of the two types can be compared or assigned to each other. */
  default boolean fits(Type other) {
    Type left = required();
    Type right = other.required();
    if (left instanceof Any || right instanceof Any) {
      return true;
    }
    if (left instanceof ListOf one && right instanceof ListOf two) {
      return one.element().fits(two.element());
    }
    if (left instanceof Scalar one && right instanceof Scalar two) {
      return one.base() == two.base() || (textual(one) && textual(two));
    }
    if (left instanceof Symbols one && right instanceof Symbols two) {
      return !Collections.disjoint(one.names(), two.names());
    }
    return left.equals(right);
  }

  private static boolean textual(Scalar scalar) {
    return switch (scalar.base()) {
      case TEXT, PATH, ADDRESS -> true;
      case BOOL, VERSION, DURATION, DATE, NUMBER -> false;
    };
  }

  /** Returns the type as the language writes it. */
  default String word() {
    return switch (this) {
      case Scalar scalar -> scalar.base().word();
      case Symbols symbols -> String.join(" | ", symbols.names());
      case Reference reference -> reference.kind().name();
      case ProductType _ -> "product";
      case ListOf list -> list.element().word() + (list.nonEmpty() ? "+" : "*");
      case Optional optional -> optional.inner().word() + "?";
      case Any _ -> "anything";
    };
  }
}
