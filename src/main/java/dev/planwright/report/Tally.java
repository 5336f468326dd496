package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run found, counted.
 *
 * @param files how many files were checked
 * @param rules how many rules of libraries they were judged by
 * @param suppressed how many findings do not count, by what suppresses them
 * @param safely how many findings have a fix that is safe
 * @param unsafely how many have only one that a person has to agree to
 */
public record Tally(
    int dangers,
    int errors,
    int warnings,
    int notes,
    int files,
    int rules,
    Map<Suppressed.Kind, Integer> suppressed,
    int safely,
    int unsafely) {

  /** Takes the counts of a run in which nothing is suppressed. */
  public Tally(int dangers, int errors, int warnings, int notes, int files, int rules) {
    this(dangers, errors, warnings, notes, files, rules, Map.of(), 0, 0);
  }

  /** Counts findings. */
  public static Tally of(Collection<Diagnostic> findings, int files, int rules) {
    int safely = 0;
    int unsafely = 0;
    for (Diagnostic finding : findings) {
      boolean any = false;
      boolean safe = false;
      for (Fix fix : finding.fixes()) {
        any |= fix.isApplicable();
        safe |= fix.isApplicable() && fix.safe();
      }
      safely += safe ? 1 : 0;
      unsafely += any && !safe ? 1 : 0;
    }
    return new Tally(
        count(findings, Severity.DANGER),
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE),
        files,
        rules,
        Map.of(),
        safely,
        unsafely);
  }

  /** Returns the same with findings that do not count. */
  public Tally with(Collection<Suppressed> suppressed) {
    Map<Suppressed.Kind, Integer> counts = new EnumMap<>(Suppressed.Kind.class);
    suppressed.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    return new Tally(dangers, errors, warnings, notes, files, rules, counts, safely, unsafely);
  }

  /** Returns how many findings something suppresses. */
  public int suppressed(Suppressed.Kind kind) {
    return suppressed.getOrDefault(kind, 0);
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
    List<String> apart = new ArrayList<>();
    for (Suppressed.Kind kind : suppressed.keySet()) {
      apart.add(
          suppressed(kind)
              + switch (kind) {
                case ACCEPTED -> " accepted";
                case BASELINE -> " in the baseline";
                case OLD -> " not new";
              });
    }
    String besides = apart.isEmpty() ? "" : "; " + String.join(", ", apart);
    return found + " in " + several(files, "file") + judged + besides + fixable();
  }

  private String fixable() {
    if (safely == 0) {
      return unsafely == 0 ? "" : "; " + unsafely + " fixable with lint --unsafe-fixes";
    }
    String more = unsafely == 0 ? "" : ", " + unsafely + " more with --unsafe-fixes";
    return "; " + safely + " fixable with lint --fix" + more;
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
