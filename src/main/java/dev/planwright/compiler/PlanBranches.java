package dev.planwright.compiler;

import dev.planwright.check.Risks;
import dev.planwright.derive.branch.Settled;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Value;
import dev.planwright.resolve.FolderChecks;
import dev.planwright.source.Span;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The branches of one plan for one of its targets: one for each value that its steps can find a
 * state to have. Each is compiled by itself, from the first step on.
 */
final class PlanBranches {

  /** So many branches are tried. */
  private static final int MOST = 64;

  private final PlanContext context;
  private final List<PlanOutcome> outcomes = new ArrayList<>();
  private boolean excess;

  private final Consumer<Read> reader;

  private PlanBranches(PlanContext context, Consumer<Read> reader) {
    this.context = context;
    this.reader = reader;
  }

  /**
   * Returns what becomes of each branch of a plan; {@code reader} is told of everything that is
   * read.
   */
  static List<PlanOutcome> of(PlanContext context, Consumer<Read> reader) {
    PlanBranches branches = new PlanBranches(context, reader);
    branches.follow(List.of());
    return branches.result();
  }

  /** Follows the first branch that begins so, and then those that leave it behind that. */
  private void follow(List<Value> assumed) {
    if (outcomes.size() == MOST) {
      excess = true;
      return;
    }
    PlanOutcome outcome = Pipeline.run(context.assuming(assumed), reader);
    outcomes.add(outcome);
    List<Settled> branch = outcome.branch();
    for (int at = branch.size() - 1; at >= assumed.size() && !excess; at--) {
      List<Value> same = new ArrayList<>();
      branch.subList(0, at).forEach(each -> same.add(each.value()));
      for (Value other : branch.get(at).others()) {
        List<Value> next = new ArrayList<>(same);
        next.add(other);
        follow(next);
      }
    }
  }

  /** What makes a finding the same mistake in several branches. */
  private record Mistake(String code, Span span, String message) {
    static Mistake of(Diagnostic finding) {
      return new Mistake(finding.code(), finding.span(), finding.message());
    }
  }

  private List<PlanOutcome> result() {
    if (outcomes.size() == 1) {
      return outcomes;
    }
    Map<Mistake, Set<Integer>> where = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (Diagnostic finding : outcomes.get(i).findings()) {
        where.computeIfAbsent(Mistake.of(finding), _ -> new LinkedHashSet<>()).add(i);
      }
    }
    Set<String> folders = new HashSet<>();
    List<PlanOutcome> result = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      PlanOutcome outcome = outcomes.get(i);
      List<Diagnostic> findings = new ArrayList<>();
      for (Diagnostic finding : outcome.findings()) {
        Set<Integer> on = where.getOrDefault(Mistake.of(finding), Set.of());
        if (on.size() == outcomes.size()) {
          findings.add(finding);
        } else if (!Risks.UNMATCHED.is(finding) && on.iterator().next() == i) {
          findings.add(finding.withNotes(List.of(condition(on))));
        }
      }
      findings.addAll(folder(outcome.branch(), folders));
      if (excess && i == 0) {
        findings.add(tooMany(outcome.branch().getFirst()));
      }
      result.add(
          new PlanOutcome(
              findings,
              outcome.accepted(),
              outcome.branch(),
              outcome.hasSteps(),
              outcome.runbook()));
    }
    return result;
  }

  /** Returns what is wrong with the folder of a branch. */
  private List<Diagnostic> folder(List<Settled> branch, Set<String> taken) {
    List<Diagnostic> findings = new ArrayList<>();
    List<String> names = Settled.names(branch);
    for (String name : names) {
      Diagnostic unfit = FolderChecks.unfit("branch", name, context.plan().nameSpan());
      if (unfit != null) {
        findings.add(unfit);
      }
    }
    String folder = String.join("/", names);
    if (!taken.add(folder.toLowerCase(Locale.ROOT))) {
      findings.add(
          Diagnostic.error(
                  Code.PW0802,
                  context.plan().nameSpan(),
                  "two branches of the plan go to the same folder, `" + folder + "`")
              .help("give the objects names that differ by more than case")
              .build());
    }
    return findings;
  }

  private String condition(Set<Integer> branches) {
    List<String> conditions = new ArrayList<>();
    for (int branch : branches) {
      conditions.add(Settled.condition(outcomes.get(branch).branch()));
    }
    return "this is so if " + String.join(", or if ", conditions);
  }

  private Diagnostic tooMany(Settled first) {
    return Diagnostic.error(
            Code.PW0562,
            context.plan().nameSpan(),
            "this plan has more than " + MOST + " branches, and no more are tried")
        .note("the first step that finds something out finds what " + first.cell().shown() + " is")
        .help("let fewer steps find something out, or compile a plan for each part")
        .build();
  }
}
