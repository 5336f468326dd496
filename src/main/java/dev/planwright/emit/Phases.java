package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;

/** The phases that have steps, numbered from 1. */
public final class Phases {

  private Phases() {}

  /** Returns the title of the phase with this number. */
  public static String title(Runbook runbook, int number) {
    Phase phase =
        runbook.derivation().phases().stream()
            .filter(each -> !each.steps().isEmpty())
            .skip(number - 1L)
            .findFirst()
            .orElseThrow();
    return phase.title().isEmpty() ? phase.name() : phase.title();
  }
}
