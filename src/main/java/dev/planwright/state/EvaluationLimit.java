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

  /** How many operations evaluating a plan may take, unless somebody says otherwise. */
  public static final long OPERATIONS = 20_000_000;

  /** How many more operations there may be for each object that a plan is about. */
  private static final long FOR_EACH_OBJECT = 2_000;

  /** How deep definitions may use each other, in nested expressions. */
  static final int DEPTH = 1_000;

  /** How many characters a text may have. */
  static final int TEXT = 1 << 20;

  /** How many elements a list may have. */
  static final int LIST = 1 << 20;

  private static final Value EXCEEDED = new Value.Unknown("");

  private long most;
  private long operations;
  private int depth;
  private @Nullable Span root;
  private @Nullable Excess excess;
  private final Set<Pending> pending = new LinkedHashSet<>();

  /** Takes how many operations there may be. */
  public EvaluationLimit(long most) {
    this.most = most;
  }

  /**
   * Where a limit was passed.
   *
   * @param at the expression that was to be evaluated
   * @param circle the attributes whose defaults need each other, or none
   * @param what what there was too much of
   */
  public record Excess(Span at, List<String> circle, String what) {
    /** Copies the names. */
    public Excess {
      circle = List.copyOf(circle);
    }
  }

  /** Returns where a limit was passed, or null if none was. */
  public @Nullable Excess excess() {
    return excess;
  }

  /** Lets a plan about so many objects cost the more. */
  void allow(int objects) {
    most += FOR_EACH_OBJECT * objects;
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
    if (value instanceof Value.Atom atom && atom.text().length() > TEXT) {
      return exceed("a text of more than " + TEXT + " characters");
    }
    return value;
  }

  /** Counts elements that a list gets, and returns whether there may be so many. */
  boolean holds(int elements) {
    operations++;
    if (elements > LIST) {
      exceed("a list of more than " + LIST + " elements");
    }
    return excess == null;
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
      excess = new Excess(initial.span(), circle, "");
    }
    return false;
  }

  /** Says that a default is worked out. */
  void close(PlanObject object, Attribute attribute) {
    pending.remove(new Pending(object, attribute));
  }

  private Value exceed(String what) {
    if (excess == null && root != null) {
      excess = new Excess(root, List.of(), what);
    }
    return EXCEEDED;
  }
}
