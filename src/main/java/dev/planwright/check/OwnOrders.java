package dev.planwright.check;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.order.OrderCase;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;

/** Judges the orders of a plan of steps on what its steps install; those of items are followed. */
final class OwnOrders {

  private OwnOrders() {}

  /** Returns the findings; {@code evaluator} sees the start. */
  static List<Diagnostic> check(Evaluator evaluator, List<Step> steps, ArrivalPairs arrived) {
    List<Diagnostic> findings = new ArrayList<>();
    Plan plan = evaluator.world().plan();
    if (plan.work().form() != Plan.Form.STEPS) {
      return findings;
    }
    for (Plan.Order order : plan.terms().orders()) {
      List<BrokenOrder> broken = new ArrayList<>();
      for (OrderCase each : OrderCase.of(order, evaluator)) {
        arrived.compare(order.first(), order.second(), each, broken);
      }
      boolean comes = !arrived.matching(order.first()).isEmpty();
      Pattern missing = comes ? order.second() : order.first();
      if (arrived.matching(missing).isEmpty()) {
        findings.add(
            Diagnostic.warning(
                    Code.PW0403,
                    order.span(),
                    "the plan has no step that installs " + missing.shown())
                .build());
      } else if (!broken.isEmpty()) {
        findings.add(finding(order, BrokenOrder.first(broken), broken, steps));
      }
    }
    return findings;
  }

  private static Diagnostic finding(
      Plan.Order order, BrokenOrder one, List<BrokenOrder> broken, List<Step> steps) {
    Step step = steps.get(one.early().step() - 1);
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0404, step.place(), one.plain())
            .label("this comes too early")
            .label(order.span(), "the plan says so here")
            .note("at step " + step.id() + ": " + step.title());
    if (!order.because().isEmpty()) {
      finding.note(order.because());
    }
    one.then(steps, finding);
    one.likewise(broken, finding);
    return finding.help("move the step, or withdraw the order").build();
  }
}
