package dev.planwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A product with perhaps a condition on its level.
 *
 * @param product the product
 * @param comparison how the level is compared
 * @param level the level, or null for any
 */
public record Pattern(Product product, Expr.Comparison comparison, @Nullable String level) {

  /** Returns whether it matches this product at this level; a null level is not known. */
  public boolean matches(Product candidate, @Nullable String at) {
    return candidate == product && matchesLevel(at);
  }

  /**
   * Returns whether the condition on the level holds of {@code at}; a null level matches only any.
   */
  public boolean matchesLevel(@Nullable String at) {
    return level == null || (at != null && comparison.holds(product.compare(at, level)));
  }

  /** Returns the pattern as written. */
  public String shown() {
    if (level == null) {
      return product.name();
    }
    String operator = comparison == Expr.Comparison.EQ ? " " : " " + comparison.symbol() + " ";
    return product.name() + operator + level;
  }
}
