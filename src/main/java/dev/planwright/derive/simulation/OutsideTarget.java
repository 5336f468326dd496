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
    List<PlanObject> targets = world.plan().targets();
    for (PlanObject object : named(call, machine)) {
      PlanObject holder = object.enclosing(world.target().kind());
      boolean isForeign =
          holder == null
              ? targets.size() == 1 && !world.objects().contains(object)
              : (holder != object || !object.parts().isEmpty()) && !targets.contains(holder);
      if (isForeign) {
        PlanObject whole = holder == null ? object : holder;
        String other = holder == null ? "what " + object.name() + " belongs to" : holder.name();
        String names = String.join(", ", targets.stream().map(PlanObject::name).toList());
        return finding("the plan is for " + names + ", and not for " + shown(object, whole), at)
            .note("at " + step)
            .help("use an object of the target, or write a plan for " + other);
      }
    }
    return null;
  }

  /**
   * Returns an error if a step that names no object of another target changes one, or null: what is
   * judged for one target says nothing about what that leaves of the other.
   *
   * @param changed the objects that it changes
   */
  static Diagnostic.@Nullable Builder find(
      Set<PlanObject> changed,
      Simulator.Call call,
      PlanObject machine,
      Span at,
      String step,
      World world) {
    PlanObject target = world.target();
    Set<PlanObject> named = named(call, machine);
    for (PlanObject object : changed) {
      PlanObject holder = object.enclosing(target.kind());
      boolean isForeign = holder == null ? !world.objects().contains(object) : holder != target;
      PlanObject whole = holder == null ? object : holder;
      if (isForeign && named.stream().noneMatch(each -> each.isOrLiesIn(whole))) {
        return finding("this step for " + target.name() + " changes " + shown(object, whole), at)
            .note("at " + step)
            .note("what that leaves of it is not judged")
            .help("let a plan of its own change it");
      }
    }
    return null;
  }

  private static Diagnostic.Builder finding(String message, Span at) {
    return Diagnostic.error(Code.PW0541, at, message);
  }

  private static String shown(PlanObject object, PlanObject holder) {
    return holder == object ? object.name() : object.name() + " of " + holder.name();
  }

  private static Set<PlanObject> named(Simulator.Call call, PlanObject machine) {
    Set<PlanObject> objects = new LinkedHashSet<>(List.of(machine));
    for (Value argument : call.arguments()) {
      argument.objects().forEach(objects::add);
    }
    return objects;
  }
}
