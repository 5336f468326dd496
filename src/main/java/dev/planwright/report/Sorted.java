package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** The order in which findings are printed: by place, then code, then message; each once. */
public final class Sorted {

  private Sorted() {}

  /** Returns the findings in order, without repetitions. */
  public static List<Diagnostic> of(Collection<Diagnostic> findings) {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    sorted.sort(new ByPlace());
    List<Diagnostic> once = new ArrayList<>();
    for (Diagnostic finding : sorted) {
      if (once.isEmpty() || !same(once.getLast(), finding)) {
        once.add(finding);
      }
    }
    return once;
  }

  /** Returns findings that do not count in order, without repetitions. */
  static List<Suppressed> ofSuppressed(Collection<Suppressed> suppressed) {
    IdentityHashMap<Diagnostic, Suppressed> byFinding = new IdentityHashMap<>();
    suppressed.forEach(each -> byFinding.put(each.finding(), each));
    List<Suppressed> sorted = new ArrayList<>();
    for (Diagnostic finding : of(byFinding.keySet())) {
      Suppressed each = byFinding.get(finding);
      if (each != null) {
        sorted.add(each);
      }
    }
    return sorted;
  }

  private static boolean same(Diagnostic one, Diagnostic two) {
    return one.code().equals(two.code())
        && one.message().equals(two.message())
        && one.span().compareTo(two.span()) == 0;
  }

  /** A class of its own, since chained comparators cost a short run a tenth of its time. */
  private static final class ByPlace implements Comparator<Diagnostic> {
    @Override
    public int compare(Diagnostic one, Diagnostic two) {
      int order = one.span().compareTo(two.span());
      if (order == 0) {
        order = one.code().compareTo(two.code());
      }
      if (order == 0) {
        order = one.message().compareTo(two.message());
      }
      return order != 0 ? order : rest(one).compareTo(rest(two));
    }

    /** Decides which of two that differ in nothing else is kept. */
    private static String rest(Diagnostic finding) {
      return finding.severity() + " " + finding.notes() + finding.values() + finding.labels();
    }
  }
}
