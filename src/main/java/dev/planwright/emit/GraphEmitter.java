package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.picture.ProcedureGraph;
import dev.planwright.picture.SvgPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the order, and the steps with what each needs of earlier ones, as pictures. Where both
 * would show the phases, the order is the only one: of too many steps, and where one item is all.
 */
public final class GraphEmitter implements Emitter {

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    List<Artifact> artifacts = new ArrayList<>();
    ProcedureGraph order = ProcedureGraph.of(runbook);
    artifacts.add(new Artifact("order.svg", SvgPicture.file(order)));
    ProcedureGraph steps = ProcedureGraph.of(ProcedureGraph.Of.STEPS, runbook).drawable();
    if (steps.of() != order.of()) {
      artifacts.add(new Artifact("steps.svg", SvgPicture.file(steps)));
    }
    return new Outcome<>(artifacts, List.of());
  }
}
