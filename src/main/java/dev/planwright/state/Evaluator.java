package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in a world and a state, and keeps what they read. Total: a defect of a
 * library makes a value unknown, never an exception.
 */
public final class Evaluator {

  /** What a level is when a product is there and nobody named its level. */
  static final Value INSTALLED = new Value.Symbol("installed");

  private final World world;
  private final State state;
  private final Functions functions;
  private final Map<Product, Plan.Item> current = new HashMap<>();
  private final EvaluationLimit limit;
  private final ReadLog log = new ReadLog();
  private final Connectives connectives = new Connectives(this, log);
  private final Counting counting = new Counting(this, log);
  private final Arithmetic arithmetic = new Arithmetic(this);
  private final Lists lists = new Lists(this);
  private final Ownership ownership = new Ownership(this, log);
  private final TextEvaluation texts = new TextEvaluation(this, log);
  private @Nullable Counts counts;
  private Map<Cell, Value> before = Map.of();
  private @Nullable Evaluator start;
  private boolean thorough;

  /** Takes what expressions see. */
  public Evaluator(World world, State state) {
    this.world = world;
    this.state = state;
    this.limit = world.limit();
    this.functions = new Functions(this);
  }

  /** Returns the world. */
  public World world() {
    return world;
  }

  /** Returns the state. */
  public State state() {
    return state;
  }

  /**
   * Says which item a product's options and level mean, or with null that none is meant any more.
   */
  public void focus(Product product, Plan.@Nullable Item item) {
    if (item == null) {
      current.remove(product);
    } else {
      current.put(product, item);
    }
  }

  /** Says what limits count; without it their functions are unknown. */
  public void count(Counts over) {
    counts = over;
  }

  /** Says what cells held before the step that is taken back, for {@code was}. */
  public void takeBack(Map<Cell, Value> held) {
    before = Collections.unmodifiableMap(held);
  }

  /** Returns what a cell held before the step that is taken back, or what it holds now. */
  Value before(Cell cell, Value now) {
    return before.getOrDefault(cell, now);
  }

  /** Says who is told of everything that is read from now on. */
  public void observe(Consumer<Read> by) {
    log.observe(by);
  }

  /** Records a value that was found and not read from an object. */
  void note(String name, Value value) {
    log.add(new Read(null, null, name, value, null, 0));
  }

  /** Records a list of an object that was counted. */
  void noteList(PlanObject object, Attribute attribute, Value list) {
    log.add(new Read(null, null, object.name() + "." + attribute.name(), list, null, 0));
  }

  @Nullable Counts counts() {
    return counts;
  }

  /** Forgets what was read so far and returns it. */
  public List<Read> takeReads() {
    return log.take();
  }

  /** Returns what an expression comes to, with the reads that decide it. */
  public Evaluation judge(Expr expr, Value[] frame) {
    List<Read> outer = log.begin();
    Value value = evaluate(expr, frame);
    return new Evaluation(value, log.end(outer));
  }

  /**
   * Returns the same as {@link #judge}, with all that decides: of a quantifier that fails, every
   * element that makes it fail.
   */
  public Evaluation explain(Expr expr, Value[] frame) {
    thorough = true;
    Evaluation explained = judge(expr, frame.clone());
    thorough = false;
    return explained;
  }

  /** Returns a frame of so many slots in which nothing is known yet. */
  public static Value[] frame(int slots) {
    Value[] frame = new Value[slots];
    Arrays.fill(frame, new Value.Unknown(""));
    return frame;
  }

  /** Returns the value of an expression; {@code frame} holds the variables by slot. */
  public Value evaluate(Expr expr, Value[] frame) {
    return limit.enter(expr) ? limit.leave(value(expr, frame)) : new Value.Unknown("");
  }

