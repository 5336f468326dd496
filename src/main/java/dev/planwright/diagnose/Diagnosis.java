package dev.planwright.diagnose;

import dev.planwright.diagnose.Sighting.Strength;
import dev.planwright.model.Symptom;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    CLEAR,
    /** One sign of several, which no other symptom has; or several events without a source. */
    LIKELY,
    /** Only signs that other symptoms have too, or that many failures show. */
    POSSIBLE;

    /** Returns the lower-case word that is printed. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns how sure the diagnosis is. */
  public Certainty certainty() {
    if (seen.stream().anyMatch(sighting -> tells(sighting, Strength.FULL))) {
      return seen.size() > 1 || signs == 1 ? Certainty.CLEAR : Certainty.LIKELY;
    }
    long told = seen.stream().filter(sighting -> sighting.strength() != Strength.WEAK).count();
    boolean several =
        told > 1 && seen.stream().anyMatch(sighting -> tells(sighting, Strength.UNSOURCED));
    return several ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  private static boolean tells(Sighting sighting, Strength strength) {
    return sighting.own() && sighting.strength() == strength;
  }

  /**
   * Returns how much speaks for it: a sign counts the less, the more symptoms share it, and the
   * less it tells by itself.
   */
  public double weight() {
    return seen.stream().mapToDouble(Sighting::weight).sum();
  }

  /** Orders diagnoses: the surest first, the exact before the general, the best shown first. */
  static Comparator<Diagnosis> bestFirst() {
    return Comparator.comparing(Diagnosis::certainty)
        .thenComparing(diagnosis -> diagnosis.symptom().body().get().signature().general())
        .thenComparing(Comparator.comparingDouble(Diagnosis::weight).reversed())
        .thenComparingDouble(diagnosis -> (double) -diagnosis.seen().size() / diagnosis.signs())
        .thenComparing(diagnosis -> diagnosis.symptom().name());
  }
}
