package dev.planwright.diagnostic;

/** How much a finding weighs, lightest first. */
public enum Severity {
  /** Worth knowing. */
  NOTE("note"),
  /** Probably wrong, or a risk the author may take. */
  WARNING("warning"),
  /** Wrong: nothing is written. */
  ERROR("error"),
  /** Wrong, and carried out it would destroy something. */
  DANGER("danger");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** Returns the lower-case word that is printed. */
  public String word() {
    return word;
  }

  /** Returns whether a plan with such a finding must not be carried out. */
  public boolean isError() {
    return this == ERROR || this == DANGER;
  }
}
