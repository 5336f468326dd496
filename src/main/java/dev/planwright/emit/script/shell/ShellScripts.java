package dev.planwright.emit.script.shell;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws one script for each machine of the POSIX dialect that has steps.
 *
 * <p>A script keeps the contract of {@link dev.planwright.emit.script.batch.BatchScripts}: the same
 * ids, the same switches, a marker for each step and part, so that it can be cut off anywhere and
 * continues when it is started again. Each command is a function of its own with a subshell as its
 * body, so that what it changes stays in it.
 *
 * <p>The template {@code shell/script.sh.ftl} sees:
 *
 * <ul>
 *   <li>{@code script start machine}, quoted words; {@code hash}; {@code heading}, lines that are
 *       printed first; {@code uses}, which routines it needs: see {@link ShellUses};
 *   <li>{@code legs}, the stretches at this machine: {@code steps} and perhaps a {@code gate}
 *       before them ({@code first handover previous? lines status waits}); {@code gates}, the same
 *       gates alone;
 *   <li>{@code last}, what is printed after the last step: {@code lines status}.
 * </ul>
 *
 * <p>What a step is made of is said at {@link ShellStep}.
 *
 * @param templates the templates
 */
public record ShellScripts(Templates templates) {

  private static final String TEMPLATE = "shell/script.sh.ftl";

  /** Returns the scripts of some machines, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(Runbook runbook, List<PlanObject> machines) {
    List<Artifact> artifacts = new ArrayList<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    RouteLines lines = ShellScript.lines(runbook);
    for (PlanObject machine : machines) {
      ShellScript script = new ShellScript(lines, machine);
      TemplateData data = script.data();
      found.addAll(script.refused());
      Outcome<String> text = templates.render(TEMPLATE, data);
      found.addAll(text.diagnostics());
      artifacts.add(new Artifact(Route.script(machine), text.value()));
    }
    return Outcome.allOrNone(artifacts, found);
  }
}
