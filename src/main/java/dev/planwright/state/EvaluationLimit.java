package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What evaluating the expressions of one plan may cost. Expressions always end, but a short chain
 * of definitions can take longer than anybody waits, or make a text larger than the memory. Once a
 * limit is passed, everything is unknown, and {@link #excess} says where it happened.
 */
public final class EvaluationLimit {

  /** The largest factor by which a user may raise the limits. */
  public static final int HIGHEST_FACTOR = 1_000;

  /** How many operations evaluating a plan may take, unless somebody says otherwise. */
  private static final long OPERATIONS = 20_000_000;

  /** How many more operations there may be for each object that a plan is about. */
  private static final long FOR_EACH_OBJECT = 10_000;

  /** How deep definitions may use each other, in nested expressions. */
  static final int DEPTH = 1_000;

  /** How many characters a text may have. */
  private static final int TEXT = 1 << 20;

  /** How many elements a list may have. */
  private static final int LIST = 1 << 20;

  /** How many combinations of objects a rule may be about. */
  private static final int BINDINGS = 250_000;

  /** How many combinations of items a rule may be asked for. */
  private static final int ITEMS = 10_000;

  /** How many operations a finding of a rule stands for, with all that is said in it. */
  private static final int FINDING = 1_000;

  /** How many characters cost as much as an operation. */
  private static final int CHARACTERS = 8;

  /** How many elements of a list cost as much as an operation. */
  private static final int ELEMENTS = 4;

  private static final Value EXCEEDED = new Value.Unknown("");

  private final int factor;
  private long most;
  private long operations;
  private int depth;
  private @Nullable Span root;
  private @Nullable Excess excess;
  private final Set<Pending> pending = new LinkedHashSet<>();

  /** Takes how many times the usual work there may be, from 1 to {@link #HIGHEST_FACTOR}. */
  public EvaluationLimit(int factor) {
    this.factor = factor;
    this.most = OPERATIONS * factor;
  }

  /** Returns how many times the usual work there may be. */
  public int factor() {
    return factor;
  }

  /** Returns how many characters a text may have. */
  int text() {
    return TEXT * factor;
  }

  /**
   * Raises the limit of operations.
   *
   * @param more by how many, which the factor multiplies
   */
  public void allowOperations(long more) {
    most += more * factor;
  }

  /**
   * Where a limit was passed.
   *
   * @param at the expression that was to be evaluated
   * @param circle the attributes whose defaults need each other, or none
   * @param what what there was too much of
   * @param isFixed whether nobody can raise this limit
   */
  public record Excess(Span at, List<String> circle, String what, boolean isFixed) {
    /** Copies the names. */
    public Excess {
      circle = List.copyOf(circle);
    }
  }

  /** Returns where a limit was passed, or null if none was. */
  public @Nullable Excess excess() {
    return excess;
  }

  /** Returns how many operations were carried out, without those that were given back. */
  public long spent() {
    return operations;
  }

  /**
   * Takes operations off the count, since another limit is for them.
   *
   * @param carriedOut how many
   */
  public void giveBack(long carriedOut) {
    operations -= carriedOut;
  }

  /** Raises the limit for a plan about so many objects. */
  void allow(int objects) {
    allowOperations(FOR_EACH_OBJECT * objects);
  }

  /**
   * Counts an operation, and returns whether it may be carried out; then {@link #leave} follows.
   */
  boolean enter(Expr expr) {
    if (depth == 0) {
      root = expr.span();
    }
    if (++operations > most) {
      exceed("more than " + most + " operations");
    } else if (depth >= DEPTH) {
      exceed("expressions nested deeper than " + DEPTH + " levels");
    }
    if (excess != null) {
      return false;
    }
    depth++;
    return true;
  }

  /** Ends an operation, and returns its value, or an unknown one if it is too large. */
  Value leave(Value value) {
    depth--;
    if (value instanceof Value.Many many) {
      operations += many.elements().size() / ELEMENTS;
    }
    if (value instanceof Value.Atom atom) {
      operations += atom.text().length() / CHARACTERS;
      if (atom.text().length() > text()) {
        return exceed("a text of more than " + text() + " characters");
      }
    }
    return value;
  }

  /** Counts what is done with the elements of a list, and returns whether it may be done. */
  boolean takes(long more) {
    operations += more;
    if (operations > most) {
      exceed("more than " + most + " operations");
    }
    return excess == null;
  }

  /** Counts elements that a list gets, and returns whether there may be so many. */
  boolean holds(int elements) {
    operations++;
    if (elements > LIST * factor) {
      exceed("a list of more than " + LIST * factor + " elements");
    }
    return excess == null;
  }

  /**
   * Counts a combination of objects that one rule is about.
   *
   * @param combinations how many of the same rule there are already
   * @return whether there may be another one
   */
  public boolean binds(int combinations) {
    operations++;
    if (combinations > BINDINGS * factor) {
      exceed("more than " + BINDINGS * factor + " combinations of objects for one rule");
    }
    return excess == null;
  }

  /**
   * Counts a combination of items, each of another product, that one rule is asked for.
   *
   * @param combinations how many of the same rule there are already
   * @param demand what the rule demands of them
   * @return whether there may be another one
   */
  public boolean asks(int combinations, Expr demand) {
    operations++;
    if (combinations >= ITEMS * factor) {
      root = demand.span();
      exceed("more than " + ITEMS * factor + " combinations of items for one rule");
    }
    return excess == null;
  }

  /**
   * Counts characters of the texts of a step.
   *
   * @param characters how many come to it
   * @return whether it may have them
   */
  public boolean writes(int characters) {
    return takes(characters / CHARACTERS);
  }

  /** Counts a finding of a rule; once there are too many, everything is unknown. */
  public void finds() {
    takes(FINDING);
  }

  /** A default that is being worked out. */
  private record Pending(PlanObject object, Attribute attribute) {
    String shown() {
      return object.name() + "." + attribute.name();
    }
  }

  /** Begins to work out a default, and returns false if that waits for itself. */
  boolean open(PlanObject object, Attribute attribute) {
    Pending next = new Pending(object, attribute);
    if (pending.add(next)) {
      return true;
    }
    List<String> circle = new ArrayList<>();
    boolean within = false;
    for (Pending each : pending) {
      within |= each.equals(next);
      if (within) {
        circle.add(each.shown());
      }
    }
    circle.add(next.shown());
    Expr initial = attribute.initial();
    if (excess == null && initial != null) {
      excess = new Excess(initial.span(), circle, "", true);
    }
    return false;
  }

  /** Says that a default is worked out. */
  void close(PlanObject object, Attribute attribute) {
    pending.remove(new Pending(object, attribute));
  }

  private Value exceed(String what) {
    if (excess == null && root != null) {
      excess = new Excess(root, List.of(), what, depth >= DEPTH);
    }
    return EXCEEDED;
  }
}
