package dev.planwright.compiler;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Unit;
import java.util.List;

/**
 * What became of one file.
 *
 * @param unit the file, resolved
 * @param runbooks one for each plan and target that could be derived; with errors, as far as they
 *     came
 * @param diagnostics the findings, each once
 */
public record Compilation(Unit unit, List<Runbook> runbooks, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public Compilation {
    runbooks = List.copyOf(runbooks);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns whether a finding is an error, so that nothing may be written. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(finding -> finding.severity().isError());
  }
}
