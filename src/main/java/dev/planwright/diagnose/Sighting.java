package dev.planwright.diagnose;

import java.util.List;

/**
 * A sign that was seen.
 *
 * @param sign the sign as people read it
 * @param shared how many symptoms have it
 * @param count how often it was seen
 * @param evidence where it was seen first, a few lines
 */
public record Sighting(String sign, int shared, long count, List<Evidence> evidence) {
  /** Copies the evidence. */
  public Sighting {
    evidence = List.copyOf(evidence);
  }
}
