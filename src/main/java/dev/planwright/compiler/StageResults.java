package dev.planwright.compiler;

import dev.planwright.check.Checker;
import dev.planwright.derive.Deriver;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.order.Ordering;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.World;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the stages make of one plan: its items ordered, its steps derived, both checked by rules.
 *
 * @param world the world, which knows what the procedure installs
 * @param atStart an evaluator in the state before the first step
 * @param ordered the order of the items
 * @param derived the steps, or null where there is no order to derive them in
 * @param checked what the rules say of the plan as written and of the steps
 */
record StageResults(
    World world,
    Evaluator atStart,
    Outcome<Ordering> ordered,
    @Nullable Outcome<Deriver.Derivation> derived,
    Checker.Result checked) {

  /** Takes a plan through the stages; {@code reader} is told of everything that they read. */
  static StageResults run(PlanContext context, Consumer<Read> reader) {
    Fixpoint fixpoint = Fixpoint.of(context, reader);
    Outcome<Deriver.Derivation> derived = fixpoint.derived();
    Checker.Result checked =
        Checker.check(
            context.plan(),
            context.rules(),
            derived == null ? Deriver.Derivation.NONE : derived.value(),
            fixpoint.atStart());
    return new StageResults(
        fixpoint.world(), fixpoint.atStart(), fixpoint.ordered(), derived, checked);
  }

  /** Returns what was derived, with the codes of all rules that had something to judge. */
  Deriver.Derivation derivation() {
    return derived == null
        ? Deriver.Derivation.NONE
        : derived.value().withApplied(checked.applied());
  }
}
