package dev.planwright.compiler;

import dev.planwright.check.Checker;
import dev.planwright.derive.Deriver;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan stands on: all that choosing its procedures, its rules, requirements and steps read
 * of how things are at the start, before a step changes it.
 */
public final class Grounds {

  private Grounds() {}

  /** Returns what is read for one target of a plan, each read as it happens. */
  public static List<Read> of(Unit unit, Plan plan, PlanObject target) {
    List<Rule> rules = new ArrayList<>();
    for (Symbols symbols : unit.visible()) {
      rules.addAll(symbols.rules().values());
    }
    List<Read> reads = new ArrayList<>();
    Fixpoint fixpoint =
        Fixpoint.of(
            new Fixpoint.Input(
                plan,
                target,
                Compiler.objects(unit),
                unit.visible(),
                rules,
                1,
                world -> observed(world, reads),
                _ -> true,
                Deriver.Terms.AS_DECLARED));
    Outcome<Deriver.Derivation> derived = fixpoint.derived();
    if (derived != null) {
      Checker.check(plan, rules, derived.value().steps(), fixpoint.atStart());
    }
    return reads;
  }

  private static Evaluator observed(World world, List<Read> reads) {
    Evaluator evaluator = new Evaluator(world, new State());
    evaluator.observe(read -> {
      if (read.step() == 0 && read.object() != null) {
        reads.add(read);
      }
    });
    return evaluator;
  }
}
