package dev.planwright.diagnose;

import dev.planwright.model.Symptom;
import java.util.List;

/**
 * A symptom that the evidence shows.
 *
 * @param symptom the symptom
 * @param seen its signs that were seen, in written order; at least one
 * @param signs how many signs it has
 */
public record Diagnosis(Symptom symptom, List<Sighting> seen, int signs) {

  /** Copies what was seen. */
  public Diagnosis {
    seen = List.copyOf(seen);
  }

  /** How sure a diagnosis is. */
  public enum Certainty {
    /** All signs of the symptom, or several, one of which no other symptom has. */
    CLEAR("clear"),
    /** One sign of several, which no other symptom has. */
    LIKELY("likely"),
    /** Only signs that other symptoms have too. */
    POSSIBLE("possible");

    private final String word;

    Certainty(String word) {
      this.word = word;
    }

    /** Returns the lower-case word that is printed. */
    public String word() {
      return word;
    }
  }

  /** Returns how sure the diagnosis is. */
  public Certainty certainty() {
    boolean own = seen.stream().anyMatch(sighting -> sighting.shared() == 1);
    if (!own) {
      return Certainty.POSSIBLE;
    }
    return seen.size() > 1 || signs == 1 ? Certainty.CLEAR : Certainty.LIKELY;
  }

  /** Returns how much speaks for it: a sign counts the less, the more symptoms share it. */
  public double weight() {
    double weight = 0;
    for (Sighting sighting : seen) {
      weight += 1.0 / sighting.shared();
    }
    return weight;
  }
}
