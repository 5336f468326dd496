package dev.planwright.model;

/** A comparison of two values. */
public enum Comparison {
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
