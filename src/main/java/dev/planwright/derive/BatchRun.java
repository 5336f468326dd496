package dev.planwright.derive;

import dev.planwright.derive.batch.Interleavings;
import dev.planwright.derive.batch.Track;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.StepCounts;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what several members do at the same time.
 *
 * <p>Each member is tried alone first, in a copy of the state, which gives its steps. Where no
 * member changes what another changes or depends on, these are its steps in every order. They are
 * then carried out in turns: what each does at its first machine, then what each does at its next
 * one, as a person would walk. That is one order of many; what must hold is judged for all.
 */
final class BatchRun {

  private final Expander expander;
  private final Simulator simulator;
  private final Evaluator evaluator;
  private final Draft draft;

  BatchRun(Expander expander, Simulator simulator) {
    this.expander = expander;
    this.simulator = simulator;
    this.evaluator = simulator.evaluator();
    this.draft = simulator.output().draft();
  }

  /**
   * What one of several does.
   *
   * @param subject the object that it is done for, or null
   * @param body carries its statements out
   */
  record Member(@Nullable PlanObject subject, Consumer<Expander> body) {}

  /**
   * Carries out what several members do, or reports why they must not do it at the same time.
   *
   * @param stop how many have to fail before the others stop
   */
  void run(List<Member> members, int stop, Span span, Plan.@Nullable Item item) {
    List<MemberConflicts.Touched> tried = members.stream().map(this::tried).toList();
    if (!MemberConflicts.report(tried, span, item, draft)) {
      members.forEach(member -> member.body().accept(expander));
      return;
    }
    Set<Cell> changes = new LinkedHashSet<>();
    tried.forEach(each -> changes.addAll(each.changes()));
    Evaluator start = evaluator.in(evaluator.state().copy(), _ -> {});
    StepCounts counts = draft.counts().copy();
    BatchJudge judge = new BatchJudge(simulator.output(), changes);
    List<MemberSteps> steps = tried.stream().map(MemberConflicts.Touched::steps).toList();
    int before = draft.steps().size();
    draft.beginBatch();
    List<List<Integer>> numbers = inTurns(steps);
    if (draft.steps().size() == before) {
      draft.endBatch();
      return;
    }
    List<@Nullable PlanObject> subjects = subjects(tried);
    List<Batch.Member> done = new ArrayList<>();
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      PlanObject subject = subjects.get(i);
      List<Step> each = numbers.get(i).stream().map(at -> draft.steps().get(at - 1)).toList();
      done.add(new Batch.Member(subject, numbers.get(i)));
      tracks.add(Track.of(subject, each, start));
    }
    List<List<Step>> own = tracks.stream().map(Track::steps).toList();
    MemberConflicts.reportRestarts(subjects, own, span, item, draft);
    draft.add(new Batch(before + 1, draft.steps().size(), done, Math.min(stop, done.size())));
    simulator.output().watch().timePassed();
    judge.judge(new Interleavings(tracks, start, counts), tracks, steps, Failures.at(item, span));
  }

  /** Returns what members are for: what they say, or the one object in which all changes lie. */
  private static List<@Nullable PlanObject> subjects(List<MemberConflicts.Touched> members) {
    List<@Nullable PlanObject> subjects = new ArrayList<>();
    Set<PlanObject> once = new HashSet<>();
    Set<PlanObject> twice = new HashSet<>();
    for (MemberConflicts.Touched member : members) {
      PlanObject said = member.steps().subject();
      PlanObject subject = said != null ? said : around(member.changes());
      subjects.add(subject);
      if (subject != null && !once.add(subject)) {
        twice.add(subject);
      }
    }
    subjects.replaceAll(subject -> subject != null && twice.contains(subject) ? null : subject);
    return subjects;
  }

  private static @Nullable PlanObject around(Set<Cell> cells) {
    PlanObject around = cells.isEmpty() ? null : cells.iterator().next().object();
    for (Cell cell : cells) {
      while (around != null && !cell.object().isOrLiesIn(around)) {
        around = around.container();
      }
    }
    return around;
  }

  private MemberConflicts.Touched tried(Member member) {
    MemberSteps steps = new MemberSteps(member.subject());
    Draft trial = new Draft();
    trial.phase(draft.phaseName(), draft.phaseTitle());
    Set<Cell> reads = new LinkedHashSet<>();
    int arrivals = evaluator.world().arrivals().size();
    Evaluator alone =
        evaluator.in(
            evaluator.state().copy(),
            read -> {
              if (read.cell() != null) {
                reads.add(read.cell());
              }
            });
    member.body().accept(expander.trial(alone, trial, steps));
    evaluator.world().forgetArrivals(arrivals);
    draft.takeOver(trial);
    return new MemberConflicts.Touched(steps, Track.changed(trial.steps()), reads);
  }

  /** Carries out the steps of all, machine by machine; returns their numbers, member by member. */
  private List<List<Integer>> inTurns(List<MemberSteps> members) {
    List<List<Integer>> numbers = new ArrayList<>();
    members.forEach(_ -> numbers.add(new ArrayList<>()));
    Map<MemberSteps.Held, Stretch> opened = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < members.size(); i++) {
        List<Integer> done = numbers.get(i);
        MemberSteps steps = members.get(i);
        int to = done.size() < steps.entries().size() ? steps.behindStretch(done.size()) : 0;
        while (done.size() < to) {
          carryOut(steps, done.size(), opened);
          done.add(draft.steps().size());
        }
        more |= done.size() < steps.entries().size();
      }
    }
    opened.forEach((held, over) ->
        draft
            .holds()
            .add(new Hold(held.condition(), held.written(), over.first(), over.last(), true)));
    return numbers;
  }

  /** The numbers of the first and the last step over which something is held. */
  private record Stretch(int first, int last) {}

  private void carryOut(MemberSteps steps, int at, Map<MemberSteps.Held, Stretch> opened) {
    MemberSteps.Entry entry = steps.entries().get(at);
    draft.phase(entry.phase(), entry.title());
    int number = draft.steps().size() + 1;
    for (MemberSteps.Held held : entry.held()) {
      if (opened.putIfAbsent(held, new Stretch(number, number)) == null) {
        simulator.output().watch().open(held.condition());
      }
    }
    simulator.run(entry.call());
    for (MemberSteps.Held held : entry.held()) {
      if (steps.last(held) == at) {
        held.condition().close();
        opened.computeIfPresent(held, (_, over) -> new Stretch(over.first(), number));
      }
    }
  }
}
