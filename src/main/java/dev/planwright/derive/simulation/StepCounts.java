package dev.planwright.derive.simulation;

import dev.planwright.model.PlanObject;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is counted over the steps that were carried out. */
public final class StepCounts implements Counts {

  private final Map<PlanObject, Long> restarts = new HashMap<>();
  private final Map<Cell, Long> changes = new HashMap<>();
  private long seconds;
  private long steps;
  private String untimed = "";

  /** Returns what is counted over some steps, which take so long together. */
  public static StepCounts of(List<Step> steps, long seconds) {
    StepCounts counts = new StepCounts();
    steps.forEach(counts::add);
    counts.pass(seconds);
    return counts;
  }

  /** Returns a copy: what is counted in one is not counted in the other. */
  public StepCounts copy() {
    StepCounts copy = new StepCounts();
    copy.restarts.putAll(restarts);
    copy.changes.putAll(changes);
    copy.seconds = seconds;
    copy.steps = steps;
    copy.untimed = untimed;
    return copy;
  }

  /** Counts so much more time. */
  void pass(long more) {
    seconds += more;
  }

  /** Counts one more step, without its time. */
  void add(Step step) {
    steps++;
    if (step.seconds() == 0 && untimed.isEmpty()) {
      untimed = step.id();
    }
    if (step.content().restart()) {
      restarts.merge(step.machine(), 1L, Long::sum);
    }
    for (Change change : step.effects().changes()) {
      changes.merge(change.cell(), 1L, Long::sum);
    }
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
