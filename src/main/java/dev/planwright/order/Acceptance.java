package dev.planwright.order;

import dev.planwright.model.Plan;

/** What the author of a plan accepts. */
public final class Acceptance {

  private Acceptance() {}

  /** Returns whether the plan accepts findings of this code; a rule may be named without module. */
  public static boolean accepts(Plan plan, String code) {
    return plan.terms().accepts().stream().anyMatch(accept -> matches(accept, code));
  }

  /** Returns whether one acceptance is about this code; it may name a rule without its module. */
  public static boolean matches(Plan.Accept accept, String code) {
    return !code.isEmpty() && (accept.code().equals(code) || code.endsWith("/" + accept.code()));
  }
}
