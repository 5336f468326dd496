package dev.planwright.check;

import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.StepCounts;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Plan;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the author's limits on what a procedure counts, and the window that it has. */
public final class Budget {

  private static final int MOST_NAMED = 3;

  private Budget() {}

  /**
   * Returns a finding for every limit that the steps break, and one for the window.
   *
   * @param seconds how long the steps take; what is done at the same time counts once
   * @param evaluator sees the state at the start, and counts the steps itself
   */
  public static List<Diagnostic> check(
      Plan plan, List<Step> steps, long seconds, Evaluator evaluator) {
    List<Diagnostic> findings = new ArrayList<>();
    Evaluator counting = evaluator.counting(StepCounts.of(steps, seconds));
    for (Plan.Limit limit : plan.terms().limits()) {
      if (!limit.never()) {
        Evaluation evaluation = counting.explain(limit.condition(), Evaluator.frame(limit.slots()));
        if (!evaluation.isTrue()) {
          findings.add(finding(limit, evaluation, steps));
        }
      }
    }
    Plan.Setting window = plan.settings().get("window");
    if (window != null && window.value() instanceof Value.Duration(long open) && seconds > open) {
      Diagnostic.Builder finding =
          Diagnostic.warning(
              Code.PW0609,
              window.span(),
              "the procedure takes about "
                  + new Value.Duration(seconds).shown()
                  + ", and its window is "
                  + window.value().shown());
      longest(steps, finding);
      findings.add(finding.help("ask for a longer window, or do the items in two plans").build());
    }
    return findings;
  }

  /** Notes which steps take longest, the longest first: there is most to gain. */
  private static void longest(List<Step> steps, Diagnostic.Builder finding) {
    String longest =
        steps.stream()
            .filter(step -> step.seconds() > 0)
            .sorted(Comparator.comparingLong(Step::seconds).reversed())
            .limit(MOST_NAMED)
            .map(step -> new Value.Duration(step.seconds()).shown() + " of " + step.shown())
            .collect(Collectors.joining("; "));
    if (!longest.isEmpty()) {
      finding.note("what takes longest: " + longest);
    }
  }

  private static Diagnostic finding(Plan.Limit limit, Evaluation evaluation, List<Step> steps) {
    String condition = limit.condition().span().text();
    MissingFacts missing = MissingFacts.of(evaluation);
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0604,
                limit.condition().span(),
                evaluation.isUnknown()
                    ? missing.message("the procedure may break the limit " + condition, condition)
                    : "the procedure breaks the limit " + condition)
            .undecided(evaluation.isUnknown());
    if (evaluation.isUnknown()) {
      missing.explain(finding, step -> steps.get(step - 1).shown());
      return finding.build();
    }
    Set<Shown> values = new LinkedHashSet<>();
    for (Read read : evaluation.reads()) {
      if (!read.value().shown().equals("0")) {
        values.add(read.shown());
      }
    }
    if (values.stream().anyMatch(value -> value.expression().equals("duration"))) {
      longest(steps, finding);
    }
    return finding.values(new ArrayList<>(values)).build();
  }
}
