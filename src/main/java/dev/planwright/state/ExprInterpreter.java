package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation: walks through one expression and collects what it reads. Nothing of it is left
 * for the next one.
 */
final class ExprInterpreter {

  private final Evaluator evaluator;
  private final World world;
  private final EvaluationLimit limit;
  private final Extent extent;
  private final ReadLog log;
  private final Connectives connectives;
  private final Ownership ownership;

  /** How much of what is read has to be known afterwards. */
  enum Extent {
    /** The cells that decide, so that one can tell when to look again. */
    CHANGING,
    /** All that decides. */
    DECISIVE,
    /** All that decides, and of a list every element that would decide alone. */
    THOROUGH
  }

  /** Takes what the expression sees; all that decides has to be known. */
  ExprInterpreter(Evaluator evaluator) {
    this(evaluator, Extent.DECISIVE);
  }

  /** Takes what the expression sees, and how much of what is read has to be known. */
  ExprInterpreter(Evaluator evaluator, Extent extent) {
    this.evaluator = evaluator;
    this.world = evaluator.world();
    this.limit = world.limit();
    this.extent = extent;
    this.log = new ReadLog(evaluator.reader(), extent == Extent.CHANGING);
    this.connectives = new Connectives(this, log);
    this.ownership = new Ownership(this, log);
  }

  /** Returns what the expression sees. */
  Evaluator evaluator() {
    return evaluator;
  }

  /** Returns whether to look at every element although one decides. */
  boolean isThorough() {
    return extent == Extent.THOROUGH;
  }

  /** Returns a value with all that was read so far. */
  Evaluation with(Value value) {
    return new Evaluation(value, log.reads());
  }

  /** Returns the value of an expression; what it reads is not among the reads of this one. */
  Value apart(Expr expr, Value[] frame) {
    return new ExprInterpreter(evaluator, extent).evaluate(expr, frame);
  }

  /** Records a value that was found and not read from an object. */
  void note(String name, Value value) {
    log.add(new Read(null, null, name, value, null, 0));
  }

  /** Returns the value of an expression for each element of a list, which takes a slot. */
  List<Value> each(Value.Many list, int slot, Expr expr, Value[] frame) {
    List<Value> values = new ArrayList<>();
    for (Value element : list.elements()) {
      frame[slot] = element;
      values.add(evaluate(expr, frame));
    }
    return values;
  }

  /** Returns the value of an expression; {@code frame} holds the variables by slot. */
  Value evaluate(Expr expr, Value[] frame) {
    return limit.enter(expr) ? limit.leave(value(expr, frame)) : new Value.Unknown("");
  }

