package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
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
  private List<Read> reads = new ArrayList<>();
  private @Nullable Counts counts;
  private Map<Cell, Value> before = Map.of();
  private @Nullable Consumer<Read> observer;
  private @Nullable Evaluator start;

  /** Takes what expressions see. */
  public Evaluator(World world, State state) {
    this.world = world;
    this.state = state;
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
    observer = by;
  }

  /** Records a value that was found and not read from an object. */
  void note(String name, Value value) {
    tell(new Read(null, null, name, value, null, 0));
  }

  private void tell(Read read) {
    reads.add(read);
    Consumer<Read> by = observer;
    if (by != null) {
      by.accept(read);
    }
  }

  @Nullable Counts counts() {
    return counts;
  }

  /** Forgets what was read so far and returns it. */
  public List<Read> takeReads() {
    List<Read> taken = reads;
    reads = new ArrayList<>();
    return taken;
  }

  /** Returns a frame of so many slots in which nothing is known yet. */
  public static Value[] frame(int slots) {
    Value[] frame = new Value[slots];
    Arrays.fill(frame, new Value.Unknown(""));
    return frame;
  }

  /** Returns the value of an expression; {@code frame} holds the variables by slot. */
  public Value evaluate(Expr expr, Value[] frame) {
    return switch (expr) {
      case Expr.Constant constant -> constant.value();
      case Expr.Variable variable -> frame[variable.slot()];
      case Expr.Member member ->
          map(evaluate(member.target(), frame), object -> read(object, member.attribute()));
      case Expr.NameOf nameOf -> map(evaluate(nameOf.target(), frame), PlanObject::nameValue);
      case Expr.ContainerOf container ->
          map(evaluate(container.target(), frame), object -> container(object, container));
      case Expr.Collection collection -> new Value.Many(refs(world.objects(collection.kind())));
      case Expr.ItemOption option -> option(option.product(), option.option());
      case Expr.ItemLevel level -> itemLevel(level.product());
      case Expr.Not not -> negate(evaluate(not.operand(), frame));
      case Expr.Logic logic -> logic(logic, frame);
      case Expr.Compare compare ->
          Comparing.compare(
              compare.comparison(),
              evaluate(compare.left(), frame),
              evaluate(compare.right(), frame));
      case Expr.In in -> in(evaluate(in.element(), frame), evaluate(in.list(), frame));
      case Expr.Sum sum ->
          Comparing.sum(sum.minus(), evaluate(sum.left(), frame), evaluate(sum.right(), frame));
      case Expr.Has has -> has(has, frame);
      case Expr.Quantified quantified -> quantified(quantified, frame);
      case Expr.Conditional conditional -> conditional(conditional, frame);
      case Expr.Listing listing -> new Value.Many(values(listing.elements(), frame));
      case Expr.Template template -> Value.text(text(template, frame));
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

  private String text(Expr.Template template, Value[] frame) {
    StringBuilder text = new StringBuilder();
    for (Expr part : template.parts()) {
      text.append(evaluate(part, frame).shown());
    }
    return text.toString();
  }

  private static List<Value> refs(List<PlanObject> objects) {
    List<Value> refs = new ArrayList<>(objects.size());
    objects.forEach(object -> refs.add(new Value.Ref(object)));
    return refs;
  }

  private static Value map(Value target, Function<PlanObject, Value> step) {
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
    if (attribute.type() instanceof Type.ListOf) {
      return World.list(object, attribute);
    }
    PlanObject.Given given = object.given(attribute);
    Span at = given == null ? null : given.span();
    if (attribute.role() != Attribute.Role.STATE) {
      Value value = initial(object, attribute, given);
      tell(new Read(object, null, object.name() + "." + attribute.name(), value, at, 0));
      return value;
    }
    Cell cell = new Cell.StateCell(object, attribute);
    State.Entry entry = entry(cell);
    tell(
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
    Expr initial = attribute.initial();
    if (initial == null) {
      return new Value.Unknown(object.name() + "." + attribute.name());
    }
    List<Read> outer = reads;
    reads = new ArrayList<>();
    Value value = evaluate(initial, new Value[] {new Value.Ref(object)});
    reads = outer;
    return value;
  }

  private static Value installed(PlanObject object, Product product) {
    Value found = Value.NONE;
    for (PlanObject.Installed there : object.installed()) {
      if (!there.past() && there.product() == product) {
        found = level(there.level());
      }
    }
    return found;
  }

  /** Returns the value of a product's cell at this level. */
  public static Value level(@Nullable String level) {
    return level == null ? INSTALLED : new Value.Atom(Type.Base.VERSION, level);
  }

  private Plan.@Nullable Item item(Product product) {
    Plan.Item focused = current.get(product);
    if (focused != null) {
      return focused;
    }
    List<Plan.Item> items = world.items(product);
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
      value = new Value.Unknown(name);
    }
    Span at = given != null ? given.span() : item != null ? item.span() : null;
    tell(new Read(null, null, name, value, at, 0));
    return value;
  }

  private Value itemLevel(Product product) {
    Plan.Item item = item(product);
    String name = product.name() + ".level";
    Value value =
        item == null || item.level() == null ? new Value.Unknown(name) : level(item.level());
    tell(new Read(null, null, name, value, item == null ? null : item.span(), 0));
    return value;
  }

  private static Value negate(Value value) {
    return value instanceof Value.Bool bool ? Value.of(!bool.truth()) : value;
  }

  private Value logic(Expr.Logic logic, Value[] frame) {
    Value left = evaluate(logic.left(), frame);
    boolean decides = logic.conjunction() ? left.isFalse() : left.isTrue();
    if (decides) {
      return left;
    }
    Value right = evaluate(logic.right(), frame);
    boolean rightDecides = logic.conjunction() ? right.isFalse() : right.isTrue();
    return rightDecides || !left.isUnknown() ? right : left;
  }

  private static Value in(Value element, Value list) {
    if (element.isUnknown() || !(list instanceof Value.Many many)) {
      return element.isUnknown() ? element : list.isUnknown() ? list : Value.of(element.same(list));
    }
    Value result = Value.FALSE;
    for (Value candidate : many.elements()) {
      if (candidate.isUnknown()) {
        result = candidate;
      } else if (candidate.same(element)) {
        return Value.TRUE;
      }
    }
    return result;
  }

  private Value quantified(Expr.Quantified quantified, Value[] frame) {
    Value list = evaluate(quantified.collection(), frame);
    if (!(list instanceof Value.Many many)) {
      return list.isUnknown() ? list : Value.of(quantified.quantifier() != Expr.Quantifier.ANY);
    }
    boolean all = quantified.quantifier() == Expr.Quantifier.ALL;
    Value undecided = null;
    for (Value element : many.elements()) {
      frame[quantified.slot()] = element;
      Value holds = evaluate(quantified.condition(), frame);
      if (all ? holds.isFalse() : holds.isTrue()) {
        return Value.of(quantified.quantifier() == Expr.Quantifier.ANY);
      }
      undecided = holds.isUnknown() ? holds : undecided;
    }
    return undecided != null ? undecided : Value.of(quantified.quantifier() != Expr.Quantifier.ANY);
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

  private Value has(Expr.Has has, Value[] frame) {
    Value subject = evaluate(has.subject(), frame);
    Value product = evaluate(has.product(), frame);
    if (!(subject instanceof Value.Ref ref) || !(product instanceof Value.ProductValue wanted)) {
      return subject.isUnknown() ? subject : new Value.Unknown("");
    }
    Pattern pattern = new Pattern(wanted.product(), has.comparison(), has.level());
    if (has.ownership() == Expr.Ownership.INSTALLS) {
      return Value.of(world.installs(pattern, ref.object()));
    }
    Value result = null;
    if (wanted.product().on() != null) {
      for (PlanObject at : world.related(ref.object(), wanted.product().on())) {
        Value there = has(has.ownership(), at, pattern);
        if (there.isFalse()) {
          return there;
        }
        result = there.isUnknown() || result == null ? there : result;
      }
    }
    return result == null ? Value.FALSE : result;
  }

  private Value has(Expr.Ownership ownership, PlanObject at, Pattern pattern) {
    Value now = installed(at, pattern);
    if (ownership == Expr.Ownership.HAS || now.isTrue()) {
      return now;
    }
    for (PlanObject.Installed there : at.installed()) {
      if (pattern.matches(there.product(), there.level())) {
        return Value.TRUE;
      }
    }
    for (Value past : state.past(new Cell.ProductCell(at, pattern.product()))) {
      if (matches(pattern, past, at).isTrue()) {
        return Value.TRUE;
      }
    }
    return now;
  }

  private Value installed(PlanObject at, Pattern pattern) {
    Value value = product(at, pattern.product());
    return matches(pattern, value, at);
  }

  /** Returns the level of a product on an object, or none, and records that it was read. */
  Value product(PlanObject at, Product product) {
    Cell cell = new Cell.ProductCell(at, product);
    State.Entry entry = entry(cell);
    Span given = null;
    if (entry.step() == 0) {
      for (PlanObject.Installed there : at.installed()) {
        given = there.product() == product ? there.span() : given;
      }
    }
    tell(new Read(at, cell, cell.shown(), entry.value(), given, entry.step()));
    return entry.value();
  }

  private static Value matches(Pattern pattern, Value there, PlanObject at) {
    return switch (there) {
      case Value.None _ -> Value.FALSE;
      case Value.Atom atom -> Value.of(pattern.matchesLevel(atom.text()));
      case Value.Unknown unknown -> unknown;
      case Value.Bool _, Value.Num _, Value.Duration _, Value.Symbol _, Value.Ref _ ->
          pattern.level() == null
              ? Value.TRUE
              : new Value.Unknown("the level of " + pattern.product().name() + " on " + at.name());
      case Value.ProductValue _, Value.Many _ -> new Value.Unknown("");
    };
  }
}
