package dev.planwright.resolve.scope;

import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.source.Span;
import dev.planwright.syntax.tree.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that an expression sees beside those of the library, and the slots of its frame. */
public final class Scope {

  private final @Nullable Scope outer;
  private final Map<String, Expr> bound = new HashMap<>();
  private final Frame frame;
  private final boolean counting;
  private final @Nullable Objects objects;
  private final List<PlanObject> home;

  private Scope(
      @Nullable Scope outer,
      Frame frame,
      boolean counting,
      @Nullable Objects objects,
      List<PlanObject> home) {
    this.outer = outer;
    this.frame = frame;
    this.counting = counting;
    this.objects = objects;
    this.home = home;
  }

  /** What all scopes of one frame share. */
  private static final class Frame {
    private int slots;
    private final List<Declared> declared = new ArrayList<>();
    private final BitSet used = new BitSet();
    private boolean counted;
    private boolean callable;
  }

  /** A name with its slot, and the statement that is there for it alone, if there is one. */
  record Declared(Name name, int slot, @Nullable Span statement) {}

  /** Starts a frame for a library's declaration. */
  public static Scope library() {
    return new Scope(null, new Frame(), false, null, List.of());
  }

  /** Starts a frame for an action, which plans of steps call too: it sees no items. */
  public static Scope action() {
    Scope scope = library();
    scope.frame.callable = true;
    return scope;
  }

  /** Starts a frame for a define, which may count if it is only used where counting is meant. */
  public static Scope define() {
    return new Scope(null, new Frame(), true, null, List.of());
  }

  /**
   * Starts a frame for an expression of a plan, which sees objects by name; those in {@code home}
   * hide others of the same name.
   */
  public static Scope plan(Objects objects, boolean counting, List<PlanObject> home) {
    return new Scope(null, new Frame(), counting, objects, home);
  }

  /** Returns a scope inside this one, in the same frame. */
  public Scope inner() {
    return new Scope(this, frame, counting, objects, home);
  }

  /** Returns a scope inside this one, in the same frame, where counting is meant. */
  public Scope whereCounting() {
    return new Scope(this, frame, true, objects, home);
  }

  /** Binds a name to a new slot and returns the slot. */
  public int declare(Name name, Type type) {
    return declare(name, type, null);
  }

  /** Binds a name to a new slot, for which a statement is there alone, and returns the slot. */
  public int declare(Name name, Type type, @Nullable Span statement) {
    int slot = frame.slots++;
    frame.declared.add(new Declared(name, slot, statement));
    bound.put(name.text(), new Expr.Variable(name.text(), slot, type, name.span()));
    return slot;
  }

  /** Binds a name to an expression. */
  public void bind(String name, Expr expr) {
    bound.put(name, expr);
  }

  /** Returns what a name is bound to, at the place of use, or null. */
  public @Nullable Expr find(String name, Span at) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Expr expr = scope.bound.get(name);
      if (expr instanceof Expr.Variable variable) {
        frame.used.set(variable.slot());
        return new Expr.Variable(name, variable.slot(), variable.type(), at);
      }
      if (expr instanceof Expr.ContainerOf container) {
        return new Expr.ContainerOf(container.target(), container.kind(), container.type(), at);
      }
    }
    return null;
  }

  /** Returns where a variable of this name is declared, or null if there is none. */
  public @Nullable Span declared(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.bound.get(name) instanceof Expr.Variable variable) {
        return variable.span();
      }
    }
    return null;
  }

  /** Returns all bound names, for suggestions. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.bound.keySet());
    }
    names.sort(String::compareTo);
    return names;
  }

  /** Says that what a slot holds is used, whatever its name is. */
  public void use(int slot) {
    frame.used.set(slot);
  }

  /** Returns the names in the frame that nothing asked for. */
  List<Declared> unused() {
    return frame.declared.stream().filter(each -> !frame.used.get(each.slot())).toList();
  }

  /** Returns how many slots the frame needs so far. */
  public int slots() {
    return frame.slots;
  }

  /** Returns whether there may be no item that an option or a level could be of. */
  public boolean hasNoItems() {
    return frame.callable;
  }

  /** Says that something counts over a procedure. */
  public void count() {
    frame.counted = true;
  }

  /** Returns whether something in this frame counts over a procedure. */
  public boolean counted() {
    return frame.counted;
  }

  /** Returns whether functions that count over a procedure are meant here. */
  public boolean counting() {
    return counting;
  }

  /** Returns the outermost objects whose members hide others of the same name. */
  public List<PlanObject> home() {
    return home;
  }

  /** Returns the objects that are seen by name, or null in a library. */
  public @Nullable Objects objects() {
    return objects;
  }
}
