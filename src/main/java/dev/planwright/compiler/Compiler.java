package dev.planwright.compiler;

import dev.planwright.check.Budget;
import dev.planwright.check.Checker;
import dev.planwright.check.Recursion;
import dev.planwright.check.Risks;
import dev.planwright.config.Severities;
import dev.planwright.derive.Backout;
import dev.planwright.derive.Deriver;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.WaysBack;
import dev.planwright.derive.simulation.Weights;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.emit.script.batch.BatchCheck;
import dev.planwright.model.Lazy;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.article.Reading;
import dev.planwright.order.Ordering;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Change;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import dev.planwright.survey.ModuleCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles plans: resolve, order, derive, check. One compiler may compile many files in one thread;
 * what they use is read once.
 */
public final class Compiler {

  private final Resolver resolver;
  private final @Nullable String today;
  private final int limits;

  /**
   * Takes where libraries come from, and the day that acceptances are judged on, {@code
   * yyyy-mm-dd}, or null if none expires.
   */
  public Compiler(Library library, @Nullable String today) {
    this(library, today, 1);
  }

  /** Takes also how many times the usual work a plan may take. */
  public Compiler(Library library, @Nullable String today, int limits) {
    this.limits = limits;
    this.resolver = new Resolver(library);
    this.today = today;
  }

  /** Compiles a file in which everything weighs what it is declared to. */
  public Compilation compile(SourceFile source) {
    return compile(source, Severities.AS_DECLARED);
  }

  /** Compiles a file. What stands in its tests is not part of it. */
  public Compilation compile(SourceFile source, Severities severities) {
    Unit unit = resolver.resolve(source).value();
    Set<Diagnostic> findings = new LinkedHashSet<>(resolver.resolveBodies(source, unit.symbols()));
    findings.addAll(Recursion.check(unit.symbols()));
    findings.removeIf(finding -> unit.tests().stream().anyMatch(test -> isOf(test, finding)));
    Set<Suppressed> accepted = new LinkedHashSet<>();
    List<Supplier<Runbook>> runbooks = derive(unit, severities, findings, accepted);
    findings.addAll(ModuleCheck.check(unit));
    findings.addAll(resolver.findingsInUsed(source));
    return new Compilation(
        unit,
        new Lazy<>(() -> runbooks.stream().map(Supplier::get).toList()),
        severities.weigh(List.copyOf(findings)).stream()
            .map(finding -> withReadings(finding, unit.visible()))
            .toList(),
        suppressed(accepted, findings, unit.visible()));
  }

  /** Returns what is accepted, unless it is not accepted everywhere. */
  private static List<Suppressed> suppressed(
      Set<Suppressed> accepted, Set<Diagnostic> findings, List<Symbols> visible) {
    List<Suppressed> suppressed = new ArrayList<>();
    for (Suppressed each : accepted) {
      if (!findings.contains(each.finding())) {
        suppressed.add(each.with(withReadings(each.finding(), visible)));
      }
    }
    return suppressed;
  }

  /** Adds to a finding what the articles disagree about in the place that it rests on. */
  private static Diagnostic withReadings(Diagnostic finding, List<Symbols> visible) {
    if (finding.citations().isEmpty()) {
      return finding;
    }
    List<String> notes = new ArrayList<>();
    for (Symbols symbols : visible) {
      for (Reading reading : symbols.readings().values()) {
        if (reading.concerns(finding.citations().getFirst())) {
          notes.add("the articles disagree: " + reading.sentence());
        }
      }
    }
    return notes.isEmpty() ? finding : finding.withNotes(notes);
  }

  /** Runs the tests in a file. */
  public List<TestResult> test(SourceFile source) {
    Unit unit = resolver.resolve(source).value();
    List<TestResult> results = new ArrayList<>();
    for (Unit.Test test : unit.tests()) {
      Set<Diagnostic> findings =
          new LinkedHashSet<>(resolver.resolveBodies(source, test.unit().symbols()));
      findings.removeIf(finding -> !isOf(test, finding));
      derive(test.unit(), Severities.AS_DECLARED, findings, new LinkedHashSet<>());
      results.add(TestResult.of(test, new ArrayList<>(findings)));
    }
    return results;
  }