  private Value value(Expr expr, Value[] frame) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value();
      case Expr.Variable variable -> variable(frame[variable.slot()]);
      case Expr.Member member ->
          map(evaluate(member.target(), frame), object -> read(object, member.attribute()));
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
      case Expr.Sum sum -> arithmetic.sum(sum, frame);
      case Expr.Multiplication product -> arithmetic.multiplication(product, frame);
      case Expr.Has has -> ownership.has(has, frame, thorough);
      case Expr.Counted counted -> counting.counted(counted, frame);
      case Expr.Selected selected -> counting.selected(selected, frame);
      case Expr.Mapped mapped -> counting.mapped(mapped, frame);
      case Expr.Sorted sorted -> lists.sorted(sorted, frame);
      case Expr.Quantified quantified -> connectives.quantified(quantified, frame, thorough);
      case Expr.Conditional conditional -> conditional(conditional, frame);
      case Expr.Listing listing -> new Value.Many(values(listing.elements(), frame));
      case Expr.Template template -> texts.text(template, frame);
      case Expr.Invoke invoke -> invoke(invoke, frame);
      case Expr.Apply apply -> functions.apply(apply, frame);
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
   * Returns a text for a finding: what is not known stands in it by its name. It is not fit for an
   * artifact.
   */
  public String said(Expr text, Value[] frame) {
    return texts.said(text, frame);
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
      case Value.ProductValue _, Value.Unknown _ ->
          target instanceof Value.Unknown ? target : new Value.Unknown("");
    };
  }

  private static Value container(PlanObject object, Expr.ContainerOf container) {
    PlanObject holder = object.enclosing(container.kind());
    return holder == null ? new Value.Unknown("") : new Value.Ref(holder);
  }

  /** Returns the value of an attribute or state of an object, and records that it was read. */
  public Value read(PlanObject object, Attribute attribute) {
    if (attribute.type() instanceof Type.ListOf && attribute.role() != Attribute.Role.STATE) {
      return World.list(object, attribute);
    }
    PlanObject.Given given = object.given(attribute);
    Span at = given == null ? null : given.span();
    if (attribute.role() != Attribute.Role.STATE) {
      Value value = initial(object, attribute, given);
      log.add(new Read(object, null, object.name() + "." + attribute.name(), value, at, 0));
      return value;
    }
    Cell cell = new Cell.StateCell(object, attribute);
    State.Entry entry = entry(cell);
    log.add(
        new Read(
            object, cell, cell.shown(), entry.value(), entry.step() > 0 ? null : at, entry.step()));
    return entry.value();
  }

  /** Returns the entry of a cell, with its initial value if no step changed it. */
  public State.Entry entry(Cell cell) {
    State.Entry entry = state.find(cell);
    return entry != null ? entry : state.start(cell, start().initial(cell));
  }

  /** Returns who evaluates defaults: in the state at the start, which no step changes. */
  private Evaluator start() {
    Evaluator known = start;
    if (known == null) {
      known = new Evaluator(world, new State());
      known.start = known;
      start = known;
    }
    return known;
  }

  private Value initial(Cell cell) {
    State.Entry known = state.find(cell);
    if (known != null) {
      return known.value();
    }
    Value value =
        switch (cell) {
          case Cell.StateCell at -> initial(at.object(), at.state(), at.object().given(at.state()));
          case Cell.ProductCell at -> installed(at.object(), at.product());
        };
    state.start(cell, value);
    return value;
  }

  private Value initial(PlanObject object, Attribute attribute, PlanObject.@Nullable Given given) {
    if (given != null) {
      return given.value();
    }
    if (attribute.type() instanceof Type.ListOf) {
      return World.list(object, attribute);
    }
    Expr initial = attribute.initial();
    if (initial == null) {
      return new Value.Unknown(object.name() + "." + attribute.name());
    }
    if (!limit.open(object, attribute)) {
      return new Value.Unknown(object.name() + "." + attribute.name());
    }
    Value value = judge(initial, new Value[] {new Value.Ref(object)}).value();
    limit.close(object, attribute);
    return value;
  }

  private static Value installed(PlanObject object, Product product) {
    Value found = Value.NONE;
    for (PlanObject.Installed there : object.installed()) {
      if (!there.past() && there.product() == product) {
        found = level(product, there.level());
      }
    }
    return found;
  }

  /** Returns the value of a product's cell at this level; with null, at one that nobody named. */
  public static Value level(Product product, @Nullable String level) {
    return level == null ? INSTALLED : product.level(level);
  }

  private Plan.@Nullable Item item(Product product) {
    Plan.Item focused = current.get(product);
    if (focused != null) {
      return focused;
    }
    List<Plan.Item> items = world.items(product);
    for (Plan.Item item : items) {
      if (item.verb() != Verb.REMOVE) {
        return item;
      }
    }
    return items.isEmpty() ? null : items.getFirst();
  }

  private Value option(Product product, Attribute option) {
    Plan.Item item = item(product);
    String name = product.name() + "." + option.name();
    PlanObject.Given given = item == null ? null : item.option(option);
    Value value;
    if (given != null) {
      value = given.value();
    } else if (option.initial() != null && item != null) {
      value = evaluate(option.initial(), new Value[] {new Value.Ref(world.target())});
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
    Plan.Item item = item(product);
    String name = product.name() + ".level";
    Value value =
        item == null || item.level() == null ? unknown(name, item) : level(product, item.level());
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
    Value[] inner = frame(Math.max(invoke.define().body().slots(), invoke.arguments().size()));
    for (int i = 0; i < invoke.arguments().size(); i++) {
      inner[i] = evaluate(invoke.arguments().get(i), frame);
    }
    return evaluate(invoke.define().body().expression(), inner);
  }

  /** Returns the level of a product on an object, or none, and records that it was read. */
  Value product(PlanObject at, Product product) {
    return ownership.product(at, product);
  }
}
