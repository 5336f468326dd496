package dev.planwright.order;

import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case in which an order binds: for these variables of its rule, on these objects. */
public final class OrderCase {

  private static final Evaluation APPLIES = new Evaluation(Value.TRUE, List.of());

  private final World world;
  private final Bindings.Bound variables;
  private final Evaluation applies;
  private final @Nullable Kind each;
  private final @Nullable List<PlanObject> first;
  private final @Nullable List<PlanObject> second;

  private OrderCase(
      World world,
      Bindings.Bound variables,
      Evaluation applies,
      Rule.OrderScope scope,
      Places places) {
    this.world = world;
    this.variables = variables;
    this.applies = applies;
    this.each = scope instanceof Rule.OrderScope.OnEach(Kind kind) ? kind : null;
    this.first = places.first;
    this.second = places.second;
  }

  /** Where the two sides of an order are; null is anywhere. */
  private record Places(@Nullable List<PlanObject> first, @Nullable List<PlanObject> second) {
    private static final Places ANYWHERE = new Places(null, null);
  }

  /**
   * Returns the cases in which the order of a rule binds, or may bind.
   *
   * @param form an order, a sequence or a requirement
   */
  public static List<OrderCase> of(Rule rule, Rule.Form form, Evaluator evaluator) {
    Rule.OrderScope scope =
        switch (form) {
          case Rule.Form.Order order -> order.scope();
          case Rule.Form.Sequence chain -> chain.scope();
          case Rule.Form.Require _, Rule.Form.Check _ -> Rule.OrderScope.EVERYWHERE;
        };
    List<OrderCase> cases = new ArrayList<>();
    for (Bindings.Bound bound :
        Bindings.of(rule.body().bindings(), rule.body().slots(), evaluator)) {
      Expr when = form.when();
      Evaluation applies = when == null ? bound.applies() : bound.explain(when, evaluator);
      add(bound, applies, scope, evaluator, cases);
    }
    return cases;
  }

  /** Returns the cases in which the author's own order binds. */
  public static List<OrderCase> of(Plan.Order order, Evaluator evaluator) {
    List<OrderCase> cases = new ArrayList<>();
    Bindings.Bound bound = new Bindings.Bound(Evaluator.frame(1), List.of());
    add(bound, APPLIES, order.scope(), evaluator, cases);
    return cases;
  }

  private static void add(
      Bindings.Bound bound,
      Evaluation applies,
      Rule.OrderScope scope,
      Evaluator evaluator,
      List<OrderCase> cases) {
    if (applies.isFalse()) {
      return;
    }
    World world = evaluator.world();
    if (!(scope instanceof Rule.OrderScope.Between between)) {
      cases.add(new OrderCase(world, bound, applies, scope, Places.ANYWHERE));
      return;
    }
    Evaluation first = bound.judge(between.first(), evaluator);
    Evaluation second = bound.judge(between.second(), evaluator);
    if (first.isUnknown() || second.isUnknown()) {
      Evaluation open = applies.isUnknown() ? applies : first.isUnknown() ? first : second;
      cases.add(new OrderCase(world, bound, open, scope, Places.ANYWHERE));
      return;
    }
    List<PlanObject> one = first.value().objects();
    List<PlanObject> two = second.value().objects();
    if (!one.isEmpty() && !two.isEmpty()) {
      cases.add(new OrderCase(world, bound, applies, scope, new Places(one, two)));
    }
  }

  /** Returns the variables of the rule. */
  public Bindings.Bound variables() {
    return variables;
  }

  /** Returns whether it binds: true, or unknown. */
  public Evaluation applies() {
    return applies;
  }

  /** Returns whether it binds certain objects, and not all alike. */
  public boolean isBetween() {
    return first != null;
  }

  /** Returns the kind on each object of which it binds by itself, or null. */
  public @Nullable Kind each() {
    return each;
  }

  /** Returns whether the first of an order is bound where it goes to an object. */
  public boolean bindsFirst(PlanObject at) {
    return first == null || isAt(at, first);
  }

  /** Returns whether the second of an order is bound where it goes to an object. */
  public boolean bindsSecond(PlanObject at) {
    return second == null || isAt(at, second);
  }

  private static boolean isAt(PlanObject at, List<PlanObject> places) {
    return places.stream().anyMatch(place -> at.isOrLiesIn(place) || place.isOrLiesIn(at));
  }

  /** Returns whether it binds two items. */
  boolean binds(Plan.Item one, Plan.Item two) {
    List<PlanObject> ones = world.holders(one);
    List<PlanObject> twos = world.holders(two);
    if (each == null) {
      return ones.stream().anyMatch(this::bindsFirst) && twos.stream().anyMatch(this::bindsSecond);
    }
    Set<PlanObject> shared = new HashSet<>();
    ones.forEach(at -> shared.addAll(world.related(at, each)));
    return twos.stream()
        .anyMatch(at -> world.related(at, each).stream().anyMatch(shared::contains));
  }

  /** Returns a product and where it is bound, as findings name it. */
  public String shownFirst(Pattern pattern) {
    return pattern.shown() + where(first);
  }

  /** Returns a product and where it is bound, as findings name it. */
  public String shownSecond(Pattern pattern) {
    return pattern.shown() + (each == null ? where(second) : " on each " + each);
  }

  private static String where(@Nullable List<PlanObject> places) {
    return places == null
        ? ""
        : " on " + MissingFacts.several(places.stream().map(PlanObject::name).toList());
  }
}
