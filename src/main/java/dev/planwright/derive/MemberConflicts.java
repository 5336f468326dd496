package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds members of a batch of which one changes what another changes or depends on. */
final class MemberConflicts {

  private MemberConflicts() {}

  /**
   * What a member touches.
   *
   * @param steps the steps of the member
   * @param changes the cells that its steps change
   * @param reads the cells that decide which steps it has and what they say and do
   */
  record Touched(MemberSteps steps, Set<Cell> changes, Set<Cell> reads) {}

  /** Reports the first conflict, and returns whether there is none. */
  static boolean report(List<Touched> members, Span span, Plan.@Nullable Item item, Draft draft) {
    Map<Cell, Integer> owners = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (Cell cell : members.get(i).changes()) {
        Integer other = owners.putIfAbsent(cell, i);
        if (other != null) {
          String both = name(members, other) + " and " + name(members, i);
          draft.add(finding(both + " both change " + cell.shown(), span, item));
          return false;
        }
      }
    }
    for (int i = 0; i < members.size(); i++) {
      for (Cell cell : members.get(i).reads()) {
        Integer other = owners.get(cell);
        if (other != null && other != i) {
          String said =
              "the steps of "
                  + name(members, i)
                  + " depend on "
                  + cell.shown()
                  + ", which "
                  + name(members, other)
                  + " changes";
          draft.add(finding(said, span, item));
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Reports the first member that restarts a machine at which another member has steps: whoever
   * works there, or a step that runs there, would be cut off.
   *
   * @param subjects what the members are for, or null where nothing is
   * @param steps the steps of each member
   */
  static void reportRestarts(
      List<@Nullable PlanObject> subjects,
      List<List<Step>> steps,
      Span span,
      Plan.@Nullable Item item,
      Draft draft) {
    Map<PlanObject, Map<Integer, Step>> working = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      for (Step step : steps.get(i)) {
        working.computeIfAbsent(step.machine(), _ -> new TreeMap<>()).putIfAbsent(i, step);
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      for (Step step : steps.get(i)) {
        if (!restarts(step)) {
          continue;
        }
        for (Map.Entry<Integer, Step> other :
            working.getOrDefault(step.machine(), Map.of()).entrySet()) {
          if (other.getKey() != i) {
            String said =
                step.id()
                    + " of "
                    + name(subjects.get(i), i)
                    + " restarts "
                    + step.machine().name()
                    + ", where "
                    + other.getValue().id()
                    + " of "
                    + name(subjects.get(other.getKey()), other.getKey())
                    + " may be at work";
            draft.add(
                finding(
                    said, span, item, "do them one after another, or restart outside the batch"));
            return;
          }
        }
      }
    }
  }

  private static boolean restarts(Step step) {
    return step.content().restart() || step.content().asksFor(Action.Disposition.RESTART);
  }

  private static String name(List<Touched> members, int member) {
    return name(members.get(member).steps().subject(), member);
  }

  private static String name(@Nullable PlanObject subject, int member) {
    return subject == null ? "member " + (member + 1) : subject.name();
  }

  private static Diagnostic finding(String said, Span span, Plan.@Nullable Item item) {
    return finding(
        said,
        span,
        item,
        "do them one after another, or put what touches the same state outside the batch");
  }

  private static Diagnostic finding(String said, Span span, Plan.@Nullable Item item, String help) {
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0550,
                Failures.at(item, span),
                "these steps cannot be done at the same time: " + said)
            .help(help);
    if (item != null) {
      finding.label(span, "this batch");
    }
    return finding.build();
  }
}
