package dev.planwright.model;

import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/** What a step changes. Conditions and values are taken from the state before the step. */
public sealed interface Effect {

  /** Returns where it was written. */
  Span span();

  /** When an effect applies. */
  sealed interface Condition {
    /** Always. */
    record Always() implements Condition {}

    /** When an expression holds. */
    record When(Expr expression) implements Condition {}

    /** When no earlier effect on the same state applied. */
    record Otherwise() implements Condition {}
  }

  /** A variable that runs over a list. */
  record Each(int slot, Expr collection) {}

  /**
   * A state takes a value.
   *
   * @param during whether it holds only while the step runs
   * @param target the object, or objects, whose state changes
   * @param oneOf whether it takes an element of a list, and nobody knows which
   * @param each what the effect is repeated for, or null
   */
  record Assign(
      boolean during,
      Expr target,
      Attribute state,
      boolean oneOf,
      Expr value,
      @Nullable Each each,
      Condition condition,
      Span span)
      implements Effect {}

  /**
   * A list gets an element, at its end, or loses it. One that it holds already it does not get
   * again.
   *
   * @param element what it gets or loses, or a list of them
   * @param target the object, or objects, whose list changes
   * @param each what the effect is repeated for, or null
   */
  record Alter(
      boolean remove,
      Expr element,
      Expr target,
      Attribute state,
      @Nullable Each each,
      Condition condition,
      Span span)
      implements Effect {}

  /**
   * A product comes or goes.
   *
   * @param level the level afterwards, or null for none named
   */
  record Install(
      boolean remove,
      Expr product,
      @Nullable Expr level,
      Expr target,
      Condition condition,
      Span span)
      implements Effect {}
}
