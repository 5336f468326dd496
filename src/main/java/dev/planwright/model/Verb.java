package dev.planwright.model;

/** What is done to a product. */
public enum Verb {
  INSTALL("install", "installs"),
  REMOVE("remove", "removes"),
  REPAIR("repair", "repairs");

  private final String word;
  private final String third;

  Verb(String word, String third) {
    this.word = word;
    this.third = third;
  }

  /** Returns the word in a plan. */
  public String word() {
    return word;
  }

  /** Returns the word in a procedure's head. */
  public String third() {
    return third;
  }

  /** Returns the verb of either word. */
  public static Verb of(String written) {
    for (Verb verb : values()) {
      if (verb.word.equals(written) || verb.third.equals(written)) {
        return verb;
      }
    }
    throw new IllegalArgumentException(written);
  }
}
