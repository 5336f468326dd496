package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    List<Suppressed> sorted = new ArrayList<>(suppressed);
    ByPlace byPlace = new ByPlace();
    sorted.sort((one, two) -> {
      int order = byPlace.compare(one.finding(), two.finding());
      return order != 0 ? order : grounds(one).compareTo(grounds(two));
    });
    List<Suppressed> once = new ArrayList<>();
    for (Suppressed each : sorted) {
      if (once.isEmpty() || !same(once.getLast().finding(), each.finding())) {
        once.add(each);
      }
    }
    return once;
  }

  /** Decides whose word is kept where several plans accept one finding. */
  private static String grounds(Suppressed each) {
    Span place = each.place();
    String where =
        place == null
            ? ""
            : String.format(Locale.ROOT, "%s %09d", place.file().name(), place.start());
    return where + each.kind() + each.reason() + each.owner() + each.until();
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
      return finding.severity()
          + " "
          + finding.evidence().notes()
          + finding.evidence().values()
          + finding.labels();
    }
  }
}
