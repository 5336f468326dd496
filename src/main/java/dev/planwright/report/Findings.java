package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fingerprint;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What a run found: the one value that every format is drawn from.
 *
 * @param all the findings, in the order of {@link Sorted}, each once
 * @param tally how many there are
 * @param files what was checked, in the order of their names
 * @param paths what programs call a file: its path from the top of the repository
 * @param suppressed the findings that do not count, in the same order
 */
public record Findings(
    List<Diagnostic> all,
    Tally tally,
    List<SourceFile> files,
    Function<SourceFile, String> paths,
    List<Suppressed> suppressed) {

  /** Copies the lists. */
  public Findings {
    all = List.copyOf(all);
    files = List.copyOf(files);
    suppressed = List.copyOf(suppressed);
  }

  /**
   * Sorts and counts what was found.
   *
   * @param rules how many rules of libraries the files were judged by
   */
  public static Findings of(
      Collection<Diagnostic> found,
      List<SourceFile> files,
      int rules,
      Function<SourceFile, String> paths) {
    List<Diagnostic> placed = new ArrayList<>();
    found.forEach(finding -> placed.add(placed(finding, files)));
    List<Diagnostic> sorted = Sorted.of(placed);
    return new Findings(sorted, Tally.of(sorted, files.size(), rules), files, paths, List.of());
  }

  /** Returns whether a file is shipped with the program, so that it is in no repository. */
  public static boolean isShipped(SourceFile file, List<SourceFile> files) {
    return file.isShipped() && !files.contains(file);
  }

  /** Returns whether a file is one that the program brings with it. */
  public boolean isShipped(SourceFile file) {
    return isShipped(file, files);
  }

  /**
   * Returns a finding at a place in the reader's own files, since those of the program cannot be
   * opened.
   */
  private static Diagnostic placed(Diagnostic finding, List<SourceFile> files) {
    if (!isShipped(finding.span().file(), files) || files.isEmpty()) {
      return finding;
    }
    List<Label> labels = new ArrayList<>(finding.labels());
    for (Label label : finding.labels()) {
      if (!isShipped(label.span().file(), files)) {
        labels.remove(label);
        labels.addFirst(label);
        return finding.withLabels(labels);
      }
    }
    SourceFile first = files.getFirst();
    labels.addFirst(new Label(first.span(0, first.lineEnd(1)), "used here"));
    return finding.withLabels(labels);
  }

  /** Returns the same beside findings that do not count. */
  public Findings with(List<Suppressed> these) {
    if (these.isEmpty()) {
      return this;
    }
    List<Suppressed> sorted = Sorted.ofSuppressed(these);
    return new Findings(all, tally.with(sorted), files, paths, sorted);
  }

  /** Returns what programs call a file. */
  public String path(SourceFile file) {
    return paths.apply(file);
  }

  /** Returns the fingerprint of each finding that counts, in the same order. */
  public List<Fingerprint> fingerprints() {
    return Fingerprint.of(all, paths);
  }
}
