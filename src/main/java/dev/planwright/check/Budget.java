package dev.planwright.check;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Counts;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.MissingFacts;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the author's limits on what a procedure counts. */
public final class Budget implements Counts {

  private final Map<PlanObject, Long> restarts = new HashMap<>();
  private final Map<Cell, Long> changes = new HashMap<>();
  private final long seconds;
  private final long steps;
  private final String untimed;

  private Budget(List<Step> steps, long seconds) {
    this.seconds = seconds;
    this.steps = steps.size();
    this.untimed =
        steps.stream().filter(step -> step.seconds() == 0).findFirst().map(Step::id).orElse("");
    for (Step step : steps) {
      if (step.content().restart()) {
        restarts.merge(step.machine(), 1L, Long::sum);
      }
      for (Change change : step.effects().changes()) {
        changes.merge(change.cell(), 1L, Long::sum);
      }
    }
  }

  /** Returns a finding for every limit that the steps break. */
  public static List<Diagnostic> check(
      Plan plan, List<Step> steps, long seconds, Evaluator evaluator) {
    List<Diagnostic> findings = new ArrayList<>();
    Evaluator counting = evaluator.counting(new Budget(steps, seconds));
    for (Plan.Limit limit : plan.terms().limits()) {
      if (!limit.never()) {
        Evaluation evaluation = counting.explain(limit.condition(), Evaluator.frame(limit.slots()));
        if (!evaluation.isTrue()) {
          findings.add(finding(limit, evaluation, steps));
        }
      }
    }
    return findings;
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
    return finding.values(new ArrayList<>(values)).build();
  }

  @Override
  public long restarts(PlanObject machine) {
    return restarts.getOrDefault(machine, 0L);
  }

  @Override
  public long changes(Cell cell) {
    return changes.getOrDefault(cell, 0L);
  }

  @Override
  public long seconds() {
    return seconds;
  }

  @Override
  public String untimed() {
    return untimed;
  }

  @Override
  public long steps() {
    return steps;
  }
}
