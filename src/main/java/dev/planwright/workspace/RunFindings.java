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
 * @param files what was found in each file, of what counts and what does not
 */
public record RunFindings(
    List<Diagnostic> findings, List<Suppressed> suppressed, List<FileFindings> files) {

  /** Copies the lists. */
  public RunFindings {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    files = List.copyOf(files);
  }

  /** Checks all files of a run. */
  public static RunFindings in(Workspace workspace) {
    return of(workspace.checkAll());
  }

  /** Returns what was found in all files of a run. */
  static RunFindings of(List<FileFindings> files) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    for (FileFindings each : files) {
      findings.addAll(each.findings());
      suppressed.addAll(each.suppressed());
    }
    return new RunFindings(Sorted.of(findings), suppressed, files);
  }

  /** Returns the same without findings that are suppressed from now on, and with some more. */
  RunFindings without(List<Suppressed> these, List<Diagnostic> more) {
    List<Diagnostic> left = new ArrayList<>(findings);
    these.forEach(each -> left.remove(each.finding()));
    left.addAll(more);
    List<Suppressed> all = new ArrayList<>(suppressed);
    all.addAll(these);
    return new RunFindings(Sorted.of(left), all, files);
  }
}
