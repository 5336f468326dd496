package dev.planwright.derive.simulation;

import java.util.List;

/**
 * Steps that belong together.
 *
 * @param name its name, as the plan's steps write it
 * @param title what is done in it
 */
public record Phase(String name, String title, List<Step> steps) {
  /** Copies the steps. */
  public Phase {
    steps = List.copyOf(steps);
  }
}
