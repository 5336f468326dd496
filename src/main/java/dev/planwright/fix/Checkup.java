package dev.planwright.fix;

import dev.planwright.compiler.Compilation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of a file and of those that use it.
 *
 * @param file the file that fixes are applied to
 * @param files what was checked, always the same files in the same order
 */
public record Checkup(SourceFile file, List<Judged> files) {

  /** Copies the list. */
  public Checkup {
    files = List.copyOf(files);
  }

  /**
   * What checking gives for one file.
   *
   * @param depth how far it came
   */
  public record Judged(String name, Compilation.Depth depth, List<Diagnostic> findings) {
    /** Copies the findings. */
    public Judged {
      findings = List.copyOf(findings);
    }
  }

  /** What a finding is known by before and after the text around it has changed. */
  private record Key(String code, String message) {
    static Key of(Diagnostic finding) {
      return new Key(finding.code(), finding.message());
    }
  }

  /** Returns the findings, each once. */
  List<Diagnostic> findings() {
    List<Diagnostic> all = new ArrayList<>();
    for (Judged judged : files) {
      for (Diagnostic finding : judged.findings()) {
        if (!all.contains(finding)) {
          all.add(finding);
        }
      }
    }
    return all;
  }

  /**
   * Returns whether these findings are gone from another checkup of the same files, and no others
   * came; but where checking comes further than before, it finds what was hidden.
   */
  boolean isMendedBy(Checkup after, List<Diagnostic> mended) {
    for (int i = 0; i < files.size(); i++) {
      Judged was = files.get(i);
      Judged is = after.files.get(i);
      int further = is.depth().compareTo(was.depth());
      if (further < 0) {
        return false;
      }
      Map<Key, Integer> left = counts(was.findings());
      for (Diagnostic finding : was.findings()) {
        if (mended.contains(finding)) {
          left.merge(Key.of(finding), -1, Integer::sum);
        }
      }
      for (Map.Entry<Key, Integer> count : counts(is.findings()).entrySet()) {
        Integer most = left.get(count.getKey());
        boolean hidden = further > 0 && most == null;
        if (!hidden && count.getValue() > (most == null ? 0 : most)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Map<Key, Integer> counts(List<Diagnostic> findings) {
    Map<Key, Integer> counts = new HashMap<>();
    findings.forEach(finding -> counts.merge(Key.of(finding), 1, Integer::sum));
    return counts;
  }
}