  /**
   * Returns whether a test may expect a finding; bad syntax and bad expectations are the file's.
   */
  private static boolean isOf(Unit.Test test, Diagnostic finding) {
    return finding.span().start() >= test.span().start()
        && finding.span().end() <= test.span().end()
        && !Code.isUnread(finding)
        && !Code.PW0121.is(finding);
  }

  /** Derives what a file plans, unless a mistake in the file hides what it means. */
  private List<Supplier<Runbook>> derive(
      Unit unit, Severities severities, Set<Diagnostic> findings, Set<Suppressed> accepted) {
    List<Supplier<Runbook>> runbooks = new ArrayList<>();
    if (findings.stream().noneMatch(Compiler::hidesMeaning)) {
      List<PlanObject> objects = objects(unit.visible());
      for (Plan plan : unit.plans()) {
        for (PlanObject target : plan.targets()) {
          runbooks.add(
              derive(
                  plan,
                  target,
                  unit.visible(),
                  objects,
                  severities,
                  Start.AS_DESCRIBED,
                  findings,
                  accepted));
        }
      }
    }
    return runbooks;
  }

  /** Reads a file and what it uses, and judges nothing. */
  public Unit read(SourceFile source) {
    return resolver.resolve(source).value();
  }

  /**
   * Derives the way out of a failure, for one target, when things have changed since the start that
   * the file describes. A risk that the author took for the whole need not occur; what always has
   * to hold counts once it holds; rules about the goal do not count.
   *
   * @param more what further modules declare that the plan needs now
   */
  public Outcome<Runbook> derive(
      Unit unit,
      List<Symbols> more,
      Plan plan,
      PlanObject target,
      Severities severities,
      List<Change> since) {
    Set<Symbols> visible = new LinkedHashSet<>(unit.visible());
    visible.addAll(more);
    Set<Diagnostic> findings = new LinkedHashSet<>();
    Runbook runbook =
        derive(
                plan,
                target,
                List.copyOf(visible),
                objects(unit),
                severities,
                new Start(since, true),
                findings,
                new LinkedHashSet<>())
            .get();
    findings.removeIf(finding -> Risks.UNMATCHED.is(finding));
    return new Outcome<>(runbook, new ArrayList<>(findings));
  }

  private static boolean hidesMeaning(Diagnostic finding) {
    Code code = Code.of(finding.code());
    return finding.severity().isError() && (code == null || !code.keepsMeaning());
  }

  /** Returns the top-level objects that a file sees. */
  public static List<PlanObject> objects(Unit unit) {
    return objects(unit.visible());
  }

  private static List<PlanObject> objects(List<Symbols> visible) {
    List<PlanObject> objects = new ArrayList<>();
    visible.forEach(symbols -> objects.addAll(symbols.objects().values()));
    return objects;
  }

