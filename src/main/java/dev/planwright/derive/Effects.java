package dev.planwright.derive;

import dev.planwright.model.Attribute;
import dev.planwright.model.Effect;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out what a step changes, all of it from the state before the step. */
final class Effects {

  private final Evaluator evaluator;

  Effects(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A value that a cell takes. */
  record Assignment(Cell cell, Value value) {}

  /** Returns what holds only while the step runs. */
  List<Assignment> during(List<Effect> effects, Value[] frame) {
    return assignments(effects, frame, true);
  }

  /** Returns what holds after the step. */
  List<Assignment> after(List<Effect> effects, Value[] frame) {
    return assignments(effects, frame, false);
  }

  private List<Assignment> assignments(List<Effect> effects, Value[] frame, boolean during) {
    List<Assignment> assignments = new ArrayList<>();
    Set<Cell> assigned = new HashSet<>();
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Assign assign when assign.during() == during ->
            assign(assign, frame, assigned, assignments);
        case Effect.Assign _ -> {}
        case Effect.Install install -> {
          if (!during) {
            install(install, frame, assignments);
          }
        }
      }
    }
    return assignments;
  }

  private void assign(
      Effect.Assign assign, Value[] frame, Set<Cell> assigned, List<Assignment> assignments) {
    Effect.Each each = assign.each();
    if (each == null) {
      assignOnce(assign, frame, assigned, assignments);
      return;
    }
    if (evaluator.evaluate(each.collection(), frame) instanceof Value.Many list) {
      for (Value element : list.elements()) {
        frame[each.slot()] = element;
        assignOnce(assign, frame, assigned, assignments);
      }
    }
  }

  private void assignOnce(
      Effect.Assign assign, Value[] frame, Set<Cell> assigned, List<Assignment> assignments) {
    Value applies =
        switch (assign.condition()) {
          case Effect.Condition.Always _, Effect.Condition.Otherwise _ -> Value.TRUE;
          case Effect.Condition.When when -> evaluator.evaluate(when.expression(), frame);
        };
    if (applies.isFalse()) {
      return;
    }
    for (PlanObject object : objects(evaluator.evaluate(assign.target(), frame))) {
      Cell cell = new Cell.StateCell(object, assign.state());
      boolean taken = assigned.contains(cell);
      if (!taken || !(assign.condition() instanceof Effect.Condition.Otherwise)) {
        Value value =
            applies.isUnknown()
                ? new Value.Unknown(cell.shown())
                : evaluator.evaluate(assign.value(), frame);
        assignments.add(new Assignment(cell, named(cell, value, assign.state())));
        assigned.add(cell);
      }
    }
  }

  /** An unknown value takes the name of its cell, so that findings can name it. */
  private static Value named(Cell cell, Value value, Attribute state) {
    boolean unknown = value.isUnknown() && !(state.type() instanceof Type.ListOf);
    return unknown ? new Value.Unknown(cell.shown()) : value;
  }

  private static List<PlanObject> objects(Value value) {
    List<PlanObject> objects = new ArrayList<>();
    if (value instanceof Value.Ref ref) {
      objects.add(ref.object());
    } else if (value instanceof Value.Many many) {
      many.elements().forEach(element -> objects.addAll(objects(element)));
    }
    return objects;
  }

  private void install(Effect.Install install, Value[] frame, List<Assignment> assignments) {
    boolean applies =
        !(install.condition() instanceof Effect.Condition.When when)
            || evaluator.evaluate(when.expression(), frame).isTrue();
    if (!applies
        || !(evaluator.evaluate(install.product(), frame) instanceof Value.ProductValue wanted)
        || wanted.product().on() == null) {
      return;
    }
    Value level =
        install.level() == null
            ? Evaluator.level(null)
            : evaluator.evaluate(install.level(), frame);
    for (PlanObject target : objects(evaluator.evaluate(install.target(), frame))) {
      for (PlanObject at : evaluator.world().related(target, wanted.product().on())) {
        Value value =
            install.remove()
                ? Value.NONE
                : level instanceof Value.None ? Evaluator.level(null) : level;
        assignments.add(new Assignment(new Cell.ProductCell(at, wanted.product()), value));
      }
    }
  }
}
