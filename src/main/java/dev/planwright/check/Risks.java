package dev.planwright.check;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.order.Acceptance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes out of the findings what the author of a plan accepts. */
public final class Risks {

  /** The code of a warning about an acceptance that matches no finding. */
  public static final String UNMATCHED = "PW0602";

  private Risks() {}

  /**
   * What is left and what was taken out.
   *
   * @param findings the findings that stay, and those about acceptances themselves
   */
  public record Result(List<Diagnostic> findings, List<Runbook.Accepted> accepted) {
    /** Copies the lists. */
    public Result {
      findings = List.copyOf(findings);
      accepted = List.copyOf(accepted);
    }

    /** Returns whether no error is left. */
    public boolean isClean() {
      return findings.stream().noneMatch(finding -> finding.severity().isError());
    }
  }

  /**
   * Applies the acceptances of a plan; {@code today} is {@code yyyy-mm-dd}, or null for no expiry.
   */
  public static Result apply(Plan plan, List<Diagnostic> findings, @Nullable String today) {
    Map<Plan.Accept, List<String>> taken = new LinkedHashMap<>();
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Plan.Accept accept = accepting(plan, finding.code(), today);
      if (accept == null) {
        left.add(finding);
      } else {
        taken.computeIfAbsent(accept, _ -> new ArrayList<>()).add(finding.message());
      }
    }
    for (Plan.Accept accept : plan.accepts()) {
      if (isExpired(accept, today)) {
        left.add(
            Diagnostic.warning(
                    "PW0603",
                    accept.span(),
                    "the risk " + accept.code() + " was accepted until " + accept.until() + " only")
                .build());
      } else if (accept.sound() && !taken.containsKey(accept)) {
        left.add(unused(accept, findings));
      }
    }
    List<Runbook.Accepted> accepted = new ArrayList<>();
    taken.forEach((accept, messages) -> accepted.add(new Runbook.Accepted(accept, messages)));
    return new Result(left, accepted);
  }

  private static Plan.@Nullable Accept accepting(Plan plan, String code, @Nullable String today) {
    for (Plan.Accept accept : plan.accepts()) {
      boolean usable = accept.sound() && !isExpired(accept, today);
      if (usable && Acceptance.matches(accept, code)) {
        return accept;
      }
    }
    return null;
  }

  private static boolean isExpired(Plan.Accept accept, @Nullable String today) {
    return today != null && !accept.until().isEmpty() && accept.until().compareTo(today) < 0;
  }

  private static Diagnostic unused(Plan.Accept accept, List<Diagnostic> findings) {
    TreeSet<String> codes = new TreeSet<>();
    findings.forEach(finding -> codes.add(finding.code()));
    Diagnostic.Builder finding =
        Diagnostic.warning(
            UNMATCHED,
            accept.span(),
            "`accept " + accept.code() + "` matches no finding of this plan");
    if (!codes.isEmpty()) {
      finding.note("the findings of this plan: " + String.join(", ", codes));
    }
    return finding.help("remove it").build();
  }
}
