package dev.planwright.check;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.model.Plan;
import dev.planwright.order.Acceptance;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the findings what the author of a plan accepts. A danger is accepted only by
 * somebody who is named, and until a day that is named.
 */
public final class Risks {

  /** The code of a warning about an acceptance that matches no finding. */
  public static final Code UNMATCHED = Code.PW0602;

  /** How many days before its end an acceptance is spoken of. */
  private static final long SOON = 30;

  private final Plan plan;
  private final @Nullable String today;
  private final Map<Plan.Accept, List<Diagnostic>> taken = new LinkedHashMap<>();
  private final Map<Plan.Accept, Diagnostic> refused = new LinkedHashMap<>();
  private final List<Diagnostic> left = new ArrayList<>();

  private Risks(Plan plan, @Nullable String today) {
    this.plan = plan;
    this.today = today;
  }

  /**
   * What is left and what was taken out.
   *
   * @param findings the findings that stay, and those about acceptances themselves
   * @param accepted what was accepted, for those who sign the runbook
   * @param suppressed the findings that were taken out
   */
  public record Result(
      List<Diagnostic> findings, List<Runbook.Accepted> accepted, List<Suppressed> suppressed) {
    /** Copies the lists. */
    public Result {
      findings = List.copyOf(findings);
      accepted = List.copyOf(accepted);
      suppressed = List.copyOf(suppressed);
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
    return plan.terms().accepts().isEmpty()
        ? new Result(findings, List.of(), List.of())
        : new Risks(plan, today).apply(findings);
  }

  /** Returns whether the author of a plan accepts a finding, so that it does not count. */
  public static boolean accepts(Plan plan, Diagnostic finding, @Nullable String today) {
    Risks risks = new Risks(plan, today);
    return plan.terms().accepts().stream().anyMatch(accept -> risks.takes(accept, finding));
  }

  private boolean takes(Plan.Accept accept, Diagnostic finding) {
    return accept.sound()
        && !isExpired(accept)
        && Acceptance.matches(accept, finding.code())
        && (finding.severity() != Severity.DANGER || isAnswered(accept));
  }

  private Result apply(List<Diagnostic> findings) {
    findings.forEach(this::judge);
    for (Plan.Accept accept : plan.terms().accepts()) {
      Diagnostic finding = isExpired(accept) ? expired(accept) : standing(accept, findings);
      if (finding != null) {
        left.add(finding);
      }
    }
    List<Runbook.Accepted> accepted = new ArrayList<>();
    List<Suppressed> suppressed = new ArrayList<>();
    taken.forEach((accept, these) -> {
      accepted.add(new Runbook.Accepted(accept, these.stream().map(Diagnostic::message).toList()));
      these.forEach(finding -> suppressed.add(suppressed(finding, accept)));
    });
    return new Result(left, accepted, suppressed);
  }

  /** Lets the first acceptance take a finding that may, or leaves it. */
  private void judge(Diagnostic finding) {
    for (Plan.Accept accept : plan.terms().accepts()) {
      if (accept.sound() && !isExpired(accept) && Acceptance.matches(accept, finding.code())) {
        if (finding.severity() == Severity.DANGER && !isAnswered(accept)) {
          refused.put(accept, finding);
        } else {
          taken.computeIfAbsent(accept, _ -> new ArrayList<>()).add(finding);
          return;
        }
      }
    }
    left.add(finding);
  }

  private static boolean isAnswered(Plan.Accept accept) {
    return !accept.owner().isBlank() && !accept.until().isEmpty();
  }

  private boolean isExpired(Plan.Accept accept) {
    return today != null && !accept.until().isEmpty() && accept.until().compareTo(today) < 0;
  }

  private static Suppressed suppressed(Diagnostic finding, Plan.Accept accept) {
    return new Suppressed(
        finding,
        Suppressed.Kind.ACCEPTED,
        accept.reason(),
        accept.owner(),
        accept.until(),
        accept.span());
  }

  private static Diagnostic expired(Plan.Accept accept) {
    return Diagnostic.warning(
            Code.PW0603,
            accept.untilSpan(),
            "the risk " + accept.code() + " was accepted until " + accept.until() + " only")
        .help("remove the cause, or decide again and set a new date")
        .build();
  }

  /** Returns what is to be said about an acceptance that is in force, or null. */
  private @Nullable Diagnostic standing(Plan.Accept accept, List<Diagnostic> findings) {
    Diagnostic danger = refused.get(accept);
    if (danger != null) {
      return unanswered(accept, danger);
    }
    if (accept.sound() && !taken.containsKey(accept)) {
      return unused(accept, findings);
    }
    return taken.containsKey(accept) ? ending(accept) : null;
  }

  private static Diagnostic unanswered(Plan.Accept accept, Diagnostic danger) {
    String lacking =
        !accept.owner().isBlank()
            ? "without end"
            : accept.until().isEmpty() ? "without an owner and an end date" : "without an owner";
    return Diagnostic.error(
            Code.PW0605, accept.span(), "the danger " + accept.code() + " is accepted " + lacking)
        .label(danger.span(), "this could destroy something")
        .help("write `owner = \"…\"` and `until = …`, so that somebody reviews it again")
        .build();
  }

  private static Diagnostic unused(Plan.Accept accept, List<Diagnostic> findings) {
    TreeSet<String> codes = new TreeSet<>();
    boolean repeated = false;
    for (Diagnostic finding : findings) {
      codes.add(finding.code());
      repeated |= Acceptance.matches(accept, finding.code());
    }
    Diagnostic.Builder unused =
        Diagnostic.warning(
            UNMATCHED,
            accept.span(),
            repeated
                ? "what `accept " + accept.code() + "` takes is accepted above"
                : "`accept " + accept.code() + "` matches no finding of this plan");
    if (!repeated && !codes.isEmpty()) {
      unused.note("the findings of this plan: " + String.join(", ", codes));
    }
    WholeLines lines = WholeLines.of(accept.whole());
    TextEdit gone = new TextEdit(lines == null ? accept.whole() : lines.span(), "");
    boolean silent = lines != null && !lines.commented();
    return unused.fix(new Fix("remove it", List.of(gone), silent)).build();
  }

  private @Nullable Diagnostic ending(Plan.Accept accept) {
    if (today == null || accept.until().isEmpty()) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.parse(today), LocalDate.parse(accept.until()));
    String when = days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    return days > SOON
        ? null
        : Diagnostic.note(
                Code.PW0606, accept.untilSpan(), "the risk " + accept.code() + " ends " + when)
            .help("remove the cause, or decide again and set a new date")
            .build();
  }
}
