package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.Part;
import dev.planwright.literal.Dialect;
import dev.planwright.model.PlanObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges steps by what their scripts can hold, before any is written: what passes here is written.
 */
public final class BatchCheck {

  private BatchCheck() {}

  /** Returns what no script can hold, each cause once. */
  public static List<Diagnostic> check(List<Step> scripted) {
    BatchFindings findings = new BatchFindings();
    List<PlanObject> machines = scripted.stream().map(Step::machine).distinct().toList();
    BatchNames.check(machines, programs(scripted), findings);
    for (Step step : scripted) {
      new BatchStep(step, "next", List.of(), findings).data();
    }
    return findings.all();
  }

  private static Set<String> programs(List<Step> steps) {
    Set<String> programs = new LinkedHashSet<>();
    for (Step step : steps) {
      for (Part part : Part.of(step)) {
        if (part instanceof Part.Run run) {
          programs.add(run.command().program());
        }
      }
      step.content()
          .guards()
          .forEach(guard -> programs.add(CommandLine.of(Dialect.NT, guard).program()));
    }
    return programs;
  }
}
