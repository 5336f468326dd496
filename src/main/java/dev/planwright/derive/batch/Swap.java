package dev.planwright.derive.batch;

import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two objects, and what lies in them, that take each other's place. */
final class Swap {

  private final Map<PlanObject, PlanObject> places = new HashMap<>();

  private Swap() {}

  /** Returns the swap of two objects, or null if they are not of the same shape and place. */
  static @Nullable Swap of(PlanObject one, PlanObject other) {
    Swap swap = new Swap();
    boolean same = one.container() == other.container() && swap.add(one, other);
    return same ? swap : null;
  }

  private boolean add(PlanObject one, PlanObject other) {
    places.put(one, other);
    places.put(other, one);
    List<PlanObject> parts = one.parts();
    List<PlanObject> others = other.parts();
    boolean same = one.kind() == other.kind() && parts.size() == others.size();
    for (int i = 0; same && i < parts.size(); i++) {
      same = add(parts.get(i), others.get(i));
    }
    return same;
  }

  /** Returns the objects that change places. */
  Map<PlanObject, PlanObject> places() {
    return places;
  }

  /** Returns the object in whose place one is. */
  PlanObject of(PlanObject object) {
    return places.getOrDefault(object, object);
  }

  /** Returns whether a value is another one after the swap; lists are equal in any order. */
  boolean equal(Value one, Value other) {
    return Objects.equals(counted(swapped(one)), counted(other));
  }

  private Value swapped(Value value) {
    return switch (value) {
      case Value.Ref(PlanObject object) -> new Value.Ref(of(object));
      case Value.Many(List<Value> elements) -> {
        List<Value> swapped = new ArrayList<>();
        elements.forEach(element -> swapped.add(swapped(element)));
        yield new Value.Many(swapped);
      }
      default -> value;
    };
  }

  private static Object counted(Value value) {
    if (!(value instanceof Value.Many(List<Value> elements))) {
      return value;
    }
    Map<Object, Integer> counts = new HashMap<>();
    elements.forEach(element -> counts.merge(counted(element), 1, Integer::sum));
    return counts;
  }
}
