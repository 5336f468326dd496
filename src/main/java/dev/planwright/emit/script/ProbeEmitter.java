package dev.planwright.emit.script;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.script.batch.BatchProbes;
import dev.planwright.emit.script.shell.ShellProbes;
import dev.planwright.emit.template.Templates;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Inquiry;
import java.util.List;

/**
 * Draws, for each machine, the script that checks what a plan assumes.
 *
 * @param templates the templates
 */
public record ProbeEmitter(Templates templates) {

  /** Returns the scripts, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(Plan plan, PlanObject target, Inquiry inquiry) {
    return ByDialect.draw(
        inquiry.machines(),
        (dialect, machines) ->
            switch (dialect) {
              case NT -> new BatchProbes(templates).emit(plan, target, inquiry, machines);
              case POSIX -> new ShellProbes(templates).emit(plan, target, inquiry, machines);
            });
  }
}
