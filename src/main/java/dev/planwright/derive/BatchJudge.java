package dev.planwright.derive;

import dev.planwright.derive.batch.BatchCondition;
import dev.planwright.derive.batch.Interleavings;
import dev.planwright.derive.batch.Track;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges what must hold in a batch for every order of its steps: what holds always, what steps
 * require, and what is held over some of them.
 */
final class BatchJudge {

  /** How many steps of a bad order a finding names. */
  private static final int NAMED = 12;

  private final Draft draft;
  private final Failures failures;
  private final Watch watch;
  private final List<BatchCondition> demands = new ArrayList<>();
  private final int found;

  /**
   * Takes who is told of what fails, and the cells that the steps of the batch change; it is not
   * carried out yet.
   */
  BatchJudge(Simulator.Output output, Set<Cell> changes) {
    this.draft = output.draft();
    this.failures = output.failures();
    this.watch = output.watch();
    this.found = draft.findings().size();
    for (Watch.Condition condition : watch.reading(changes)) {
      if (!condition.last().isFalse()) {
        demands.add(new BatchCondition(condition, null, condition.last().isUnknown()));
      }
    }
  }

  /** Judges every order, and reports what one of them breaks and the order in hand does not. */
  void judge(Interleavings orders, List<Track> tracks, List<MemberSteps> members, Span span) {
    for (int member = 0; member < members.size(); member++) {
      requires(member, members.get(member));
      held(member, members.get(member));
    }
    for (BatchCondition demand : demands) {
      if (isReported(demand)) {
        continue;
      }
      Interleavings.Answer answer = orders.judge(demand);
      if (answer.isBroken()) {
        report(demand, answer.places(), tracks, orders.at(answer.places()));
      }
      if (!answer.judged()) {
        failures.report(
            Diagnostic.error(
                    Code.PW0551, span, "there are too many orders of these steps to judge them all")
                .help("take a smaller batch; `--raise-limits 10` allows ten times as many orders"),
            List.of());
        return;
      }
    }
  }

  /** Returns whether the order in hand breaks the same: then that is said already. */
  private boolean isReported(BatchCondition demand) {
    return draft.findings().subList(found, draft.findings().size()).stream()
        .anyMatch(finding -> finding.code().equals(demand.condition().requirement().code()));
  }

  private void requires(int member, MemberSteps steps) {
    for (int at = 0; at < steps.entries().size(); at++) {
      Simulator.Call call = steps.entries().get(at).call();
      Value[] frame = Simulator.frame(call);
      for (Action.Require require : call.action().body().requires()) {
        Watch.Condition condition =
            new Watch.Condition(
                new Failures.Requirement(
                    require.code(), require.severity(), Simulator.citations(require, call), null),
                require.condition(),
                new Bindings.Bound(frame, List.of()),
                new Rule.Words(require.otherwise(), null, null));
        demands.add(new BatchCondition(condition, BatchCondition.Pin.before(member, at), false));
      }
    }
  }

  private void held(int member, MemberSteps steps) {
    for (MemberSteps.Held held : steps.held()) {
      BatchCondition.Pin pin = BatchCondition.Pin.over(member, steps.first(held), steps.last(held));
      demands.add(new BatchCondition(held.condition(), pin, false));
    }
  }

  private void report(
      BatchCondition demand, List<Integer> places, List<Track> tracks, Evaluator by) {
    BatchCondition.Pin pin = demand.pin();
    Step next =
        pin != null && pin.isBeforeStep()
            ? tracks.get(pin.member()).steps().get(pin.first() / 2)
            : null;
    Step last = next == null ? last(places, tracks) : next;
    watch.report(demand.condition(), by, name(last, next != null, places, tracks), last.place());
  }

  /** Returns the last of the steps that are done, or run. */
  private static Step last(List<Integer> places, List<Track> tracks) {
    int member = 0;
    for (int i = 0; i < places.size(); i++) {
      member = places.get(i) > 0 ? i : member;
    }
    int at = Math.max(0, (places.get(member) + 1) / 2 - 1);
    return tracks.get(member).steps().get(at);
  }

  /** Returns a step, about to begin or not, and those before it in an order that is not allowed. */
  private static String name(Step last, boolean begins, List<Integer> places, List<Track> tracks) {
    List<String> done = new ArrayList<>();
    List<String> running = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      List<Step> steps = tracks.get(i).steps();
      steps.subList(0, places.get(i) / 2).forEach(step -> done.add(step.id()));
      if (places.get(i) % 2 == 1) {
        running.add(steps.get(places.get(i) / 2).id());
      }
    }
    running.remove(last.id());
    if (!begins) {
      done.remove(last.id());
    }
    StringBuilder name = new StringBuilder(last.shown());
    name.append(done.isEmpty() ? "" : ", when these came before: " + listed(done));
    name.append(running.isEmpty() ? "" : ", while these run: " + listed(running));
    return name.toString();
  }

  private static String listed(List<String> ids) {
    int more = ids.size() - NAMED;
    String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
