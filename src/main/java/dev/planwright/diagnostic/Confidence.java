package dev.planwright.diagnostic;

import java.util.Locale;

/** How sure the source of a rule is. */
public enum Confidence {
  /** The article says so. */
  STATED,
  /** It follows from what the article says. */
  INFERRED,
  /** Nobody wrote it down; it is how people do it. */
  PRACTICE;

  /** Returns the lower-case word that is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
