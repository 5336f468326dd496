package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;

/**
 * A type as written: alternatives joined by {@code |}.
 *
 * @param alternatives at least one
 */
public record TypeTree(List<Alternative> alternatives, Span span) {

  /** Copies the alternatives. */
  public TypeTree {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One alternative.
   *
   * @param name a kind, a built-in type, {@code unknown}, or a symbol
   * @param suffix {@code ?}, {@code *}, {@code +} or empty
   */
  public record Alternative(Name name, String suffix) {}
}
