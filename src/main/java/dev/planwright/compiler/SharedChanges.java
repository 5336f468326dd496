package dev.planwright.compiler;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the procedures for two targets of a plan both change. Each is judged from the state
 * that the plan describes, so whichever is carried out second would begin in another one.
 */
final class SharedChanges {

  private final Plan plan;
  private final Map<Cell, Left> left = new LinkedHashMap<>();

  SharedChanges(Plan plan) {
    this.plan = plan;
  }

  /**
   * What a procedure makes of a cell.
   *
   * @param step the step that changes it first
   */
  private record Left(PlanObject target, Step step, Value before, Value after) {
    boolean isOther() {
      return !before.same(after);
    }
  }

  /** Returns the outcomes for one target, with what an earlier target changes too. */
  List<PlanOutcome> of(PlanObject target, List<PlanOutcome> outcomes) {
    if (plan.targets().size() < 2) {
      return outcomes;
    }
    List<PlanOutcome> judged = new ArrayList<>();
    for (PlanOutcome outcome : outcomes) {
      boolean isSound = outcome.findings().stream().noneMatch(each -> each.severity().isError());
      Diagnostic finding = isSound && outcome.hasSteps() ? find(target, outcome) : null;
      judged.add(finding == null ? outcome : outcome.with(finding));
    }
    return judged;
  }

  private @Nullable Diagnostic find(PlanObject target, PlanOutcome outcome) {
    Map<Cell, Left> own = new LinkedHashMap<>();
    for (Step step : outcome.runbook().get().steps()) {
      for (Change change : step.effects().changes()) {
        Left first = own.get(change.cell());
        own.put(
            change.cell(),
            first == null
                ? new Left(target, step, change.before(), change.after())
                : new Left(target, first.step(), first.before(), change.after()));
      }
    }
    Diagnostic finding = null;
    for (Map.Entry<Cell, Left> entry : own.entrySet()) {
      Left other = left.putIfAbsent(entry.getKey(), entry.getValue());
      boolean isShared = other != null && other.target() != target;
      if (finding == null && isShared && (other.isOther() || entry.getValue().isOther())) {
        finding = finding(entry.getKey(), other, entry.getValue());
      }
    }
    return finding;
  }

  private static Diagnostic finding(Cell cell, Left first, Left second) {
    return Diagnostic.error(
            Code.PW0543,
            second.step().place(),
            "the procedures for "
                + first.target().name()
                + " and "
                + second.target().name()
                + " both change "
                + cell.shown())
        .note("for " + first.target().name() + ": " + first.step().shown())
        .note("for " + second.target().name() + ": " + second.step().shown())
        .note(
            "each is judged from the state that the plan describes, and not from what the other"
                + " leaves")
        .help("write a plan for each; the second describes what the first leaves")
        .build();
  }
}