  private Supplier<Runbook> derive(
      Plan plan,
      PlanObject target,
      List<Symbols> visible,
      List<PlanObject> objects,
      Severities severities,
      Start start,
      Set<Diagnostic> findings,
      Set<Suppressed> accepted) {
    List<Rule> declared = new ArrayList<>();
    visible.forEach(symbols -> declared.addAll(symbols.rules().values()));
    List<Rule> rules = severities.of(declared).stream().filter(start::judges).toList();
    Weights weights = weights(plan, severities);
    Fixpoint fixpoint =
        Fixpoint.of(
            new Fixpoint.Input(
                plan,
                target,
                objects,
                visible,
                rules,
                limits,
                world -> new Evaluator(world, State.after(start.changes())),
                ordered -> severities.weigh(ordered).stream().noneMatch(Compiler::isCircle),
                new Deriver.Terms(weights, start.failed())));
    World world = fixpoint.world();
    Evaluator atStart = fixpoint.atStart();
    Outcome<Ordering> ordered = fixpoint.ordered();
    List<Diagnostic> found = new ArrayList<>(severities.weigh(ordered.diagnostics()));
    Deriver.Derivation derivation = Deriver.Derivation.NONE;
    Outcome<Deriver.Derivation> derived = fixpoint.derived();
    boolean isOrdered = found.stream().noneMatch(finding -> isError(finding, weights));
    if (derived != null) {
      derivation = derived.value();
      Checker.Result checked = Checker.check(plan, rules, derivation.steps(), atStart);
      List<Diagnostic> ofRules = withoutReported(checked.findings(), ordered.diagnostics());
      Repetitions repetitions = new Repetitions(ofRules, weights);
      List<Diagnostic> simulated = derived.diagnostics();
      if (isOrdered && world.limit().excess() == null) {
        simulated = new ArrayList<>(simulated);
        simulated.addAll(Budget.check(plan, derivation.steps(), derivation.seconds(), atStart));
        simulated.addAll(BatchCheck.check(derivation.steps()));
      } else {
        simulated = simulated.stream().filter(Compiler::isDanger).toList();
      }
      found = new ArrayList<>(repetitions.withoutAsked(found));
      found.addAll(ofRules);
      found.addAll(repetitions.without(simulated));
      derivation = derivation.withApplied(checked.applied());
    } else {
      List<Diagnostic> checked = Checker.check(plan, rules, List.of(), atStart).findings();
      found = new ArrayList<>(new Repetitions(checked, weights).withoutAsked(found));
      found.addAll(checked);
    }
    EvaluationLimit.Excess excess = world.limit().excess();
    if (excess != null) {
      found = List.of(Costs.finding(excess, plan));
      derivation = Deriver.Derivation.NONE;
    }
    Risks.Result risks = Risks.apply(plan, severities.weigh(found), today);
    findings.addAll(risks.findings());
    accepted.addAll(risks.suppressed());
    Deriver.Derivation done = derivation;
    Supplier<Backout> backout =
        new Lazy<>(() ->
            WaysBack.of(
                new WaysBack.Course(
                    plan,
                    target,
                    objects,
                    start.changes(),
                    rules,
                    done.steps(),
                    done.holds(),
                    limits,
                    finding -> judge(plan, severities, finding))));
    return () -> {
      Evaluator anew = new Evaluator(world, State.after(start.changes()));
      return new Assembly(anew, visible, rules).runbook(ordered.value(), done, risks, backout);
    };
  }

  /** Judges a finding about a step back as the plan's own findings are judged. */
  private WaysBack.@Nullable Judgement judge(Plan plan, Severities severities, Diagnostic finding) {
    List<Diagnostic> weighed = severities.weigh(List.of(finding));
    return weighed.isEmpty()
        ? null
        : new WaysBack.Judgement(
            weighed.getFirst().severity(), Risks.accepts(plan, weighed.getFirst(), today));
  }

  /** Returns how much findings about a plan weigh in a project, without what its author accepts. */
  private Weights weights(Plan plan, Severities severities) {
    return finding -> {
      List<Diagnostic> weighed = severities.weigh(List.of(finding));
      return weighed.isEmpty() || Risks.accepts(plan, weighed.getFirst(), today)
          ? null
          : weighed.getFirst().severity();
    };
  }

  /** What an order says of the items is not said again of their steps. */
  private static List<Diagnostic> withoutReported(
      List<Diagnostic> checked, List<Diagnostic> ordered) {
    Set<String> codes = new LinkedHashSet<>();
    ordered.forEach(finding -> codes.add(finding.code()));
    return checked.stream().filter(finding -> !codes.contains(finding.code())).toList();
  }

  private static boolean isError(Diagnostic finding, Weights weights) {
    Severity weight = weights.of(finding);
    return weight != null && weight.isError();
  }

  /** Returns whether a finding says that there is no order at all. */
  private static boolean isCircle(Diagnostic finding) {
    return finding.severity().isError() && !finding.path().isEmpty();
  }

  private static boolean isDanger(Diagnostic finding) {
    return finding.severity() == Severity.DANGER;
  }
}
