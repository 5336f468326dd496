package dev.planwright.workspace;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.report.Sorted;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings what counts, in the order of places, each once
 * @param suppressed what does not count
 */
public record RunFindings(List<Diagnostic> findings, List<Suppressed> suppressed) {

  /** Copies the lists. */
  public RunFindings {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /** Checks all files of a run, and tells how far it has come. */
  public static RunFindings in(Workspace workspace, Progress progress) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (Workspace.Checked checked : workspace.checkAll(progress)) {
      findings.addAll(checked.diagnostics());
      suppressed.addAll(checked.accepted());
    }
    return new RunFindings(Sorted.of(findings), suppressed);
  }

  /** Returns the same without findings that are suppressed from now on, and with some more. */
  RunFindings without(List<Suppressed> these, List<Diagnostic> more) {
    List<Diagnostic> left = new ArrayList<>(findings);
    these.forEach(each -> left.remove(each.finding()));
    left.addAll(more);
    List<Suppressed> all = new ArrayList<>(suppressed);
    all.addAll(these);
    return new RunFindings(Sorted.of(left), all);
  }
}
