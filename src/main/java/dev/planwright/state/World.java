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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final Set<Product> asked = new HashSet<>();
  private final EvaluationLimit limit;
  private final DefinitionResults results = new DefinitionResults();
  private Set<Claim> claims;

  /** A product that a step puts on an object, whether it was there already or not. */
  public record Arrival(Product product, @Nullable String level, PlanObject object, int step) {}

  /** That the procedure, as a whole, puts a product on an object; a null level is not named. */
  public record Claim(Product product, @Nullable String level, PlanObject object) {}

  /**
   * Takes the plan, one of its targets, and all top-level objects that the plan's file sees. A
   * top-level object belongs to the plan unless it refers to an object of another target's kind
   * that is not this one.
   */
  public World(Plan plan, PlanObject target, List<PlanObject> visible) {
    this(plan, target, visible, Set.of(), new EvaluationLimit(1));
  }

  /**
   * Takes also the items of which nothing is to be done, which count for no rule, and what
   * evaluating may cost.
   */
  public World(
      Plan plan,
      PlanObject target,
      List<PlanObject> visible,
      Set<Plan.Item> idle,
      EvaluationLimit limit) {
    this.limit = limit;
    this.plan = plan;
    this.target = target;
    add(target);
    for (PlanObject object : visible) {
      if (object != target && object.kind() != target.kind() && belongs(object)) {
        add(object);
      }
    }
    limit.allow(objects.size());
    for (Plan.Item item : plan.work().items()) {
      if (!idle.contains(item) && !where(item).isEmpty()) {
        items.computeIfAbsent(item.product(), _ -> new ArrayList<>()).add(item);
      }
    }
    claims = claimed();
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

  /** Returns what evaluating expressions in this world may cost. */
  public EvaluationLimit limit() {
    return limit;
  }

  /** Returns what definitions came to in this world. */
  DefinitionResults results() {
    return results;
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

  /** Forgets what was recorded after the first {@code kept} arrivals: those steps were a trial. */
  public void forgetArrivals(int kept) {
    arrivals.subList(kept, arrivals.size()).clear();
  }

  /** Returns what steps put where, in the order of the steps. */
  public List<Arrival> arrivals() {
    return arrivals;
  }

  /** Returns the objects that an item is for, as far as they belong to the target. */
  public List<PlanObject> where(Plan.Item item) {
    return item.on().isEmpty()
        ? List.of(target)
        : item.on().stream().filter(objects::contains).toList();
  }

  /** Returns the objects on which the product of an item then is. */
  public List<PlanObject> holders(Plan.Item item) {
    Kind kind = item.product().on();
    if (kind == null) {
      return List.of();
    }
    Set<PlanObject> holders = new LinkedHashSet<>();
    where(item).forEach(at -> holders.addAll(related(at, kind)));
    return List.copyOf(holders);
  }

  /** Returns whether two items are for objects of which one is, holds or lies in the other. */
  public boolean meet(Plan.Item one, Plan.Item two) {
    List<PlanObject> others = holders(two);
    return holders(one).stream()
        .anyMatch(at -> others.stream().anyMatch(o -> o.isOrLiesIn(at) || at.isOrLiesIn(o)));
  }

  private Set<Claim> claimed() {
    Set<Claim> claimed = new LinkedHashSet<>();
    for (List<Plan.Item> each : items.values()) {
      for (Plan.Item item : each) {
        if (item.verb() != Verb.REMOVE) {
          holders(item).forEach(at -> claimed.add(new Claim(item.product(), item.level(), at)));
        }
      }
    }
    return claimed;
  }

  /** Returns what the procedure, as a whole, is taken to install. */
  public Set<Claim> claims() {
    return claims;
  }

  /** Says what the procedure, as a whole, installs. */
  public void settle(Set<Claim> installed) {
    claims = new LinkedHashSet<>(installed);
  }

  /** Returns the products of which somebody asked whether they are installed. */
  public Set<Product> asked() {
    return asked;
  }

  /**
   * Returns whether the procedure, as a whole, puts something that matches on an object, on one in
   * it, or on the one that it lies in.
   */
  public boolean installs(Pattern pattern, PlanObject subject) {
    Kind kind = pattern.product().on();
    asked.add(pattern.product());
    if (kind == null) {
      return false;
    }
    List<PlanObject> holders = related(subject, kind);
    return claims.stream()
        .anyMatch(claim ->
            pattern.matches(claim.product(), claim.level()) && holders.contains(claim.object()));
  }

  /** Returns the attribute's elements for a list attribute of an object. */
  static Value list(PlanObject object, Attribute attribute) {
    return new Value.Many(object.elements(attribute));
  }
}
