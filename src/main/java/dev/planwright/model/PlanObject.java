package dev.planwright.model;

import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that a plan author declares: a cluster, a node, a group. It has identity. */
public final class PlanObject {

  private final Kind kind;
  private final String name;
  private final @Nullable PlanObject container;
  private final Span span;
  private final Map<Attribute, Given> given = new LinkedHashMap<>();
  private final Map<Attribute, List<Value>> lists = new LinkedHashMap<>();
  private final List<Installed> installed = new ArrayList<>();

  /** Takes the kind, the name, the object that holds it, and the place of its name. */
  public PlanObject(Kind kind, String name, @Nullable PlanObject container, Span span) {
    this.kind = kind;
    this.name = name;
    this.container = container;
    this.span = span;
  }

  /** A value that the author gave, and where. */
  public record Given(Value value, Span span) {}

  /**
   * A product that is or was there at the start.
   *
   * @param level the level, or null for none named
   * @param past whether it only was there
   */
  public record Installed(Product product, @Nullable String level, boolean past, Span span) {}

  /** Records a value; called by the resolver. */
  public void give(Attribute attribute, Value value, Span at) {
    given.put(attribute, new Given(value, at));
  }

  /** Adds an element to a list attribute; called by the resolver. */
  public void add(Attribute list, Value element) {
    lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(element);
  }

  /** Adds a product that is there; called by the resolver. */
  public void addInstalled(Installed product) {
    installed.add(product);
  }

  /** Returns the kind. */
  public Kind kind() {
    return kind;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns whether a name means this object, as names of its kind compare. */
  public boolean isNamed(String called) {
    return kind.named().canonical(called).equals(kind.named().canonical(name));
  }

  /** Returns the name as a value of the type that the kind gives its names. */
  public Value nameValue() {
    return new Value.Atom(kind.named(), name);
  }

  /** Returns the object that holds it, or null at the top of a file. */
  public @Nullable PlanObject container() {
    return container;
  }

  /** Returns the place of its name. */
  public Span span() {
    return span;
  }

  /** Returns what the author gave for an attribute, or null. */
  public @Nullable Given given(Attribute attribute) {
    return given.get(attribute);
  }

  /** Returns all that the author gave, in written order. */
  public Map<Attribute, Given> given() {
    return given;
  }

  /** Returns the elements of a list attribute, in written order. */
  public List<Value> elements(Attribute list) {
    return lists.getOrDefault(list, List.of());
  }

  /** Returns the list attributes that have elements. */
  public Map<Attribute, List<Value>> lists() {
    return lists;
  }

  /**
   * Returns whether an element of a list is an object inside this one, and not only named there.
   */
  public boolean holds(Attribute list, Value element) {
    return element instanceof Value.Ref(PlanObject object)
        && object.container == this
        && object.kind.containedIn() == list;
  }

  /** Returns the objects inside this one, list by list, in written order. */
  public List<PlanObject> parts() {
    List<PlanObject> parts = new ArrayList<>();
    lists.forEach((list, elements) -> {
      for (Value element : elements) {
        if (element instanceof Value.Ref(PlanObject object) && holds(list, element)) {
          parts.add(object);
        }
      }
    });
    return parts;
  }

  /** Returns what is or was installed at the start. */
  public List<Installed> installed() {
    return installed;
  }

  /** Returns the nearest object of a kind that this one is or lies in, or null. */
  public @Nullable PlanObject enclosing(Kind wanted) {
    for (PlanObject up = this; up != null; up = up.container) {
      if (up.kind == wanted) {
        return up;
      }
    }
    return null;
  }

  /** Returns whether this is {@code other} or lies in it, at any depth. */
  public boolean isOrLiesIn(PlanObject other) {
    for (PlanObject up = this; up != null; up = up.container) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
