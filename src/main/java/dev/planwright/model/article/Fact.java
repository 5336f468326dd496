package dev.planwright.model.article;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;

/**
 * A sentence of an article, in our words.
 *
 * @param informational why nothing needs to carry it, or empty
 */
public record Fact(
    String name, String sentence, Article article, String place, String informational, Span span) {

  /** Returns the citation that findings print. */
  public Citation citation() {
    return new Citation(name, article.name(), place, sentence);
  }
}
