package dev.planwright.diagnostic;

/** How sure the source of a rule is. */
public enum Confidence {
  /** The article says so. */
  STATED("stated"),
  /** It follows from what the article says. */
  INFERRED("inferred"),
  /** Nobody wrote it down; it is how people do it. */
  PRACTICE("practice");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /** Returns the lower-case word that is printed. */
  public String word() {
    return word;
  }
}
