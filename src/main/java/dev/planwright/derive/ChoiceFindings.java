package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Kind;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Read;
import dev.planwright.state.fact.MissingFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why no procedure could be chosen for an item. */
record ChoiceFindings(Draft draft, Failures failures) {

  /** Reports that what a {@code when} asks for is not known. */
  void unknown(Plan.Item item, Procedure candidate, List<Evaluation> unknown) {
    MissingFacts missing = MissingFacts.of(unknown);
    draft.leaveIncomplete();
    failures.report(
        Diagnostic.error(
                Code.PW0502,
                item.span(),
                "cannot choose how to "
                    + item.verb().word()
                    + " "
                    + item.product().name()
                    + (missing.isEmpty() ? "" : " without knowing " + missing.names()))
            .note("`" + candidate.name() + "` applies or not, depending on it")
            .source(candidate.body().citations(), null),
        unknown);
  }

  /** Reports that more than one procedure applies. */
  void several(Plan.Item item, PlanObject target, List<Choosing.Chosen> chosen) {
    List<String> names = chosen.stream().map(each -> each.procedure().name()).toList();
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0503,
            item.span(),
            "several procedures "
                + item.verb().word()
                + " "
                + item.product().name()
                + " on "
                + target.name()
                + ": "
                + String.join(", ", names));
    chosen.forEach(each -> finding.label(each.procedure().span(), "applies, by its `when`"));
    draft.leaveIncomplete();
    draft.add(finding.build());
  }

  /** Returns the object of a kind that an object lies in, or null. */
  private static @Nullable PlanObject around(PlanObject target, @Nullable Kind kind) {
    PlanObject up = target.container();
    while (up != null && !up.kind().equals(kind)) {
      up = up.container();
    }
    return up;
  }

  /** Reports that no procedure applies, and why each of the candidates does not. */
  void none(
      Plan.Item item,
      PlanObject target,
      List<Procedure> candidates,
      List<Choosing.Refusal> refused) {
    String level = item.level() == null ? "" : " " + item.level();
    Diagnostic.Builder finding =
        Diagnostic.error(
            Code.PW0501,
            item.span(),
            "no procedure "
                + item.verb().third()
                + " "
                + item.product().name()
                + level
                + " on "
                + target.name()
                + " in its state there");
    refused.forEach(refusal -> finding.note(refusal.note()));
    finding.values(
        refused.stream()
            .flatMap(refusal -> refusal.reads().stream())
            .map(Read::shown)
            .distinct()
            .toList());
    for (Procedure candidate : candidates) {
      PlanObject around = around(target, Choosing.kind(candidate));
      if (around != null) {
        finding.note(
            "`"
                + candidate.name()
                + "` "
                + item.verb().third()
                + " it on a "
                + around.kind().name()
                + ", such as "
                + around.name()
                + ", and on nothing inside it");
      }
    }
    if (candidates.isEmpty() && refused.isEmpty()) {
      finding.note("no library in use has a procedure to " + item.verb().word() + " it");
    }
    draft.leaveIncomplete();
    draft.add(finding.build());
  }
}
