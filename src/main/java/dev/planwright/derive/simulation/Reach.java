package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Code;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the machine of a step can be reached, so that its script can run there. */
record Reach(Evaluator evaluator, Failures failures) {

  /**
   * Whether an object can be reached at a moment.
   *
   * @param condition what decides, or null if it always can be
   */
  record Look(@Nullable Expr condition, Evaluation evaluation) {
    boolean isReached() {
      return evaluation.isTrue();
    }
  }

  /** Looks at an object now. */
  Look at(PlanObject object) {
    Kind.Machine machine = object.kind().machine();
    Expr condition = machine == null ? null : machine.when();
    if (machine == null || condition == null) {
      return new Look(null, new Evaluation(Value.TRUE, List.of()));
    }
    Value[] frame = Evaluator.frame(machine.slots());
    frame[0] = new Value.Ref(object);
    return new Look(condition, evaluator.evaluate(condition, frame));
  }

  /**
   * Returns the step as it is carried out. One that switches its machine on or off is a person's; a
   * step on a machine that cannot be reached is a finding.
   */
  Step judge(Step step, Look before, Look after, Simulator.Call call) {
    Expr condition = before.condition();
    if (condition == null) {
      return step;
    }
    if (!runs(step) && before.isReached() != after.isReached()) {
      return step.withScript(false);
    }
    if (!before.isReached()) {
      failures.report(
          new Failures.Failure(
              Failures.Requirement.of(Code.PW0540, step.machine().kind().citations()),
              new Failures.Words(
                  step.machine().name() + " cannot be reached, but this step is done there",
                  "no script or person can work on it in this state",
                  ""),
              condition.span().text(),
              before.evaluation(),
              Failures.name(step.number(), step.title()),
              Failures.at(call.item(), call.span()),
              null));
    }
    return step;
  }

  private static boolean runs(Step step) {
    return !step.content().guards().isEmpty()
        || step.content().instructions().stream().anyMatch(each -> each.doer().isCommand());
  }
}
