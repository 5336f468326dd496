package dev.planwright.order;

import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule is asked for where a plan has several items of a product: each of them. */
public final class EachItem {

  private final Set<Product> products = new LinkedHashSet<>();
  private final Set<Define> seen = new HashSet<>();

  private EachItem() {}

  /**
   * Returns the items that a rule has in mind each time it is asked: one of each product whose
   * level or option decides and of which the plan has several. Without such a product, it is asked
   * once, with none in mind.
   *
   * @param condition what the rule demands
   */
  public static List<List<Plan.Item>> of(Rule rule, Expr condition, World world) {
    EachItem each = new EachItem();
    each.look(condition);
    for (Rule.Binding binding : rule.body().bindings()) {
      each.look(binding.collection());
      if (binding.where() != null) {
        each.look(binding.where());
      }
    }
    List<List<Plan.Item>> asked = List.of(List.of());
    for (Product product : each.products) {
      List<Plan.Item> items =
          world.items(product).stream().filter(item -> item.verb() != Verb.REMOVE).toList();
      if (items.size() > 1) {
        asked = combined(asked, items, condition, world);
      }
    }
    return asked;
  }

  /** Returns each list with each item behind it, or those given where that is too many. */
  private static List<List<Plan.Item>> combined(
      List<List<Plan.Item>> asked, List<Plan.Item> items, Expr condition, World world) {
    List<List<Plan.Item>> combined = new ArrayList<>();
    for (List<Plan.Item> before : asked) {
      for (Plan.Item item : items) {
        if (!world.limit().asks(combined.size(), condition)) {
          return asked;
        }
        List<Plan.Item> more = new ArrayList<>(before);
        more.add(item);
        combined.add(more);
      }
    }
    return combined;
  }

  private void look(Expr expression) {
    switch (expression) {
      case Expr.ItemLevel level -> products.add(level.product());
      case Expr.ItemOption option -> products.add(option.product());
      case Expr.Invoke invoke when seen.add(invoke.define()) ->
          look(invoke.define().body().expression());
      default -> {}
    }
    expression.operands().forEach(this::look);
  }
}
