package dev.planwright.model;

import dev.planwright.literal.Durations;
import dev.planwright.literal.VersionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** Returns the objects that a value is, or that its elements are at any depth, in their order. */
  default List<PlanObject> objects() {
    return switch (this) {
      case Ref(PlanObject object) -> List.of(object);
      case Many(List<Value> elements) ->
          elements.stream().flatMap(element -> element.objects().stream()).toList();
      default -> List.of();
    };
  }

  /** Why a value is not known. */
  enum Origin {
    /** Nobody gave it. */
    NOT_GIVEN,
    /** It is asked of an item that the plan does not have. */
    NO_ITEM,
    /** A step left it so. */
    LEFT,
    /** What it is asked of has no such value, such as the first of an empty list. */
    NO_ANSWER
  }

  /**
   * Not known.
   *
   * @param what what is not known, as {@code NODEB.systemroot}; empty where it has no name
   * @param origin why
   * @param step the number of the step that left it so; 0 if none did
   * @param since what it hangs on in turn, as {@code NODEB.systemroot}, or empty
   * @param candidates the values that it can have, two or more; empty if nobody knows that either
   */
  record Unknown(String what, Origin origin, int step, String since, List<Value> candidates)
      implements Value {

    /** Copies the candidates. */
    public Unknown {
      candidates = List.copyOf(candidates);
    }

    /** Takes what can be any value. */
    public Unknown(String what, Origin origin, int step, String since) {
      this(what, origin, step, since, List.of());
    }

    /** Returns the same with these as the values that it can have. */
    public Unknown among(List<Value> values) {
      return new Unknown(what, origin, step, since, values);
    }

    /** Takes the name of what nobody gave. */
    public Unknown(String what) {
      this(what, Origin.NOT_GIVEN, 0, "");
    }

    /** Returns what something hangs on that a list has no answer to. */
    public static String since(String name, Value list) {
      String held = list.shown();
      return name + " is " + (held.isEmpty() ? "empty" : held);
    }

    /**
     * Returns what a function comes to, whichever of its values this is; where that is not one and
     * the same, it is not known, and can be what it comes to for any of them.
     */
    public Value each(Function<Value, Value> function) {
      List<Value> results = new ArrayList<>();
      boolean known = !candidates.isEmpty();
      for (Value candidate : candidates) {
        Value result = function.apply(candidate);
        known &= result.unknown() == null;
        if (!results.contains(result)) {
          results.add(result);
        }
      }
      return !known ? among(List.of()) : results.size() == 1 ? results.getFirst() : among(results);
    }

    /** Returns what has to be known first: what this hangs on, or itself. */
    public String root() {
      return since.isEmpty() ? what : since;
    }
  }

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

  /** Returns what is not known of this, which may be an element of a list, or null. */
  default @Nullable Unknown unknown() {
    if (this instanceof Many many) {
      for (Value element : many.elements) {
        Unknown unknown = element.unknown();
        if (unknown != null) {
          return unknown;
        }
      }
    }
    return this instanceof Unknown unknown ? unknown : null;
  }

  /** Returns whether the two known values are the same, as their types compare. */
  default boolean same(Value other) {
    if (this instanceof Atom one && other instanceof Atom two) {
      if (one.base.isVersion() && two.base.isVersion()) {
        return compareVersions(one, two) == 0;
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

  /** Compares two versions as the one compares of which it is known. */
  static int compareVersions(Atom one, Atom two) {
    Type.Base base = one.base == Type.Base.VERSION ? two.base : one.base;
    VersionScheme scheme =
        switch (base) {
          case SEMVER -> VersionScheme.SEMVER;
          case DEBIAN_VERSION -> VersionScheme.DEBIAN;
          default -> VersionScheme.DOTTED;
        };
    return scheme.compare(one.text, two.text);
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
      case Unknown unknown ->
          unknown.candidates.isEmpty()
              ? "unknown"
              : "one of " + new Many(unknown.candidates).shown();
    };
  }
}
