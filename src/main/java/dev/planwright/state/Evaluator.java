package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in a world and a state. Each evaluation returns the value and what was read
 * to find it, and leaves nothing behind for the next one. Where expressions see more, such as the
 * item that a step is for, another evaluator evaluates them: see {@link #about}, {@link #counting},
 * {@link #takingBack} and {@link #in}.
 *
 * <p>Nothing here throws: a defect of a library makes a value unknown, and so does a limit that is
 * passed. Unknown values propagate as {@link Truth} says.
 *
 * <p>A frame holds the values of variables by slot. Slots of variables that an expression binds
 * itself are overwritten.
 */
public final class Evaluator {

  /** What a level is when a product is there and nobody named its level. */
  static final Value INSTALLED = new Value.Symbol("installed");

  private final World world;
  private final State state;
  private final State initial;
  private final Sight sight;

  /**
   * What expressions see beside the world and the state.
   *
   * @param reader who is told of everything that is read, also of what decides nothing
   * @param items which item a product's options and level mean
   * @param counts what limits count, or null where their functions are unknown
   * @param before what a cell held before the step that is undone, for {@code was}; takes the cell
   *     and what it holds now
   */
  private record Sight(
      Consumer<Read> reader,
      Map<Product, Plan.Item> items,
      @Nullable Counts counts,
      BiFunction<Cell, Value, Value> before) {}

  /** Takes what expressions see. */
  public Evaluator(World world, State state) {
    this(world, state, _ -> {});
  }

  /** Takes also who is told of everything that is read. */
  public Evaluator(World world, State state, Consumer<Read> reader) {
    this(world, state, new State(), new Sight(reader, Map.of(), null, Evaluator::now));
  }

  private Evaluator(World world, State state, State initial, Sight sight) {
    this.world = world;
    this.state = state;
    this.initial = initial;
    this.sight = sight;
  }

  /** Returns one in which the options and the level of a product are those of an item. */
  public Evaluator about(Plan.Item item) {
    Map<Product, Plan.Item> items = new HashMap<>(sight.items());
    items.put(item.product(), item);
    return with(new Sight(sight.reader(), items, sight.counts(), sight.before()));
  }

  /** Returns the same for several items, each of another product. */
  public Evaluator about(List<Plan.Item> items) {
    Evaluator about = this;
    for (Plan.Item item : items) {
      about = about.about(item);
    }
    return about;
  }

  /** Returns one in which expressions can count over a procedure, which is counted so. */
  public Evaluator counting(Counts counts) {
    return with(new Sight(sight.reader(), sight.items(), counts, sight.before()));
  }

  /**
   * Returns one in which {@code was} has a meaning.
   *
   * @param before returns what a cell held before the step that is undone; takes the cell and what
   *     it holds now
   */
  public Evaluator takingBack(BiFunction<Cell, Value, Value> before) {
    return with(new Sight(sight.reader(), sight.items(), sight.counts(), before));
  }

  /**
   * Returns one for another state.
   *
   * @param reader is told of everything that is read, also of what decides nothing
   */
  public Evaluator in(State other, Consumer<Read> reader) {
    return new Evaluator(
        world, other, initial, new Sight(reader, sight.items(), sight.counts(), sight.before()));
  }

  private Evaluator with(Sight changed) {
    return new Evaluator(world, state, initial, changed);
  }

  /** Returns the world. */
  public World world() {
    return world;
  }

  /** Returns the state. */
  public State state() {
    return state;
  }

  /** Returns what an expression comes to, with the reads that decide it. */
  public Evaluation evaluate(Expr expr, Value[] frame) {
    ExprInterpreter run = new ExprInterpreter(this);
    return run.with(run.evaluate(expr, frame));
  }

  /** Returns the same as {@link #evaluate}; of the reads only those of what steps change. */
  public Evaluation watch(Expr expr, Value[] frame) {
    ExprInterpreter run = new ExprInterpreter(this, ExprInterpreter.Extent.CHANGING);
    return run.with(run.evaluate(expr, frame));
  }

  /**
   * Returns the same as {@link #evaluate}, with all that decides: of a quantifier that fails, every
   * element that makes it fail.
   */
  public Evaluation explain(Expr expr, Value[] frame) {
    ExprInterpreter run = new ExprInterpreter(this, ExprInterpreter.Extent.THOROUGH);
    return run.with(run.evaluate(expr, frame.clone()));
  }

  /** Returns the value of an expression where nobody asks what was read. */
  public Value value(Expr expr, Value[] frame) {
    return new ExprInterpreter(this).evaluate(expr, frame);
  }

  /** Returns the value of an attribute or state of an object. */
  public Value value(PlanObject object, Attribute attribute) {
    return new ExprInterpreter(this).read(object, attribute);
  }

  /**
   * Returns a text for a finding: what is not known stands in it by its name. It is not fit for an
   * artifact.
   */
  public String said(Expr text, Value[] frame) {
    return TextEvaluation.said(text, frame.clone(), new ExprInterpreter(this));
  }

  /** Returns a frame of so many slots in which nothing is known yet. */
  public static Value[] frame(int slots) {
    Value[] frame = new Value[slots];
    Arrays.fill(frame, new Value.Unknown(""));
    return frame;
  }

  /** Returns who is told of everything that is read. */
  Consumer<Read> reader() {
    return sight.reader();
  }

  /** Returns what limits count, or null. */
  @Nullable Counts counts() {
    return sight.counts();
  }

  private static Value now(Cell cell, Value now) {
    return now;
  }

  /** Returns what a cell held before the step that is undone, or what it holds now. */
  Value before(Cell cell, Value now) {
    return sight.before().apply(cell, now);
  }

  /** Returns the item that a product's options and level mean, or null if there is none. */
  Plan.@Nullable Item item(Product product) {
    Plan.Item meant = sight.items().get(product);
    if (meant != null) {
      return meant;
    }
    List<Plan.Item> items = world.items(product);
    for (Plan.Item item : items) {
      if (item.verb() != Verb.REMOVE) {
        return item;
      }
    }
    return items.isEmpty() ? null : items.getFirst();
  }

  /** Returns the entry of a cell, with its initial value if no step changed it. */
  public State.Entry entry(Cell cell) {
    State.Entry entry = state.find(cell);
    return entry != null ? entry : state.start(cell, initial(cell));
  }

  /** Returns what a cell holds at the start, where defaults see what no step has changed. */
  public Value initial(Cell cell) {
    State.Entry known = initial.find(cell);
    if (known != null) {
      return known.value();
    }
    Evaluator atStart =
        new Evaluator(world, initial, initial, new Sight(_ -> {}, Map.of(), null, Evaluator::now));
    Value value =
        switch (cell) {
          case Cell.StateCell at -> new ExprInterpreter(atStart).initial(at.object(), at.state());
          case Cell.ProductCell at -> installed(at.object(), at.product());
        };
    initial.start(cell, value);
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
}
