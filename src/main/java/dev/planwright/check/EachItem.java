package dev.planwright.check;

import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule is asked for where a plan has several items of a product: each of them. */
final class EachItem {

  private final Set<Product> products = new LinkedHashSet<>();
  private final Set<Define> seen = new HashSet<>();

  private EachItem() {}

  /**
   * Returns the evaluators by which a rule is judged, each with other items in mind: one for each
   * item of a product whose level or option decides.
   *
   * @param condition what the rule demands
   * @param evaluator the one that means the first item of each product
   */
  static List<Evaluator> of(Rule rule, Expr condition, Evaluator evaluator) {
    EachItem each = new EachItem();
    each.look(condition);
    for (Rule.Binding binding : rule.body().bindings()) {
      each.look(binding.collection());
      if (binding.where() != null) {
        each.look(binding.where());
      }
    }
    List<Evaluator> evaluators = List.of(evaluator);
    for (Product product : each.products) {
      List<Plan.Item> items =
          evaluator.world().items(product).stream()
              .filter(item -> item.verb() != Verb.REMOVE)
              .toList();
      if (items.size() > 1) {
        evaluators = combined(evaluators, items, condition);
      }
    }
    return evaluators;
  }

  /** Returns each evaluator with each item in mind, or those given where that is too many. */
  private static List<Evaluator> combined(
      List<Evaluator> evaluators, List<Plan.Item> items, Expr condition) {
    List<Evaluator> combined = new ArrayList<>();
    for (Evaluator by : evaluators) {
      for (Plan.Item item : items) {
        if (!by.world().limit().asks(combined.size(), condition)) {
          return evaluators;
        }
        combined.add(by.about(item));
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
