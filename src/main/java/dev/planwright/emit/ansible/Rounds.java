package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a procedure into rounds: a stretch of steps at one machine, or, in a batch, as many such
 * stretches of different members at different machines, each with as many steps.
 */
final class Rounds {

  private final List<Batch> batches;
  private final List<Step> steps;

  Rounds(Runbook runbook) {
    this.batches = runbook.derivation().batches();
    this.steps = runbook.steps();
  }

  /** Returns the rounds, first to last; each is a list of stretches. */
  List<List<List<Step>>> all() {
    List<List<List<Step>>> rounds = new ArrayList<>();
    List<List<Step>> stretches = stretches();
    int at = 0;
    while (at < stretches.size()) {
      int end = at + 1;
      Set<PlanObject> machines = new HashSet<>(Set.of(stretches.get(at).getFirst().machine()));
      Set<Integer> members = new HashSet<>(Set.of(member(stretches.get(at))));
      while (end < stretches.size()
          && goesAlong(stretches.get(at), stretches.get(end))
          && machines.add(stretches.get(end).getFirst().machine())
          && members.add(member(stretches.get(end)))) {
        end++;
      }
      rounds.add(stretches.subList(at, end));
      at = end;
    }
    return rounds;
  }

  private boolean goesAlong(List<Step> one, List<Step> other) {
    int batch = batch(one.getFirst());
    return batch >= 0
        && batch == batch(other.getFirst())
        && member(one) >= 0
        && member(other) >= 0
        && one.getFirst().scripted()
        && other.getFirst().scripted()
        && one.size() == other.size();
  }

  /** Returns the member that does all of a stretch, or -1. */
  private int member(List<Step> stretch) {
    int batch = batch(stretch.getFirst());
    if (batch < 0) {
      return -1;
    }
    int first = batches.get(batch).memberOf(stretch.getFirst().number());
    return stretch.stream().allMatch(step -> batches.get(batch).memberOf(step.number()) == first)
        ? first
        : -1;
  }

  /** Returns the place of the batch that a step is of, from 0, or -1. */
  private int batch(Step step) {
    for (int i = 0; i < batches.size(); i++) {
      if (batches.get(i).holds(step.number())) {
        return i;
      }
    }
    return -1;
  }

  /** Returns consecutive steps at one machine, the longest there are on one side of a batch. */
  private List<List<Step>> stretches() {
    List<List<Step>> stretches = new ArrayList<>();
    for (Step step : steps) {
      Step before = stretches.isEmpty() ? null : stretches.getLast().getLast();
      boolean goesOn =
          before != null
              && before.machine() == step.machine()
              && before.scripted() == step.scripted()
              && batch(before) == batch(step);
      if (!goesOn) {
        stretches.add(new ArrayList<>());
      }
      stretches.getLast().add(step);
    }
    return stretches;
  }
}
