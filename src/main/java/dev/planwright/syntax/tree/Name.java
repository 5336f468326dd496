package dev.planwright.syntax.tree;

import dev.planwright.source.Span;

/**
 * A name as written, quoted or not.
 *
 * @param text the name itself, without quotes
 * @param span where it stands, with quotes
 */
public record Name(String text, Span span) {

  /** Returns whether it stands for several names, such as {@code w[01-50]}. */
  public boolean isRange() {
    return text.indexOf('[') > 0 && !span.text().startsWith("\"");
  }
}
