package dev.planwright.emit.script;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.script.batch.BatchScripts;
import dev.planwright.emit.script.shell.ShellScripts;
import dev.planwright.emit.template.Templates;
import dev.planwright.literal.Dialect;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws one script for each machine that has steps, in the dialect of the machine.
 *
 * @param templates the templates
 */
public record ScriptEmitter(Templates templates) implements Emitter {

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    List<Diagnostic> refused = new ArrayList<>(ScriptCheck.check(runbook.steps()));
    if (!refused.isEmpty()) {
      return new Outcome<>(List.of(), refused);
    }
    List<Artifact> artifacts = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      List<PlanObject> machines =
          runbook.scripted().stream().filter(each -> each.kind().dialect() == dialect).toList();
      Outcome<List<Artifact>> scripts =
          switch (dialect) {
            case NT -> new BatchScripts(templates).emit(runbook, machines);
            case POSIX -> new ShellScripts(templates).emit(runbook, machines);
          };
      artifacts.addAll(scripts.value());
      refused.addAll(scripts.diagnostics());
    }
    return Outcome.allOrNone(artifacts, refused);
  }
}
