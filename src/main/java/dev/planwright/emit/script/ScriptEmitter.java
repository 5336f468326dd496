package dev.planwright.emit.script;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.script.batch.BatchScripts;
import dev.planwright.emit.script.shell.ShellScripts;
import dev.planwright.emit.template.Templates;
import java.util.List;

/**
 * Draws one script for each machine that has steps, in the dialect of the machine.
 *
 * @param templates the templates
 */
public record ScriptEmitter(Templates templates) implements Emitter {

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    List<Diagnostic> refused = ScriptCheck.check(runbook.steps());
    if (!refused.isEmpty()) {
      return new Outcome<>(List.of(), refused);
    }
    return ByDialect.draw(
        runbook.scripted(),
        (dialect, machines) ->
            switch (dialect) {
              case NT -> new BatchScripts(templates).emit(runbook, machines);
              case POSIX -> new ShellScripts(templates).emit(runbook, machines);
            });
  }
}
