package dev.planwright.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The built-in functions. */
public enum Function {
  /** {@code same(list)}: all elements are equal. */
  SAME(1),
  /** {@code unique(list)}: no two elements are equal. */
  UNIQUE(1),
  /** {@code first(list)}. */
  FIRST(1),
  /** {@code last(list)}. */
  LAST(1),
  /** {@code other(list, x)}: the only element that is not x. */
  OTHER(2),
  /** {@code count(list)}. */
  COUNT(1),
  /** {@code sum(list)}: of numbers or durations. */
  SUM(1),
  /** {@code min(list)}: the smallest element. */
  MIN(1),
  /** {@code max(list)}: the largest element. */
  MAX(1),
  /** {@code majority(list)}: the smallest number that is more than half of the elements. */
  MAJORITY(1),
  /** {@code sorted(list)}: the smallest first. */
  SORTED(1),
  /** {@code distinct(list)}: each value once. */
  DISTINCT(1),
  /** {@code reversed(list)}: the last first. */
  REVERSED(1),
  /** {@code ancestors(x.parent)}: what a reference leads to, and what it leads to from there. */
  ANCESTORS(1),
  /** {@code descendants(x.parent)}: the objects that a reference leads from to x. */
  DESCENDANTS(1),
  /** {@code depth(x.parent)}: how many ancestors there are. */
  DEPTH(1),
  /** {@code drive(path)}: the drive with its colon. */
  DRIVE(1),
  /** {@code join(list, separator)}. */
  JOIN(2),
  /** {@code level(object, product)}: the installed level, or none. */
  LEVEL(2),
  /** {@code major(version)}: its first number. */
  MAJOR(1),
  /** {@code minor(version)}: its second number, or 0. */
  MINOR(1),
  /** {@code patch(version)}: its third number, or 0. */
  PATCH(1),
  /** {@code known(x)}: whether the value is known. */
  KNOWN(1),
  /** {@code was(x.state)}: the state before the step that is undone; else as it is now. */
  WAS(1),
  /** {@code restarts(x)}: how often the procedure restarts a machine; in limits only. */
  RESTARTS(1),
  /** {@code changes(x.state)}: how often the procedure changes a state; in limits only. */
  CHANGES(1),
  /** {@code duration}: how long the procedure takes; in limits only. */
  DURATION(0),
  /** {@code steps}: how many steps it has; in limits only. */
  STEPS(0);

  private static final Map<String, Function> BY_WORD = new HashMap<>();

  static {
    for (Function function : values()) {
      BY_WORD.put(function.word(), function);
    }
  }

  private final int arity;

  Function(int arity) {
    this.arity = arity;
  }

  /** Returns how many arguments it takes. */
  public int arity() {
    return arity;
  }

  /** Returns whether it counts over a whole procedure, and so is only for limits. */
  public boolean counts() {
    return this == RESTARTS || this == CHANGES || this == DURATION || this == STEPS;
  }

  /** Returns whether it takes nothing but a list, so that anything else is a mistake. */
  public boolean takesList() {
    return switch (this) {
      case SUM, MIN, MAX, MAJORITY, SORTED, DISTINCT, REVERSED -> true;
      default -> false;
    };
  }

  /** Returns whether it follows a reference from object to object. */
  public boolean follows() {
    return this == ANCESTORS || this == DESCENDANTS || this == DEPTH;
  }

  /** Returns whether it takes a version. */
  public boolean takesVersion() {
    return this == MAJOR || this == MINOR || this == PATCH;
  }

  /** Returns the word of the language. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the function that is written so, or null. */
  public static @Nullable Function of(String written) {
    return BY_WORD.get(written);
  }
}
