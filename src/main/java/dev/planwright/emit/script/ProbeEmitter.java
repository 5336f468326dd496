package dev.planwright.emit.script;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.script.batch.BatchProbes;
import dev.planwright.emit.script.shell.ShellProbes;
import dev.planwright.emit.template.Templates;
import dev.planwright.literal.Dialect;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Inquiry;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws, for each machine, the script that looks at what a plan takes for granted.
 *
 * @param templates the templates
 */
public record ProbeEmitter(Templates templates) {

  /** Returns the scripts, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(Plan plan, PlanObject target, Inquiry inquiry) {
    List<Artifact> artifacts = new ArrayList<>();
    List<Diagnostic> refused = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      List<PlanObject> machines =
          inquiry.machines().stream().filter(each -> each.kind().dialect() == dialect).toList();
      Outcome<List<Artifact>> scripts =
          switch (dialect) {
            case NT -> new BatchProbes(templates).emit(plan, target, inquiry, machines);
            case POSIX -> new ShellProbes(templates).emit(plan, target, inquiry, machines);
          };
      artifacts.addAll(scripts.value());
      refused.addAll(scripts.diagnostics());
    }
    return Outcome.allOrNone(artifacts, refused);
  }
}
