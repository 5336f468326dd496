package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How much findings weigh in the end. Only what weighs at least as much may stand for another
 * finding, and what the author accepts stands for nothing.
 */
@FunctionalInterface
public interface Weights {

  /** Every finding counts, and weighs what it says. */
  Weights AS_DECLARED = Diagnostic::severity;

  /** Returns how much a finding weighs, or null if it does not count. */
  @Nullable Severity of(Diagnostic finding);

  /** Returns whether a finding of one weight may stand for another; a danger stands for itself. */
  static boolean covers(@Nullable Severity one, Severity other) {
    return one != null && other != Severity.DANGER && one.compareTo(other) >= 0;
  }
}
