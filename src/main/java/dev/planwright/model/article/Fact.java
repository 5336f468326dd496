package dev.planwright.model.article;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;

/**
 * A sentence of an article, in our words.
 *
 * @param was the names that it had before
 * @param informational why nothing needs to carry it, or empty
 */
public record Fact(
    String name,
    List<String> was,
    String sentence,
    Article article,
    String place,
    String informational,
    Span span) {

  /** Copies the former names. */
  public Fact {
    was = List.copyOf(was);
  }

  /** Returns the citation that findings print. */
  public Citation citation() {
    return new Citation(name, article.name(), place, sentence, was);
  }
}
