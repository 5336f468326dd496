package dev.planwright.workspace;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.report.Sorted;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found, or a part of it.
 *
 * @param findings what counts; of a whole run in the order of places, each once
 * @param suppressed what does not count
 */
public record RunFindings(List<Diagnostic> findings, List<Suppressed> suppressed) {

  /** Copies the lists. */
  public RunFindings {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
  }

  /** Returns what was found in one file, in the order in which it was. */
  static RunFindings of(Workspace.Checked checked) {
    return new RunFindings(checked.diagnostics(), checked.accepted());
  }

  /** Checks all files of a run, and tells how far it has come. */
  public static RunFindings in(Workspace workspace, Progress progress) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (RunFindings each : workspace.checkAll(progress)) {
      findings.addAll(each.findings);
      suppressed.addAll(each.suppressed);
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
