package dev.planwright.steps;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import java.util.ArrayList;
import java.util.List;

/** What must stay the same when steps are written out, since people work by them. */
public final class ProcedureSteps {

  private ProcedureSteps() {}

  /** Returns which steps there are, in which phases, and every command, one on a line. */
  public static List<String> of(List<Runbook> runbooks) {
    List<String> lines = new ArrayList<>();
    for (Runbook runbook : runbooks) {
      lines.add(runbook.target().name());
      for (Phase phase : runbook.derivation().phases()) {
        lines.add(phase.name() + " " + phase.title());
        for (Step step : phase.steps()) {
          lines.add(
              step.id()
                  + " "
                  + step.machine().name()
                  + " "
                  + step.title()
                  + " "
                  + step.content().note());
          step.content()
              .instructions()
              .forEach(each -> lines.add(each.doer() + " " + each.text().plain()));
        }
      }
    }
    return lines;
  }
}
