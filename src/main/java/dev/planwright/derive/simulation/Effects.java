package dev.planwright.derive.simulation;

import dev.planwright.model.Attribute;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out what a step changes, all of it from the state before the step. */
final class Effects {

  private final Evaluator evaluator;
  private final Value[] frame;
  private final int step;
  private final OpenParts open;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Assignment> withheld = new ArrayList<>();
  private final Map<Cell, Written> assigned = new HashMap<>();
  private final List<Clash> clashes = new ArrayList<>();
  private final Set<PlanObject> objects = new LinkedHashSet<>();

  private Effects(Evaluator evaluator, Value[] frame, int step, OpenParts open) {
    this.evaluator = evaluator;
    this.frame = frame;
    this.step = step;
    this.open = open;
  }

  /**
   * A value that a cell takes.
   *
   * @param reads what the value hangs on
   */
  record Assignment(Cell cell, Value value, List<Read> reads) {}

  /** An assignment and the effect that says it. */
  private record Written(Assignment assignment, Effect effect) {}

  /** Two files that let a cell take different values. */
  record Clash(Cell cell, Value first, Span firstAt, Value second, Span secondAt) {}

  /**
   * What a step changes.
   *
   * @param assignments what takes a value
   * @param withheld what would take one if the condition on it held, with what that hangs on
   * @param clashes what an action and its extensions do not agree about
   * @param objects whose states change, and where products come or go
   */
  record Changes(
      List<Assignment> assignments,
      List<Assignment> withheld,
      List<Clash> clashes,
      Set<PlanObject> objects) {

    /** Returns the same behind what the step finds out first. */
    Changes with(List<Assignment> found) {
      List<Assignment> all = new ArrayList<>(found);
      all.addAll(assignments);
      return new Changes(all, withheld, clashes, objects);
    }
  }

  /** Returns what holds only while a step runs; {@code open} is told of what is not known. */
  static Changes during(
      List<Effect> effects, Value[] frame, int step, Evaluator evaluator, OpenParts open) {
    return new Effects(evaluator, frame, step, open).changes(effects, true);
  }

  /** Returns what holds after a step; {@code open} is told of what is not known. */
  static Changes after(
      List<Effect> effects, Value[] frame, int step, Evaluator evaluator, OpenParts open) {
    return new Effects(evaluator, frame, step, open).changes(effects, false);
  }

  private Changes changes(List<Effect> effects, boolean during) {
    for (Effect effect : effects) {
      switch (effect) {
        case Effect.Assign assign when assign.during() == during ->
            each(assign.each(), () -> assign(assign));
        case Effect.Assign _ -> {}
        case Effect.Alter alter -> {
          if (!during) {
            each(alter.each(), () -> alter(alter));
          }
        }
        case Effect.Install install -> {
          if (!during) {
            install(install);
          }
        }
      }
    }
    return new Changes(assignments, withheld, clashes, objects);
  }

  private void each(Effect.@Nullable Each each, Runnable effect) {
    open.each("what it changes", each, evaluator, frame, effect);
  }

  private void assign(Effect.Assign assign) {
    Evaluation applies = applies(assign.condition());
    boolean otherwise = assign.condition() instanceof Effect.Condition.Otherwise;
    for (Cell cell : changed(applies, assign.target(), assign.state())) {
      if (!otherwise || !assigned.containsKey(cell)) {
        add(assignment(cell, applies, assign), assign);
      }
    }
  }

  /** Returns the cells that an effect changes; where it does not apply, they are withheld. */
  private List<Cell> changed(Evaluation applies, Expr target, Attribute state) {
    Evaluation evaluated = evaluator.evaluate(target, frame);
    if (!applies.isFalse()) {
      open.check("what it changes", target, evaluated);
    }
    List<Cell> cells = new ArrayList<>();
    for (PlanObject object : evaluated.value().objects()) {
      cells.add(new Cell.StateCell(object, state));
    }
    if (applies.isFalse()) {
      cells.forEach(cell -> withheld.add(new Assignment(cell, Value.NONE, applies.reads())));
      return List.of();
    }
    cells.forEach(cell -> objects.add(cell.object()));
    return cells;
  }

  private void add(Assignment assignment, Effect effect) {
    Cell cell = assignment.cell();
    Written earlier = assigned.put(cell, new Written(assignment, effect));
    if (earlier != null && earlier.effect().span().file() != effect.span().file()) {
      Value first = earlier.assignment().value();
      Value second = assignment.value();
      if (!first.isUnknown() && !second.isUnknown() && !first.same(second)) {
        clashes.add(new Clash(cell, first, earlier.effect().span(), second, effect.span()));
      }
    }
    assignments.add(assignment);
  }

  private Assignment assignment(Cell cell, Evaluation applies, Effect.Assign assign) {
    if (applies.isUnknown()) {
      return new Assignment(cell, left(cell, applies), applies.reads());
    }
    Evaluation evaluated = evaluator.evaluate(assign.value(), frame);
    Evaluation taken = assign.oneOf() ? oneOf(evaluated, assign.value()) : evaluated;
    boolean isNone = evaluated.value() instanceof Value.Many many && many.elements().isEmpty();
    if (assign.oneOf() && isNone && taken.isUnknown()) {
      open.check("what it changes", assign.value(), taken);
    }
    Value value = taken.isUnknown() ? left(cell, taken) : listed(taken.value(), assign.state());
    return new Assignment(cell, value, evaluated.reads());
  }

