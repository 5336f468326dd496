package dev.planwright.compiler;

import dev.planwright.derive.simulation.Weights;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Findings of one mistake. A failure in the simulation is the same mistake as one that a rule
 * reported on the plan as written, if it rests on no other fact, or hangs on nothing else. Only a
 * finding that counts and weighs as much stands for another.
 */
final class Repetitions {

  private final List<Diagnostic> reported;
  private final Weights weights;

  /** Takes the findings that rules made of the plan as written. */
  Repetitions(List<Diagnostic> reported, Weights weights) {
    this.reported = List.copyOf(reported);
    this.weights = weights;
  }

  /** Returns findings of the simulation without those that only repeat a reported one. */
  List<Diagnostic> without(List<Diagnostic> simulated) {
    return filter(
        simulated,
        (other, finding) ->
            isSameFact(other, finding) || asks(other, finding) || explains(other, finding));
  }

  /** Returns findings without those that only ask for what a reported one asks for. */
  List<Diagnostic> withoutAsked(List<Diagnostic> findings) {
    return filter(findings, Repetitions::asks);
  }

  private List<Diagnostic> filter(
      List<Diagnostic> findings, BiPredicate<Diagnostic, Diagnostic> same) {
    return findings.stream().filter(finding -> !isRepeated(finding, same)).toList();
  }

  private boolean isRepeated(Diagnostic finding, BiPredicate<Diagnostic, Diagnostic> same) {
    Severity weight = weights.of(finding);
    return weight != null
        && reported.stream()
            .anyMatch(
                other -> Weights.covers(weights.of(other), weight) && same.test(other, finding));
  }

  private static boolean isSameFact(Diagnostic other, Diagnostic finding) {
    return !finding.rationale().citations().isEmpty()
        && other.rationale().citations().containsAll(finding.rationale().citations());
  }

  /** Returns whether one looked at all that keeps a procedure from being carried out. */
  private static boolean explains(Diagnostic other, Diagnostic finding) {
    return Code.PW0501.is(finding) && sawAll(other, finding);
  }

  private static boolean asks(Diagnostic other, Diagnostic finding) {
    return finding.evidence().isUndecided() && sawAll(other, finding);
  }

  private static boolean sawAll(Diagnostic other, Diagnostic finding) {
    return !finding.evidence().values().isEmpty()
        && other.evidence().values().containsAll(finding.evidence().values());
  }
}
