package dev.planwright.state;

import dev.planwright.model.Value;

/**
 * The values of Kleene's strong three-valued logic. What is unknown may be true or false; where
 * both give the same, that is the answer.
 */
enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** Returns whether a value holds; one that is neither true nor false may do either. */
  static Truth of(Value value) {
    return value instanceof Value.Bool bool ? (bool.truth() ? TRUE : FALSE) : UNKNOWN;
  }

  /** Returns the opposite. */
  Truth not() {
    return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
  }

  /** Returns whether both hold: what holds least. */
  Truth and(Truth other) {
    return this == FALSE || other == TRUE ? this : this == TRUE || other == FALSE ? other : this;
  }

  /** Returns whether one holds: what holds most. */
  Truth or(Truth other) {
    return this == TRUE || other == FALSE ? this : this == FALSE || other == TRUE ? other : this;
  }

  /** Returns whether the answer to a conjunction, or disjunction, is this whatever else holds. */
  boolean decides(boolean conjunction) {
    return this == (conjunction ? FALSE : TRUE);
  }
}
