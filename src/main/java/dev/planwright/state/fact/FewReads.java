package dev.planwright.state.fact;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Shown;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a finding shows of what was read: of the first few objects all of it, and of the others how
 * many they are.
 *
 * @param first the reads of the first objects
 * @param more how many objects there are besides
 */
public record FewReads(List<Read> first, int more) {

  /** Copies the reads. */
  public FewReads {
    first = List.copyOf(first);
  }

  /** Returns what a finding shows of these reads. */
  public static FewReads of(List<Read> reads) {
    Set<Object> objects = new LinkedHashSet<>();
    List<Read> first = new ArrayList<>();
    for (Read read : reads) {
      objects.add(read.object() == null ? read.name() : read.object());
      if (objects.size() <= MissingFacts.NAMED) {
        first.add(read);
      }
    }
    return new FewReads(first, Math.max(0, objects.size() - MissingFacts.NAMED));
  }

  /** Adds the values to a finding, each once, and how many more there are. */
  public void show(Diagnostic.Builder finding) {
    Set<Shown> values = new LinkedHashSet<>();
    first.forEach(read -> values.add(read.shown()));
    finding.values(new ArrayList<>(values));
    if (more > 0) {
      finding.note("likewise of " + more + " more");
    }
  }
}
