package dev.planwright.compiler;

import dev.planwright.derive.Deriver;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One plan for one of its targets, and all that stays the same while it is compiled.
 *
 * @param objects the top-level objects that the plan's file sees
 * @param visible what the plan's file sees
 * @param rules the rules that judge it
 * @param limits how many times the usual work evaluating may take
 * @param assumed what the first steps that find something out are taken to find
 */
record PlanContext(
    Plan plan,
    PlanObject target,
    List<PlanObject> objects,
    List<Symbols> visible,
    List<Rule> rules,
    Weighing weighing,
    Start start,
    int limits,
    List<Value> assumed) {

  /** Copies the lists. */
  PlanContext {
    objects = List.copyOf(objects);
    visible = List.copyOf(visible);
    rules = List.copyOf(rules);
    assumed = List.copyOf(assumed);
  }

  /** Returns the same where the first steps that find something out find this. */
  PlanContext assuming(List<Value> found) {
    return new PlanContext(plan, target, objects, visible, rules, weighing, start, limits, found);
  }

  /** Returns the same from another start. */
  PlanContext from(Start other) {
    return new PlanContext(plan, target, objects, visible, rules, weighing, other, limits, assumed);
  }

  /** Returns what the plan is about, without the items of which nothing is to be done. */
  World world(Set<Plan.Item> idle) {
    return new World(plan, target, objects, idle, new EvaluationLimit(limits));
  }

  /** Returns an evaluator in the state before the first step. */
  Evaluator atStart(World world) {
    return new Evaluator(world, State.after(start.changes()));
  }

  /** Returns the same; {@code reader} is told of everything that it reads. */
  Evaluator atStart(World world, Consumer<Read> reader) {
    return new Evaluator(world, State.after(start.changes()), reader);
  }

  /** Returns under what terms the simulation makes findings. */
  Deriver.Terms terms() {
    return new Deriver.Terms(weighing.of(plan), start.failed(), assumed);
  }
}