  private Value value(Expr expr, Value[] frame) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value();
      case Expr.Variable variable -> variable(frame[variable.slot()]);
      case Expr.Member member -> member(evaluate(member.target(), frame), member);
      case Expr.NameOf nameOf -> map(evaluate(nameOf.target(), frame), PlanObject::nameValue);
      case Expr.ContainerOf container ->
          map(evaluate(container.target(), frame), object -> container(object, container));
      case Expr.Collection collection -> new Value.Many(refs(world.objects(collection.kind())));
      case Expr.ItemOption option -> option(option.product(), option.option());
      case Expr.ItemLevel level -> itemLevel(level.product());
      case Expr.Not not -> Connectives.negate(evaluate(not.operand(), frame));
      case Expr.Logic logic -> connectives.logic(logic, frame);
      case Expr.Compare compare ->
          Comparing.compare(
              compare.comparison(),
              evaluate(compare.left(), frame),
              evaluate(compare.right(), frame));
      case Expr.In in -> Connectives.in(evaluate(in.element(), frame), evaluate(in.list(), frame));
      case Expr.Sum sum -> new Arithmetic(this).sum(sum, frame);
      case Expr.Multiplication product -> new Arithmetic(this).multiplication(product, frame);
      case Expr.Has has -> ownership.has(has, frame);
      case Expr.Counted counted -> new Counting(this, log).counted(counted, frame);
      case Expr.Selected selected -> new Counting(this, log).selected(selected, frame);
      case Expr.Mapped mapped -> new Counting(this, log).mapped(mapped, frame);
      case Expr.Sorted sorted -> new Lists(this).sorted(sorted, frame);
      case Expr.Quantified quantified -> connectives.quantified(quantified, frame);
      case Expr.Conditional conditional -> conditional(conditional, frame);
      case Expr.Listing listing -> new Value.Many(values(listing.elements(), frame));
      case Expr.Template template -> TextEvaluation.text(template, frame, this);
      case Expr.Invoke invoke -> invoke(invoke, frame);
      case Expr.Apply apply -> new Functions(this).apply(apply, frame);
    };
  }

  private List<Value> values(List<Expr> expressions, Value[] frame) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expr expression : expressions) {
      values.add(evaluate(expression, frame));
    }
    return values;
  }

  /**
   * What a variable holds and is not known was read elsewhere; whoever asks is told of it again.
   */
  private Value variable(Value value) {
    if (value instanceof Value.Unknown unknown && !unknown.what().isEmpty()) {
      log.add(new Read(null, null, unknown.what(), unknown, null, unknown.step()));
    }
    return value;
  }

  /** Without a lambda where there is one object: this is done more often than anything else. */
  private Value member(Value target, Expr.Member member) {
    return target instanceof Value.Ref ref
        ? read(ref.object(), member.attribute())
        : map(target, object -> read(object, member.attribute()));
  }

  private static List<Value> refs(List<PlanObject> objects) {
    List<Value> refs = new ArrayList<>(objects.size());
    objects.forEach(object -> refs.add(new Value.Ref(object)));
    return refs;
  }

  private Value map(Value target, Function<PlanObject, Value> step) {
    return switch (target) {
      case Value.Ref ref -> step.apply(ref.object());
      case Value.Many many -> {
        List<Value> mapped = new ArrayList<>();
        for (Value element : many.elements()) {
          Value value = map(element, step);
          if (value instanceof Value.Many inner) {
            mapped.addAll(inner.elements());
          } else {
            mapped.add(value);
          }
          if (!limit.holds(mapped.size())) {
            yield new Value.Unknown("");
          }
        }
        yield new Value.Many(mapped);
      }
      case Value.None none -> none;
      case Value.Bool _, Value.Atom _, Value.Num _, Value.Duration _, Value.Symbol _ ->
          new Value.Unknown("");
      case Value.ProductValue _ -> new Value.Unknown("");
      case Value.Unknown unknown -> unknown.each(one -> map(one, step));
    };
  }

  private static Value container(PlanObject object, Expr.ContainerOf container) {
    PlanObject holder = object.enclosing(container.kind());
    return holder == null ? new Value.Unknown("") : new Value.Ref(holder);
  }

  /** Returns the value of an attribute or state of an object, and records that it was read. */
  Value read(PlanObject object, Attribute attribute) {
    if (attribute.role() != Attribute.Role.STATE && isWritten(object, attribute)) {
      return World.list(object, attribute);
    }
    PlanObject.Given given = object.given(attribute);
    Span at = given == null ? null : given.span();
    if (attribute.role() != Attribute.Role.STATE) {
      Value value = initial(object, attribute);
      log.add(new Read(object, null, object.name() + "." + attribute.name(), value, at, 0));
      return value;
    }
    Cell cell = new Cell.StateCell(object, attribute);
    State.Entry entry = evaluator.entry(cell);
    log.add(Read.of(cell, entry.value(), entry.step() > 0 ? null : at, entry.step()));
    return entry.value();
  }

  /** Returns whether a list is what the author wrote; it has no default, or elements. */
  private static boolean isWritten(PlanObject object, Attribute attribute) {
    return attribute.type() instanceof Type.ListOf
        && object.given(attribute) == null
        && (!object.elements(attribute).isEmpty() || attribute.initial() == null);
  }

  /** Returns the value of an attribute that no step changed: the given one or the default. */
  Value initial(PlanObject object, Attribute attribute) {
    PlanObject.Given given = object.given(attribute);
    if (given != null) {
      return given.value();
    }
    if (isWritten(object, attribute)) {
      return World.list(object, attribute);
    }
    Expr initial = attribute.initial();
    if (initial instanceof Expr.Constant constant) {
      return constant.value();
    }
    DefinitionResults.Default wanted = new DefinitionResults.Default(object, attribute);
    Value known = initial == null ? null : world.results().find(wanted);
    if (known != null) {
      return known;
    }
    if (initial == null || !limit.open(object, attribute)) {
      return new Value.Unknown(object.name() + "." + attribute.name());
    }
    Value value = apart(initial, attribute.frame(object));
    limit.close(object, attribute);
    if (limit.excess() == null) {
      world.results().keep(wanted, value);
    }
    return value;
  }

  private Value option(Product product, Attribute option) {
    Plan.Item item = evaluator.item(product);
    String name = product.name() + "." + option.name();
    PlanObject.Given given = item == null ? null : item.option(option);
    Value value;
    if (given != null) {
      value = given.value();
    } else if (option.initial() != null && item != null) {
      value = evaluate(option.initial(), option.frame(world.target()));
    } else if (option.type() instanceof Type.ListOf && item != null) {
      value = new Value.Many(List.of());
    } else {
      value = unknown(name, item);
    }
    Span at = given != null ? given.span() : item != null ? item.span() : null;
    log.add(new Read(null, null, name, value, at, 0));
    return value;
  }

  private static Value unknown(String name, Plan.@Nullable Item item) {
    Value.Origin origin = item == null ? Value.Origin.NO_ITEM : Value.Origin.NOT_GIVEN;
    return new Value.Unknown(name, origin, 0, "");
  }

  private Value itemLevel(Product product) {
    Plan.Item item = evaluator.item(product);
    String name = product.name() + ".level";
    Value value =
        item == null || item.level() == null
            ? unknown(name, item)
            : Evaluator.level(product, item.level());
    log.add(new Read(null, null, name, value, item == null ? null : item.span(), 0));
    return value;
  }

  private Value conditional(Expr.Conditional conditional, Value[] frame) {
    Value condition = evaluate(conditional.condition(), frame);
    if (condition.isUnknown()) {
      return condition;
    }
    return evaluate(condition.isTrue() ? conditional.whenTrue() : conditional.whenFalse(), frame);
  }

  private Value invoke(Expr.Invoke invoke, Value[] frame) {
    Value[] inner =
        Evaluator.frame(Math.max(invoke.define().body().slots(), invoke.arguments().size()));
    for (int i = 0; i < invoke.arguments().size(); i++) {
      inner[i] = evaluate(invoke.arguments().get(i), frame);
    }
    Expr expression = invoke.define().body().expression();
    if (extent != Extent.CHANGING) {
      return evaluate(expression, inner);
    }
    DefinitionResults results = world.results();
    DefinitionResults.Call call =
        new DefinitionResults.Call(
            invoke.define(), Arrays.asList(inner).subList(0, invoke.arguments().size()));
    if (!results.isRepeatable(call)) {
      return evaluate(expression, inner);
    }
    DefinitionResults.Result known = results.find(call, evaluator);
    if (known != null && limit.takes(known.reads().size())) {
      known.reads().forEach(log::add);
      return known.value();
    }
    int mark = log.mark();
    Value value = evaluate(expression, inner);
    if (limit.excess() == null) {
      results.keep(call, new DefinitionResults.Result(value, log.since(mark)));
    }
    return value;
  }

  /** Returns the level of a product on an object, or none, and records that it was read. */
  Value product(PlanObject at, Product product) {
    return ownership.product(at, product);
  }
}
