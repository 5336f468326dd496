package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps at what lies in another target. A target in which nothing lies, such as one of
 * several machines, may be named in a step for another one: copy this from A to B.
 */
final class OutsideTarget {

  private OutsideTarget() {}

  /**
   * Returns an error if a step is done at, or with, an object of another target than the plan's, or
   * null.
   *
   * @param at where in the plan
   * @param step the name of the step
   */
  static Diagnostic.@Nullable Builder find(
      Simulator.Call call, PlanObject machine, Span at, String step, World world) {
    Set<PlanObject> objects = new LinkedHashSet<>(List.of(machine));
    for (Value argument : call.arguments()) {
      if (argument instanceof Value.Ref ref) {
        objects.add(ref.object());
      }
    }
    List<PlanObject> targets = world.plan().targets();
    for (PlanObject object : objects) {
      PlanObject holder = object.enclosing(world.target().kind());
      if (holder != null
          && (holder != object || !object.parts().isEmpty())
          && !targets.contains(holder)) {
        String what = holder == object ? object.name() : object.name() + " of " + holder.name();
        String names = String.join(", ", targets.stream().map(PlanObject::name).toList());
        return Diagnostic.error(
                Code.PW0541, at, "the plan is for " + names + ", and not for " + what)
            .note("at " + step)
            .help("use an object of the target, or write a plan for " + holder.name());
      }
    }
    return null;
  }
}
