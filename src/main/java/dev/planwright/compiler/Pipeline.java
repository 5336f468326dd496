package dev.planwright.compiler;

import dev.planwright.check.Budget;
import dev.planwright.check.Risks;
import dev.planwright.derive.Backout;
import dev.planwright.derive.Deriver;
import dev.planwright.derive.WaysBack;
import dev.planwright.derive.simulation.Weights;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Severity;
import dev.planwright.emit.script.ScriptCheck;
import dev.planwright.model.Lazy;
import dev.planwright.model.Plan;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Takes one plan for one target through the stages, and judges what they found. */
final class Pipeline {

  private final PlanContext context;
  private final Weights weights;
  private final StageResults stages;

  private Pipeline(PlanContext context, Consumer<Read> reader) {
    this.context = context;
    this.weights = context.weighing().of(context.plan());
    this.stages = StageResults.run(context, reader);
  }

  /** Returns what becomes of a plan; {@code reader} is told of everything that is read. */
  static PlanOutcome run(PlanContext context, Consumer<Read> reader) {
    return new Pipeline(context, reader).outcome();
  }

  private PlanOutcome outcome() {
    Plan plan = context.plan();
    List<Diagnostic> found = findings();
    Deriver.Derivation derivation = stages.derivation();
    EvaluationLimit.Excess excess = stages.world().limit().excess();
    if (excess != null) {
      found = List.of(Costs.finding(excess, plan));
      derivation = Deriver.Derivation.NONE;
    }
    Weighing weighing = context.weighing();
    Risks.Result risks = Risks.apply(plan, weighing.weigh(found), weighing.today());
    Deriver.Derivation done = derivation;
    Lazy<Backout> backout = new Lazy<>(() -> WaysBack.of(course(done)));
    return new PlanOutcome(
        risks.findings(),
        risks.suppressed(),
        done.branch(),
        !done.steps().isEmpty(),
        new Lazy<>(() -> assembly().runbook(stages.ordered().value(), done, risks, backout)));
  }

  private Assembly assembly() {
    Evaluator anew = context.atStart(stages.world());
    return new Assembly(anew, context.visible(), context.rules());
  }

  private WaysBack.Course course(Deriver.Derivation derivation) {
    return new WaysBack.Course(
        context.plan(),
        context.target(),
        context.objects(),
        context.start().changes(),
        context.rules(),
        derivation.steps(),
        derivation.holds(),
        context.limits(),
        finding -> context.weighing().judge(context.plan(), finding));
  }

  /** Returns what the stages found, each mistake once. */
  private List<Diagnostic> findings() {
    List<Diagnostic> ordered = context.weighing().weigh(stages.ordered().diagnostics());
    List<Diagnostic> ofRules = stages.checked().findings();
    List<Diagnostic> simulated = List.of();
    Outcome<Deriver.Derivation> derived = stages.derived();
    if (derived != null) {
      ofRules = withoutReported(ofRules, stages.ordered().diagnostics());
      simulated = simulated(derived, ordered.stream().noneMatch(this::isError));
    }
    Repetitions repetitions = new Repetitions(ofRules, weights);
    List<Diagnostic> found = new ArrayList<>(repetitions.withoutAsked(ordered));
    found.addAll(ofRules);
    found.addAll(repetitions.without(simulated));
    return found;
  }

  /** Returns what the steps break; where they are not known for sure, only what is dangerous. */
  private List<Diagnostic> simulated(Outcome<Deriver.Derivation> derived, boolean isOrdered) {
    if (!isOrdered || stages.world().limit().excess() != null) {
      return derived.diagnostics().stream().filter(Pipeline::isDanger).toList();
    }
    Deriver.Derivation derivation = derived.value();
    List<Diagnostic> simulated = new ArrayList<>(derived.diagnostics());
    simulated.addAll(
        Budget.check(context.plan(), derivation.steps(), derivation.seconds(), stages.atStart()));
    simulated.addAll(ScriptCheck.check(derivation.steps()));
    return simulated;
  }

  /** What an order says of the items is not said again of their steps. */
  private static List<Diagnostic> withoutReported(
      List<Diagnostic> checked, List<Diagnostic> ordered) {
    Set<String> codes = new LinkedHashSet<>();
    ordered.forEach(finding -> codes.add(finding.code()));
    return checked.stream().filter(finding -> !codes.contains(finding.code())).toList();
  }

  private boolean isError(Diagnostic finding) {
    Severity weight = weights.of(finding);
    return weight != null && weight.isError();
  }

  private static boolean isDanger(Diagnostic finding) {
    return finding.severity() == Severity.DANGER;
  }
}