  /** Returns one element of a list, and nobody knows which where there are several. */
  private static Evaluation oneOf(Evaluation list, Expr written) {
    if (!(list.value() instanceof Value.Many many) || many.unknown() != null) {
      Value.Unknown unknown = list.value().unknown();
      return unknown == null ? list : new Evaluation(unknown.among(List.of()), list.reads());
    }
    List<Value> candidates = many.elements().stream().distinct().toList();
    Value value =
        candidates.size() == 1
            ? candidates.getFirst()
            : new Value.Unknown(
                "an element of " + written.span().text(),
                Value.Origin.NO_ANSWER,
                0,
                candidates.isEmpty() ? Value.Unknown.since(written.span().text(), many) : "",
                candidates);
    return new Evaluation(value, list.reads());
  }

  private void alter(Effect.Alter alter) {
    Evaluation applies = applies(alter.condition());
    for (Cell cell : changed(applies, alter.target(), alter.state())) {
      altered(cell, applies, alter);
    }
  }

  /** What several effects of one step add to a list and remove from it comes together. */
  private void altered(Cell cell, Evaluation applies, Effect.Alter alter) {
    Assignment pending = null;
    for (Assignment each : assignments) {
      pending = each.cell().equals(cell) ? each : pending;
    }
    Evaluation element = evaluator.evaluate(alter.element(), frame);
    List<Read> reads = new ArrayList<>(applies.reads());
    reads.addAll(element.reads());
    reads.addAll(pending == null ? List.of() : pending.reads());
    Value before = pending == null ? evaluator.entry(cell).value() : pending.value();
    Value value =
        applies.isUnknown()
            ? left(cell, applies)
            : element.value().unknown() != null
                ? left(cell, element)
                : before instanceof Value.Many list
                    ? changed(list, element.value(), alter.remove())
                    : before;
    if (pending == null && before.isUnknown()) {
      reads.add(Read.of(cell, before, null, 0));
    }
    assignments.remove(pending);
    Assignment altered = new Assignment(cell, value, reads);
    assigned.put(cell, new Written(altered, alter));
    assignments.add(altered);
  }

  private static Value changed(Value.Many list, Value change, boolean remove) {
    List<Value> changes = change instanceof Value.Many many ? many.elements() : List.of(change);
    List<Value> changed = new ArrayList<>(list.elements());
    for (Value each : changes) {
      if (remove) {
        changed.removeIf(each::same);
      } else if (changed.stream().noneMatch(each::same)) {
        changed.add(each);
      }
    }
    return new Value.Many(changed);
  }

  private Evaluation applies(Effect.Condition condition) {
    return condition instanceof Effect.Condition.When(Expr expression)
        ? evaluator.evaluate(expression, frame)
        : new Evaluation(Value.TRUE, List.of());
  }

  /** A list that is set to one value holds this one. */
  private static Value listed(Value value, Attribute state) {
    return state.type() instanceof Type.ListOf && !(value instanceof Value.Many)
        ? new Value.Many(List.of(value))
        : value;
  }

  /** What this step leaves unknown takes the name of its cell, and of what it hangs on. */
  private Value left(Cell cell, Evaluation evaluation) {
    Value.Unknown unknown = evaluation.value().unknown();
    return unknown == null
        ? new Value.Unknown(cell.shown(), Value.Origin.LEFT, step, "")
        : new Value.Unknown(
            cell.shown(),
            Value.Origin.LEFT,
            step,
            unknown.candidates().isEmpty() ? unknown.root() : "",
            unknown.candidates());
  }

  private void install(Effect.Install install) {
    Evaluation applies = applies(install.condition());
    if (applies.isFalse()) {
      return;
    }
    Evaluation product = evaluator.evaluate(install.product(), frame);
    Evaluation target = evaluator.evaluate(install.target(), frame);
    Expr condition =
        install.condition() instanceof Effect.Condition.When(Expr when) ? when : install.target();
    open.check("whether it installs or removes something", condition, applies);
    open.check("what it installs or removes", install.product(), product);
    open.check("where it installs or removes something", install.target(), target);
    if (product.value() instanceof Value.ProductValue wanted && wanted.product().on() != null) {
      Kind kind = wanted.product().on();
      for (PlanObject object : target.value().objects()) {
        objects.add(object);
        for (PlanObject at : evaluator.world().related(object, kind)) {
          Cell cell = new Cell.ProductCell(at, wanted.product());
          Value value =
              applies.isUnknown() ? left(cell, applies) : level(wanted.product(), install);
          add(new Assignment(cell, value, target.reads()), install);
        }
      }
    }
  }

  /**
   * Returns the level that a product gets; where nobody knows it, the product is there all the
   * same.
   */
  private Value level(Product product, Effect.Install install) {
    if (install.remove()) {
      return Value.NONE;
    }
    Expr written = install.level();
    if (written == null) {
      return Evaluator.level(product, null);
    }
    Evaluation evaluation = evaluator.evaluate(written, frame);
    open.level(product, written, evaluation);
    return Evaluator.level(
        product, evaluation.value() instanceof Value.Atom level ? level.text() : null);
  }
}
