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
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges what must hold in a batch for every order of its steps: what holds always, what steps
 * require, and what is held over some of them.
 */
final class BatchJudge {

  /** How many steps of a bad order a finding names. */
  private static final int NAMED = 12;

  private final Draft draft;
  private final Failures failures;
  private final List<Standing> standing = new ArrayList<>();
  private final int found;

  /** A condition, and whether it could be told before the batch that it holds. */
  private record Standing(Watch.Condition condition, boolean undecided) {}

  /**
   * Takes who is told of what fails, and the conditions that the steps of the batch may break; it
   * is not carried out yet.
   */
  BatchJudge(Draft draft, Failures failures, List<Watch.Condition> conditions) {
    this.draft = draft;
    this.failures = failures;
    this.found = draft.findings().size();
    for (Watch.Condition condition : conditions) {
      if (!condition.last().isFalse()) {
        standing.add(new Standing(condition, condition.last().isUnknown()));
      }
    }
  }

  /**
   * What must hold.
   *
   * @param requirement what requires it
   * @param words what is said if it does not hold
   * @param question the condition, and where it must hold
   * @param before whether it must hold before the step of the pinned member
   */
  private record Demand(
      Failures.Requirement requirement,
      Rule.Words words,
      BatchCondition question,
      boolean before) {}

  /** Judges every order, and reports what one of them breaks and the order in hand does not. */
  void judge(Interleavings orders, List<Track> tracks, List<MemberSteps> members, Span span) {
    List<Demand> demands = new ArrayList<>();
    for (Standing each : standing) {
      Watch.Condition condition = each.condition();
      BatchCondition question =
          new BatchCondition(condition.expression(), condition.bound(), null, each.undecided());
      demands.add(new Demand(condition.requirement(), condition.words(), question, false));
    }
    for (int member = 0; member < members.size(); member++) {
      requires(member, members.get(member), demands);
      held(member, members.get(member), demands);
    }
    for (Demand demand : demands) {
      if (isReported(demand)) {
        continue;
      }
      Interleavings.Answer answer = orders.judge(demand.question());
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
  private boolean isReported(Demand demand) {
    return draft.findings().subList(found, draft.findings().size()).stream()
        .anyMatch(finding -> finding.code().equals(demand.requirement().code()));
  }

  private void requires(int member, MemberSteps steps, List<Demand> demands) {
    for (int at = 0; at < steps.entries().size(); at++) {
      Simulator.Call call = steps.entries().get(at).call();
      Value[] frame = Simulator.frame(call);
      for (Action.Require require : call.action().body().requires()) {
        BatchCondition question =
            new BatchCondition(
                require.condition(),
                new Bindings.Bound(frame, List.of()),
                new BatchCondition.Pin(member, 2 * at, 2 * at),
                false);
        Expr otherwise = require.otherwise();
        demands.add(
            new Demand(
                new Failures.Requirement(
                    require.code(), require.severity(), Simulator.citations(require, call), null),
                new Rule.Words(otherwise, null, null),
                question,
                true));
      }
    }
  }

  private static void held(int member, MemberSteps steps, List<Demand> demands) {
    for (MemberSteps.Held held : steps.held()) {
      int first = steps.first(held);
      int last = steps.last(held);
      Watch.Condition condition = held.condition();
      BatchCondition question =
          new BatchCondition(
              condition.expression(),
              condition.bound(),
              new BatchCondition.Pin(member, 2 * first + 1, 2 * last + 2),
              false);
      demands.add(new Demand(condition.requirement(), condition.words(), question, false));
    }
  }

  private void report(Demand demand, List<Integer> places, List<Track> tracks, Evaluator by) {
    BatchCondition question = demand.question();
    Evaluation evaluation = question.bound().explain(question.condition(), by);
    Step last = last(demand, places, tracks);
    Span stated = question.condition().span();
    Value[] frame = question.bound().frame();
    Rule.Words words = demand.words();
    failures.report(
        new Failures.Failure(
            demand.requirement(),
            new Failures.Words(
                said(words.text(), frame, by),
                said(words.why(), frame, by),
                said(words.help(), frame, by)),
            stated.text(),
            evaluation,
            name(demand, last, places, tracks),
            last.place(),
            stated.file() == last.place().file() ? stated : null));
  }

  /** Returns the step that breaks it: the one that comes next, or the last of those done. */
  private static Step last(Demand demand, List<Integer> places, List<Track> tracks) {
    BatchCondition.Pin pin = demand.question().pin();
    if (demand.before() && pin != null) {
      return tracks.get(pin.member()).steps().get(pin.first() / 2);
    }
    int member = 0;
    for (int i = 0; i < places.size(); i++) {
      member = places.get(i) > 0 ? i : member;
    }
    int at = Math.max(0, (places.get(member) + 1) / 2 - 1);
    return tracks.get(member).steps().get(at);
  }

  /** Returns the step, and the steps before it in an order that breaks the condition. */
  private static String name(Demand demand, Step last, List<Integer> places, List<Track> tracks) {
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
    if (!demand.before()) {
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

  private static String said(@Nullable Expr text, Value[] frame, Evaluator by) {
    return text == null ? "" : by.said(text, frame);
  }
}
