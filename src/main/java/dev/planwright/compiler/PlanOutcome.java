package dev.planwright.compiler;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.branch.Settled;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.model.Lazy;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one plan for one of its targets.
 *
 * @param accepted the findings that its author accepts
 * @param branch what decides which branch of the plan this is; empty if there is only one
 * @param hasSteps whether any step was derived
 * @param runbook the runbook, put together when somebody asks for it
 */
record PlanOutcome(
    List<Diagnostic> findings,
    List<Suppressed> accepted,
    List<Settled> branch,
    boolean hasSteps,
    Lazy<Runbook> runbook) {

  /** Copies the lists. */
  PlanOutcome {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    branch = List.copyOf(branch);
  }

  /** Returns the same with one more finding. */
  PlanOutcome with(Diagnostic finding) {
    List<Diagnostic> all = new ArrayList<>(findings);
    all.add(finding);
    return new PlanOutcome(all, accepted, branch, hasSteps, runbook);
  }
}
