package dev.planwright.check;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Counts;
import dev.planwright.state.Evaluator;
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

  private Budget(List<Step> steps, long seconds) {
    this.seconds = seconds;
    this.steps = steps.size();
    for (Step step : steps) {
      if (step.restart()) {
        restarts.merge(step.machine(), 1L, Long::sum);
      }
      for (Change change : step.changes()) {
        changes.merge(change.cell(), 1L, Long::sum);
      }
    }
  }

  /** Returns a finding for every limit that the steps break. */
  public static List<Diagnostic> check(
      Plan plan, List<Step> steps, long seconds, Evaluator evaluator) {
    List<Diagnostic> findings = new ArrayList<>();
    evaluator.count(new Budget(steps, seconds));
    for (Plan.Limit limit : plan.limits()) {
      if (!limit.never()) {
        evaluator.takeReads();
        Value value = evaluator.evaluate(limit.condition(), Evaluator.frame(limit.slots()));
        List<Read> reads = evaluator.takeReads();
        if (!value.isTrue()) {
          findings.add(finding(limit, reads));
        }
      }
    }
    return findings;
  }

  private static Diagnostic finding(Plan.Limit limit, List<Read> reads) {
    Set<Shown> values = new LinkedHashSet<>();
    for (Read read : reads) {
      if (!read.value().shown().equals("0")) {
        values.add(read.shown());
      }
    }
    return Diagnostic.error(
            "PW0604",
            limit.condition().span(),
            "the procedure breaks the limit " + limit.condition().span().text())
        .values(new ArrayList<>(values))
        .build();
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
  public long steps() {
    return steps;
  }
}
