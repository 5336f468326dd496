package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import java.util.List;

/** What must hold after every step of a plan, forth or back: rules, and the author's limits. */
public final class Standing {

  private Standing() {}

  /** Has it watched. */
  public static void watch(Plan plan, List<Rule> rules, Watch watch) {
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Check check
          && check.moment() == Rule.Moment.ALWAYS) {
        watch.add(rule, check.condition());
      }
    }
    for (Plan.Limit limit : plan.terms().limits()) {
      if (limit.never()) {
        watch.open(never(limit));
      }
    }
  }

  private static Watch.Condition never(Plan.Limit limit) {
    Span at = limit.condition().span();
    return new Watch.Condition(
        Failures.Requirement.of(Code.PW0601, List.of()),
        new Expr.Not(limit.condition(), at),
        new Bindings.Bound(Evaluator.frame(limit.slots()), List.of()),
        new Rule.Words(
            new Expr.Constant(
                Value.text("a forbidden state is reached: " + at.text()), Type.TEXT, at),
            null,
            null));
  }
}
