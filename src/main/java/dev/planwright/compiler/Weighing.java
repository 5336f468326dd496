package dev.planwright.compiler;

import dev.planwright.check.Risks;
import dev.planwright.config.Severities;
import dev.planwright.derive.WaysBack;
import dev.planwright.derive.simulation.Weights;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What findings weigh.
 *
 * @param severities how much they weigh in a project
 * @param today the day that acceptances are judged on, {@code yyyy-mm-dd}, or null if none expires
 */
record Weighing(Severities severities, @Nullable String today) {

  /** Returns findings with their weight, without those that are left out. */
  List<Diagnostic> weigh(List<Diagnostic> findings) {
    return severities.weigh(findings);
  }

  /** Returns how much findings about a plan weigh, without what its author accepts. */
  Weights of(Plan plan) {
    return finding -> {
      Diagnostic weighed = weighed(finding);
      return weighed == null || Risks.accepts(plan, weighed, today) ? null : weighed.severity();
    };
  }

  /** Judges a finding about a step back as the plan's own findings are judged. */
  WaysBack.@Nullable Judgement judge(Plan plan, Diagnostic finding) {
    Diagnostic weighed = weighed(finding);
    return weighed == null
        ? null
        : new WaysBack.Judgement(weighed.severity(), Risks.accepts(plan, weighed, today));
  }

  /** Returns whether findings about an order leave one to derive. */
  boolean leavesOrder(List<Diagnostic> ordered) {
    return weigh(ordered).stream().noneMatch(Weighing::isCircle);
  }

  /** Returns whether a finding says that there is no order at all. */
  private static boolean isCircle(Diagnostic finding) {
    return finding.severity().isError() && !finding.evidence().path().isEmpty();
  }

  private @Nullable Diagnostic weighed(Diagnostic finding) {
    List<Diagnostic> weighed = severities.weigh(List.of(finding));
    return weighed.isEmpty() ? null : weighed.getFirst();
  }
}
