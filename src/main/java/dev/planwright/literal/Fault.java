package dev.planwright.literal;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a text that should be a value of some type.
 *
 * @param problem what is wrong, as a phrase that can be understood alone
 * @param help what to write, as an imperative phrase
 * @param instead the only text that is plausible in its place, or null where there are several
 */
public record Fault(String problem, String help, @Nullable String instead) {

  /** Returns a fault that only the author can mend. */
  static Fault of(String problem, String help) {
    return new Fault(problem, help, null);
  }

  /** Returns a fault with the text that was most likely meant. */
  static Fault of(String problem, String help, String instead) {
    return new Fault(problem, help, instead);
  }
}
