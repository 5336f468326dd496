package dev.planwright.model.article;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;

/**
 * A contradiction between articles, and which side is followed.
 *
 * @param name its id, or its question
 * @param follows the source of the side that is followed
 * @param citations the facts on both sides
 */
public record Reading(
    String name,
    String question,
    List<Side> sides,
    String follows,
    String because,
    List<Citation> citations,
    Span span) {
  /** Copies the lists. */
  public Reading {
    sides = List.copyOf(sides);
    citations = List.copyOf(citations);
  }

  /** Returns both sides and the choice in one sentence. */
  public String sentence() {
    StringBuilder text = new StringBuilder(question);
    sides.forEach(side ->
        text.append(' ').append(side.source()).append(": ").append(side.text()).append(';'));
    return text.append(" followed: ")
        .append(follows)
        .append(", because ")
        .append(because)
        .toString();
  }

  /** Returns whether it is about a fact. */
  public boolean concerns(Citation citation) {
    return citations.contains(citation);
  }

  /**
   * What one side says.
   *
   * @param article who says it
   * @param place where in the article, or empty where the whole of it is one side
   * @param text what it says, in our words
   */
  public record Side(Article article, String place, String text) {
    /** Returns the article, and the place if there is one, as findings and runbooks print them. */
    public String source() {
      return place.isEmpty() ? article.name() : article.name() + ", " + place;
    }
  }
}
