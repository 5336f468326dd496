package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static String name(List<Touched> members, int member) {
    PlanObject subject = members.get(member).steps().subject();
    return subject == null ? "member " + (member + 1) : subject.name();
  }

  private static Diagnostic finding(String said, Span span, Plan.@Nullable Item item) {
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0550,
                Failures.at(item, span),
                "these steps cannot be done at the same time: " + said)
            .help(
                "do them one after another, or put what touches the same state outside the batch");
    if (item != null) {
      finding.label(span, "this batch");
    }
    return finding.build();
  }
}
