package dev.planwright.emit;

import dev.planwright.derive.Phase;
import dev.planwright.derive.Runbook;

/** The phases that have steps, numbered from 1. */
final class Phases {

  private Phases() {}

  /** Returns the title of the phase with this number. */
  static String title(Runbook runbook, int number) {
    Phase phase =
        runbook.phases().stream()
            .filter(each -> !each.steps().isEmpty())
            .skip(number - 1L)
            .findFirst()
            .orElseThrow();
    return phase.title().isEmpty() ? phase.name() : phase.title();
  }
}
