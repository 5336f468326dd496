package dev.planwright.survey;

import dev.planwright.source.Span;
import java.util.Locale;

/**
 * A declaration, or a part of one, that carries a fact.
 *
 * @param name what it is called: {@code module/name}, or for a product or a kind its name
 * @param span where it stands
 */
public record Carrier(Sort sort, String name, Span span) {

  /** What can carry a fact. */
  public enum Sort {
    RULE,
    ACTION,
    REQUIRE,
    PROCEDURE,
    CALL,
    HOLD,
    PRODUCT,
    KIND,
    DEFINE,
    SYMPTOM,
    WINDOW,
    PROBE,
    READING;

    /** Returns the lower-case word that is printed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the carrier as people read it. */
  public String shown() {
    return sort.word() + " " + name;
  }
}
