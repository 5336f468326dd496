package dev.planwright.diagnose;

import java.util.List;

/**
 * A sign that was seen.
 *
 * @param sign the sign as people read it
 * @param strength how much it tells by itself
 * @param shared how many symptoms have it
 * @param count how often it was seen
 * @param evidence where it was seen first, a few lines
 */
public record Sighting(
    String sign, Strength strength, int shared, long count, List<Evidence> evidence) {

  /** How much a sign tells by itself. */
  public enum Strength {
    /** As much as any. */
    FULL(1),
    /** An event whose line names no source: other programs log the same number. */
    UNSOURCED(0.5),
    /** The library says that many failures show it. */
    WEAK(0.25);

    private final double weight;

    Strength(double weight) {
      this.weight = weight;
    }
  }

  /** Copies the evidence. */
  public Sighting {
    evidence = List.copyOf(evidence);
  }

  /** Returns how much it speaks for its symptom, at most 1. */
  double weight() {
    return strength.weight / shared;
  }

  /** Returns whether no other symptom has the sign. */
  boolean own() {
    return shared == 1;
  }
}
