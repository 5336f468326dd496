package dev.planwright.diagnostic;

import java.util.Locale;

/** How much a finding weighs, lightest first. */
public enum Severity {
  /** Worth knowing. */
  NOTE,
  /** Probably wrong, or a risk the author may take. */
  WARNING,
  /** Wrong: nothing is written. */
  ERROR,
  /** Wrong, and carried out it would destroy something. */
  DANGER;

  /** Returns the lower-case word that is printed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a plan with such a finding must not be carried out. */
  public boolean isError() {
    return this == ERROR || this == DANGER;
  }
}
