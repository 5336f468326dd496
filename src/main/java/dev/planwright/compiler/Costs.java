package dev.planwright.compiler;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.source.Span;
import dev.planwright.state.EvaluationLimit;

/** Says that evaluating a plan costs more than it may, so that nothing is known of it. */
final class Costs {

  private Costs() {}

  /** Returns the finding about a limit that was passed. */
  static Diagnostic finding(EvaluationLimit.Excess excess, Plan plan) {
    boolean circle = !excess.circle().isEmpty();
    String said =
        circle
            ? "the default of " + excess.circle().getFirst() + " needs itself"
            : "evaluating this takes " + excess.what();
    boolean own = excess.at().file() == plan.nameSpan().file();
    Span at = own ? excess.at() : plan.nameSpan();
    Diagnostic.Builder finding = Diagnostic.error(circle ? Code.PW0141 : Code.PW0142, at, said);
    if (!own) {
      finding.label(excess.at(), "evaluated here");
    }
    if (circle) {
      finding.note(String.join(" needs ", excess.circle()));
      finding.help("give one of them a value in the plan, or another default in its kind");
    } else {
      finding.note("the plan could not be evaluated, so nothing else was checked");
      finding.help(
          excess.isFixed()
              ? "use fewer definitions within each other"
              : "use fewer nested definitions, or quantifiers over shorter lists;"
                  + " `--raise-limits 10` allows ten times as much");
    }
    return finding.build();
  }
}
