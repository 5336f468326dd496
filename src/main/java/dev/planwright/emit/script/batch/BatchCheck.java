package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import java.util.List;

/**
 * Judges steps by what their scripts can hold, before any is written: what passes here is written.
 */
public final class BatchCheck {

  private BatchCheck() {}

  /** Returns what no script can hold, each cause once. */
  public static List<Diagnostic> check(List<Step> scripted) {
    BatchFindings findings = new BatchFindings();
    for (Step step : scripted) {
      new BatchStep(step, "next", List.of(), findings).data();
    }
    List<PlanObject> machines = scripted.stream().map(Step::machine).distinct().toList();
    BatchNames.check(machines, findings.programs(), findings);
    return findings.all();
  }
}
