package dev.planwright.resolve.scope;

import dev.planwright.source.Span;
import java.util.List;

/**
 * A name that is not known where it is used.
 *
 * @param span where it is used
 * @param phrase what the finding says of it, such as {@code there is no fact}
 * @param candidates the names that are known there
 */
public record UnknownName(Span span, String phrase, List<String> candidates) {
  /** Copies the names. */
  public UnknownName {
    candidates = List.copyOf(candidates);
  }
}
