package dev.planwright.derive;

import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the machine of a step can be reached, so that its script can run there. */
final class Reach {

  private final Evaluator evaluator;
  private final Failures failures;
  private final Blame blame;

  Reach(Evaluator evaluator, Failures failures, Blame blame) {
    this.evaluator = evaluator;
    this.failures = failures;
    this.blame = blame;
  }

  /**
   * Whether an object can be reached at a moment.
   *
   * @param condition what decides, or null if it always can be
   */
  record Look(@Nullable Expr condition, Value value, List<Read> reads) {}

  /** Looks at an object now. */
  Look at(PlanObject object) {
    Kind.Machine machine = object.kind().machine();
    Expr condition = machine == null ? null : machine.when();
    if (machine == null || condition == null) {
      return new Look(null, Value.TRUE, List.of());
    }
    Value[] frame = Evaluator.frame(machine.slots());
    frame[0] = new Value.Ref(object);
    evaluator.takeReads();
    Value value = evaluator.evaluate(condition, frame);
    return new Look(condition, value, evaluator.takeReads());
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
    if (!runs(step) && before.value().isTrue() != after.value().isTrue()) {
      return step.withScript(false);
    }
    if (!before.value().isTrue() && !blame.holdsBack(before.reads())) {
      failures.report(
          new Failures.Failure(
              "PW0540",
              Severity.ERROR,
              step.machine().name() + " cannot be reached, and this step is done there",
              "neither a script nor a person can do anything on it",
              condition.span().text(),
              before.value(),
              before.reads(),
              step.machine().kind().citations(),
              null,
              Failures.name(step.number(), step.title()),
              Failures.at(call.item(), call.span()),
              null));
      blame.blame(before.reads());
    }
    return step;
  }

  private static boolean runs(Step step) {
    return !step.guards().isEmpty()
        || step.instructions().stream().anyMatch(each -> each.doer() == Action.Doer.RUN);
  }
}
