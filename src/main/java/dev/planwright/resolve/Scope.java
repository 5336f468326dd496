package dev.planwright.resolve;

import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.source.Span;
import dev.planwright.syntax.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression sees beside those of the library, and the slots of its frame. */
final class Scope {

  private final @Nullable Scope outer;
  private final Map<String, Expr> bound = new HashMap<>();
  private final int[] slots;
  private final boolean counting;
  private final @Nullable Objects objects;
  private final List<PlanObject> home;

  private Scope(
      @Nullable Scope outer,
      int[] slots,
      boolean counting,
      @Nullable Objects objects,
      List<PlanObject> home) {
    this.outer = outer;
    this.slots = slots;
    this.counting = counting;
    this.objects = objects;
    this.home = home;
  }

  /** Starts a frame for a library's declaration. */
  static Scope library() {
    return new Scope(null, new int[1], false, null, List.of());
  }

  /**
   * Starts a frame for an expression of a plan, which sees objects by name; those in {@code home} hide
   * others of the same name.
   */
  static Scope plan(Objects objects, boolean counting, List<PlanObject> home) {
    return new Scope(null, new int[1], counting, objects, home);
  }

  /** Returns a scope inside this one, in the same frame. */
  Scope inner() {
    return new Scope(this, slots, counting, objects, home);
  }

  /** Binds a name to a new slot and returns the slot. */
  int declare(Name name, Type type) {
    int slot = slots[0]++;
    bound.put(name.text(), new Expr.Variable(name.text(), slot, type, name.span()));
    return slot;
  }

  /** Takes a slot that has no name yet. */
  int reserve() {
    return slots[0]++;
  }

  /** Binds a name to an expression. */
  void bind(String name, Expr expr) {
    bound.put(name, expr);
  }

  /** Returns what a name is bound to, at the place of use, or null. */
  @Nullable Expr find(String name, Span at) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Expr expr = scope.bound.get(name);
      if (expr instanceof Expr.Variable variable) {
        return new Expr.Variable(name, variable.slot(), variable.type(), at);
      }
      if (expr instanceof Expr.ContainerOf container) {
        return new Expr.ContainerOf(container.target(), container.kind(), container.type(), at);
      }
    }
    return null;
  }

  /** Returns all bound names, for suggestions. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.bound.keySet());
    }
    names.sort(String::compareTo);
    return names;
  }

  /** Returns how many slots the frame needs so far. */
  int slots() {
    return slots[0];
  }

  /** Returns whether functions that count over a procedure are meant here. */
  boolean counting() {
    return counting;
  }

  /** Returns the outermost objects whose members hide others of the same name. */
  List<PlanObject> home() {
    return home;
  }

  /** Returns the objects that are seen by name, or null in a library. */
  @Nullable Objects objects() {
    return objects;
  }
}
