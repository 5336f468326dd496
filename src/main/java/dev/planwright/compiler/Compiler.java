package dev.planwright.compiler;

import dev.planwright.check.Recursion;
import dev.planwright.check.Risks;
import dev.planwright.config.Severities;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.branch.Settled;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Suppressed;
import dev.planwright.model.Lazy;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Library;
import dev.planwright.resolve.scope.NameUse;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.resolve.scope.UnknownName;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Change;
import dev.planwright.state.Read;
import dev.planwright.survey.ModuleCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    this(library, today, limits, false);
  }

  /** Takes also whether to keep what names in the compiled files were found to mean. */
  public Compiler(Library library, @Nullable String today, int limits, boolean naming) {
    this.limits = limits;
    this.resolver = new Resolver(library, naming);
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
    List<PlanOutcome> plans = plans(unit, severities, findings);
    plans.forEach(plan -> findings.addAll(plan.findings()));
    findings.addAll(switchedOff(unit));
    findings.addAll(ModuleCheck.check(unit));
    findings.addAll(resolver.findingsInUsed(source));
    ReadingNotes notes = new ReadingNotes(unit.visible());
    return new Compilation(
        unit,
        depth(unit, plans),
        new Lazy<>(() -> plans.stream().map(plan -> plan.runbook().get()).toList()),
        severities.weigh(List.copyOf(findings)).stream().map(notes::added).toList(),
        suppressed(plans, findings, notes));
  }

  private static Compilation.Depth depth(Unit unit, List<PlanOutcome> plans) {
    if (plans.isEmpty() && !unit.plans().isEmpty()) {
      return Compilation.Depth.DECLARATIONS;
    }
    return plans.stream().allMatch(PlanOutcome::hasSteps)
        ? Compilation.Depth.STEPS
        : Compilation.Depth.PLANS;
  }

  /** Returns what is accepted, unless it is not accepted everywhere. */
  private static List<Suppressed> suppressed(
      List<PlanOutcome> plans, Set<Diagnostic> findings, ReadingNotes notes) {
    Set<Suppressed> suppressed = new LinkedHashSet<>();
    plans.forEach(plan -> suppressed.addAll(plan.accepted()));
    return suppressed.stream()
        .filter(each -> !findings.contains(each.finding()))
        .map(each -> each.with(notes.added(each.finding())))
        .toList();
  }

  /** Runs the tests in a file. */
  public List<TestResult> test(SourceFile source) {
    Unit unit = resolver.resolve(source).value();
    List<TestResult> results = new ArrayList<>();
    for (Unit.Test test : unit.tests()) {
      Set<Diagnostic> findings =
          new LinkedHashSet<>(resolver.resolveBodies(source, test.unit().symbols()));
      findings.removeIf(finding -> !isOf(test, finding));
      plans(test.unit(), Severities.AS_DECLARED, findings)
          .forEach(plan -> findings.addAll(plan.findings()));
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

  /** Returns what becomes of each plan; none where a mistake in the file hides what it means. */
  private List<PlanOutcome> plans(Unit unit, Severities severities, Set<Diagnostic> findings) {
    List<PlanOutcome> outcomes = new ArrayList<>();
    if (findings.stream().noneMatch(Compiler::hidesMeaning)) {
      for (Plan plan : unit.plans()) {
        List<PlanContext> targets = new ArrayList<>();
        for (PlanObject target : plan.targets()) {
          targets.add(context(unit, unit.visible(), plan, target, severities, Start.AS_DESCRIBED));
        }
        outcomes.addAll(SharedChanges.judge(targets));
      }
    }
    return outcomes;
  }

  private static boolean hidesMeaning(Diagnostic finding) {
    Code code = Code.of(finding.code());
    return finding.severity().isError() && (code == null || !code.keepsMeaning());
  }

  private PlanContext context(
      Unit unit,
      List<Symbols> visible,
      Plan plan,
      PlanObject target,
      Severities severities,
      Start start) {
    List<Rule> rules = severities.of(rules(visible)).stream().filter(start::judges).toList();
    Weighing weighing = new Weighing(severities, today);
    return new PlanContext(
        plan, target, objects(unit), visible, rules, weighing, start, limits, List.of());
  }

  private static List<Rule> rules(List<Symbols> visible) {
    List<Rule> rules = new ArrayList<>();
    visible.forEach(symbols -> rules.addAll(symbols.rules().values()));
    rules.removeIf(rule -> rule.off() != null);
    return rules;
  }

  /** Returns a note on each rule that is switched off: nobody is to overlook one. */
  private static List<Diagnostic> switchedOff(Unit unit) {
    List<Diagnostic> notes = new ArrayList<>();
    for (Symbols symbols : unit.visible()) {
      for (Rule rule : symbols.rules().values()) {
        Rule.Off off = rule.off();
        if (off != null) {
          notes.add(
              Diagnostic.note(
                      Code.PW0608,
                      off.span(),
                      "the rule " + rule.code() + " is off: " + off.reason())
                  .label(rule.span(), "the rule")
                  .source(rule.body().citations(), rule.confidence())
                  .build());
        }
      }
    }
    return notes;
  }

  /**
   * Returns what a plan stands on, for one target: what its rules, all that are declared, and its
   * steps read of how things are at the start, the first read of each thing.
   */
  public List<Read> grounds(Unit unit, Plan plan, PlanObject target, Severities severities) {
    List<Symbols> visible = unit.visible();
    Weighing weighing = new Weighing(severities, today);
    return Grounds.of(
        new PlanContext(
            plan,
            target,
            objects(unit),
            visible,
            rules(visible),
            weighing,
            Start.AS_DESCRIBED,
            limits,
            List.of()));
  }

  /** Reads a file and what it uses, and judges nothing. */
  public Unit read(SourceFile source) {
    return resolver.resolve(source).value();
  }

  /** Reads a file, with the bodies of all that it declares, and what it uses; judges nothing. */
  public Unit readWhole(SourceFile source) {
    Unit unit = resolver.resolve(source).value();
    resolver.resolveBodies(source, unit.symbols());
    unit.tests().forEach(test -> resolver.resolveBodies(source, test.unit().symbols()));
    return unit;
  }

  /**
   * Drops what was read of a file, unless another uses it. What {@link #compile} returned of it
   * stays as it is.
   */
  public void forget(SourceFile source) {
    resolver.forget(source);
  }

  /** Returns what names in a file were found to mean; none if the compiler does not keep them. */
  public List<NameUse> names(SourceFile source) {
    return resolver.names(source);
  }

  /** Returns the names in a file that are not known; none if the compiler does not keep them. */
  public List<UnknownName> unknownNames(SourceFile source) {
    return resolver.unknownNames(source);
  }

  /**
   * Reads a file as another one sees it, with the extensions that this one sees and no others, and
   * judges nothing.
   */
  public Unit readBeside(SourceFile source, Unit seen) {
    return resolver.resolve(source, seen.source());
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
    Start start = new Start(since, true);
    PlanOutcome outcome =
        Pipeline.run(context(unit, List.copyOf(visible), plan, target, severities, start), _ -> {});
    Set<Diagnostic> findings = new LinkedHashSet<>(outcome.findings());
    findings.removeIf(Risks.UNMATCHED::is);
    for (Settled open : outcome.branch()) {
      findings.add(
          Diagnostic.error(
                  Code.PW0560,
                  plan.nameSpan(),
                  "the way out depends on what " + open.cell().shown() + " is, which nobody knows")
              .help("say in the plan what it is")
              .build());
    }
    return new Outcome<>(outcome.runbook().get(), List.copyOf(findings));
  }

  /** Returns the top-level objects that a file sees. */
  public static List<PlanObject> objects(Unit unit) {
    List<PlanObject> objects = new ArrayList<>();
    unit.visible().forEach(symbols -> objects.addAll(symbols.objects().values()));
    return objects;
  }
}
