package dev.planwright.state;

import dev.planwright.model.Attribute;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan is about, for one of its targets: the objects and the items that expressions see. */
public final class World {

  private final Plan plan;
  private final PlanObject target;
  private final List<PlanObject> objects = new ArrayList<>();
  private final Map<Kind, List<PlanObject>> byKind = new HashMap<>();
  private final Map<Product, List<Plan.Item>> items = new LinkedHashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();

  /** A product that a step puts on an object. */
  public record Arrival(Product product, @Nullable String level, PlanObject object, int step) {}

  /**
   * Takes the plan, one of its targets, and all top-level objects that the plan's file sees. A
   * top-level object belongs to the plan unless it refers to an object of another target's kind
   * that is not this one.
   */
  public World(Plan plan, PlanObject target, List<PlanObject> visible) {
    this.plan = plan;
    this.target = target;
    add(target);
    for (PlanObject object : visible) {
      if (object != target && object.kind() != target.kind() && belongs(object)) {
        add(object);
      }
    }
    for (Plan.Item item : plan.items()) {
      items.computeIfAbsent(item.product(), _ -> new ArrayList<>()).add(item);
    }
  }

  private void add(PlanObject object) {
    objects.add(object);
    byKind.computeIfAbsent(object.kind(), _ -> new ArrayList<>()).add(object);
    object.parts().forEach(this::add);
  }

  private boolean belongs(PlanObject object) {
    for (PlanObject.Given given : object.given().values()) {
      if (given.value() instanceof Value.Ref ref) {
        PlanObject holder = ref.object().enclosing(target.kind());
        if (holder != null && holder != target) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the plan. */
  public Plan plan() {
    return plan;
  }

  /** Returns the target. */
  public PlanObject target() {
    return target;
  }

  /** Returns the target, what lies in it, and the top-level objects that belong to it. */
  public List<PlanObject> objects() {
    return objects;
  }

  /** Returns the objects of a kind, in written order. */
  public List<PlanObject> objects(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns the objects of {@code wanted} that {@code at} is, lies in, or holds. */
  public List<PlanObject> related(PlanObject at, Kind wanted) {
    PlanObject enclosing = at.enclosing(wanted);
    if (enclosing != null) {
      return List.of(enclosing);
    }
    if (!wanted.within(at.kind())) {
      return List.of();
    }
    List<PlanObject> related = new ArrayList<>();
    for (PlanObject object : objects(wanted)) {
      if (object.isOrLiesIn(at)) {
        related.add(object);
      }
    }
    return related;
  }

  /** Returns the products that the plan has items for. */
  public Set<Product> products() {
    return items.keySet();
  }

  /** Returns the plan's items for a product, in written order. */
  public List<Plan.Item> items(Product product) {
    return items.getOrDefault(product, List.of());
  }

  /** Records that a step put a product on an object. */
  public void arrived(Arrival arrival) {
    arrivals.add(arrival);
  }

  /** Returns what steps put where, in the order of the steps. */
  public List<Arrival> arrivals() {
    return arrivals;
  }

  /** Returns whether the plan installs something that matches on, in or above an object. */
  public boolean installs(Pattern pattern, PlanObject subject) {
    for (Plan.Item item : items(pattern.product())) {
      if (item.verb() != Verb.REMOVE
          && pattern.matchesLevel(item.level())
          && reaches(item, subject)) {
        return true;
      }
    }
    return plan.form() == Plan.Form.STEPS
        && arrivals.stream()
            .anyMatch(arrival ->
                pattern.matches(arrival.product(), arrival.level())
                    && near(arrival.object(), subject));
  }

  private static boolean reaches(Plan.Item item, PlanObject subject) {
    return item.on().isEmpty() || item.on().stream().anyMatch(on -> near(on, subject));
  }

  private static boolean near(PlanObject one, PlanObject two) {
    return one.isOrLiesIn(two) || two.isOrLiesIn(one);
  }

  /** Returns the attribute's elements for a list attribute of an object. */
  static Value list(PlanObject object, Attribute attribute) {
    return new Value.Many(object.elements(attribute));
  }
}
