package dev.planwright.model;

import java.util.List;
import java.util.stream.Collectors;

/** A value of the language. */
public sealed interface Value {

  /** True or false. */
  record Bool(boolean truth) implements Value {}

  /** A text, path, address, version or date, as written. */
  record Atom(Type.Base base, String text) implements Value {}

  /** A count. */
  record Num(long number) implements Value {}

  /** A span of time, in seconds. */
  record Duration(long seconds) implements Value {}

  /** One of the symbols of an attribute. */
  record Symbol(String name) implements Value {}

  /** An object. */
  record Ref(PlanObject object) implements Value {}

  /** A product. */
  record ProductValue(Product product) implements Value {}

  /** A list. */
  record Many(List<Value> elements) implements Value {
    /** Copies the elements. */
    public Many {
      elements = List.copyOf(elements);
    }
  }

  /** Nothing: what an optional attribute holds when it holds no value. */
  record None() implements Value {}

  /**
   * Not known.
   *
   * @param what the attribute that nobody gave, as {@code NODEB.systemroot}; empty if it became
   *     unknown by a step
   */
  record Unknown(String what) implements Value {}

  /** The value true. */
  Value TRUE = new Bool(true);

  /** The value false. */
  Value FALSE = new Bool(false);

  /** The value none. */
  Value NONE = new None();

  /** Returns the value for a truth. */
  static Value of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  /** Returns a text value. */
  static Value text(String text) {
    return new Atom(Type.Base.TEXT, text);
  }

  /** Returns whether this is true, and known to be. */
  default boolean isTrue() {
    return this instanceof Bool bool && bool.truth();
  }

  /** Returns whether this is false, and known to be. */
  default boolean isFalse() {
    return this instanceof Bool bool && !bool.truth();
  }

  /** Returns whether this is not known. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }

  /** Returns whether the two known values are the same, as their types compare. */
  default boolean same(Value other) {
    if (this instanceof Atom one && other instanceof Atom two) {
      if (one.base == Type.Base.VERSION && two.base == Type.Base.VERSION) {
        return Levels.compare(one.text, two.text) == 0;
      }
      return canonical(one, two).equals(canonical(two, one));
    }
    if (this instanceof Many one && other instanceof Many two) {
      boolean same = one.elements.size() == two.elements.size();
      for (int i = 0; same && i < one.elements.size(); i++) {
        same = one.elements.get(i).same(two.elements.get(i));
      }
      return same;
    }
    return equals(other);
  }

  /** Returns the text of a value for a comparison: a plain text is read as the other's type. */
  static String canonical(Atom value, Atom other) {
    Type.Base base = value.base == Type.Base.TEXT ? other.base : value.base;
    return base.canonical(value.text);
  }

  /** Returns the value as people read it. */
  default String shown() {
    return switch (this) {
      case Bool bool -> String.valueOf(bool.truth);
      case Atom atom -> atom.text;
      case Num num -> String.valueOf(num.number);
      case Duration duration -> Durations.shown(duration.seconds);
      case Symbol symbol -> symbol.name;
      case Ref ref -> ref.object.name();
      case ProductValue product -> product.product.title();
      case Many many -> many.elements.stream().map(Value::shown).collect(Collectors.joining(", "));
      case None _ -> "none";
      case Unknown _ -> "unknown";
    };
  }
}
