package dev.planwright.derive;

import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.order.Bindings;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.List;

/** Which known failures can befall something of a plan, before its first step or after its last. */
public final class SymptomScope {

  private final Evaluator atStart;
  private final Evaluator atEnd;

  /** Takes a runbook, and the top-level objects that its plan's file sees. */
  public SymptomScope(Runbook runbook, List<PlanObject> objects) {
    List<Change> changes = new ArrayList<>();
    runbook.steps().forEach(step -> changes.addAll(step.effects().changes()));
    World world = new World(runbook.plan(), runbook.target(), objects);
    this.atStart = new Evaluator(world, new State());
    this.atEnd = new Evaluator(world, State.after(changes));
  }

  /** Returns whether there is something that a symptom can befall. */
  public boolean includes(Symptom symptom) {
    Symptom.Body body = symptom.body().get();
    return !Bindings.of(body.bindings(), body.slots(), atStart).isEmpty()
        || !Bindings.of(body.bindings(), body.slots(), atEnd).isEmpty();
  }
}
