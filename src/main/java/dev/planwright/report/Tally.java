package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a run found, counted.
 *
 * @param files how many files were checked
 * @param rules how many rules of libraries they were judged by
 */
public record Tally(int dangers, int errors, int warnings, int notes, int files, int rules) {

  /** Counts findings. */
  public static Tally of(Collection<Diagnostic> findings, int files, int rules) {
    return new Tally(
        count(findings, Severity.DANGER),
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        files,
        rules);
  }

  /** Returns the counts as one phrase, such as {@code 2 errors, 1 warning in 3 files}. */
  public String shown() {
    List<String> counts = new ArrayList<>();
    add(counts, dangers, "danger");
    add(counts, errors, "error");
    add(counts, warnings, "warning");
    add(counts, notes, "note");
    String found = counts.isEmpty() ? "no findings" : String.join(", ", counts);
    String judged = rules == 0 ? "" : ", judged by " + several(rules, "rule");
    return found + " in " + several(files, "file") + judged;
  }

  private static void add(List<String> counts, int count, String word) {
    if (count > 0) {
      counts.add(several(count, word));
    }
  }

  private static String several(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static int count(Collection<Diagnostic> findings, Severity severity) {
    int count = 0;
    for (Diagnostic finding : findings) {
      if (finding.severity() == severity) {
        count++;
      }
    }
    return count;
  }
}
