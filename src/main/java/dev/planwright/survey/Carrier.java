package dev.planwright.survey;

import dev.planwright.source.Span;

/**
 * A declaration, or a part of one, that carries a fact.
 *
 * @param name what it is called: {@code module/name}, or for a product or a kind its name
 * @param span where it stands
 */
public record Carrier(Sort sort, String name, Span span) {

  /** What can carry a fact. */
  public enum Sort {
    RULE("rule"),
    ACTION("action"),
    REQUIRE("require"),
    PROCEDURE("procedure"),
    CALL("call"),
    HOLD("hold"),
    PRODUCT("product"),
    KIND("kind"),
    DEFINE("define"),
    SYMPTOM("symptom"),
    WINDOW("window"),
    PROBE("probe"),
    READING("reading");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    /** Returns the lower-case word that is printed. */
    public String word() {
      return word;
    }
  }

  /** Returns the carrier as people read it. */
  public String shown() {
    return sort.word() + " " + name;
  }
}
