package dev.planwright.derive;

import dev.planwright.derive.branch.Branch;
import dev.planwright.derive.branch.Settled;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Blame;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Endings;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Standing;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.derive.simulation.Weights;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Ordering;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Derives the steps of a plan for one target: choose, expand, simulate. */
public final class Deriver {

  private final Plan plan;
  private final List<Symbols> visible;
  private final List<Rule> rules;
  private final Evaluator evaluator;
  private final Draft draft;
  private final Blame blame = new Blame();
  private final Failures failures;
  private final Watch watch;
  private final Presence presence;
  private final Fulfilment fulfilment;

  private Deriver(
      Plan plan, List<Symbols> visible, List<Rule> rules, Evaluator evaluator, Terms terms) {
    this.draft = new Draft(new Branch(terms.assumed()));
    this.plan = plan;
    this.visible = visible;
    this.rules = rules;
    this.evaluator = evaluator.counting(draft.counts());
    this.failures = new Failures(draft, blame, terms.weights());
    this.watch = new Watch(this.evaluator, failures);
    this.presence = new Presence(this.evaluator, draft);
    this.fulfilment = new Fulfilment(this.evaluator, draft, visible);
  }

  /**
   * What deriving gives.
   *
   * @param holds what the procedures hold over some of the steps
   * @param batches which steps are done at the same time, first to last
   * @param settled what steps find out, first to last
   * @param choices which procedure each item was expanded by
   * @param seconds how long the steps take; what is done at the same time counts once
   * @param applied the codes of the rules that had something to judge
   */
  public record Derivation(
      List<Phase> phases,
      List<Step> steps,
      List<Hold> holds,
      List<Batch> batches,
      List<Settled> settled,
      List<ProcedureChoice> choices,
      long seconds,
      Set<String> applied) {

    /** Nothing derived. */
    public static final Derivation NONE =
        new Derivation(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0, Set.of());

    /** Copies the lists. */
    public Derivation {
      phases = List.copyOf(phases);
      steps = List.copyOf(steps);
      holds = List.copyOf(holds);
      batches = List.copyOf(batches);
      settled = List.copyOf(settled);
      choices = List.copyOf(choices);
    }

    /** Returns when the steps begin. */
    public Timeline timeline() {
      return new Timeline(steps, batches);
    }

    /** Returns the batch that a step is done in, or null. */
    public @Nullable Batch batchOf(int number) {
      for (Batch batch : batches) {
        if (batch.holds(number)) {
          return batch;
        }
      }
      return null;
    }

    /** Returns whether two steps belong to different members of one batch: either may be first. */
    public boolean areAtOnce(int one, int other) {
      Batch batch = batchOf(one);
      return batch != null && batch.holds(other) && batch.memberOf(one) != batch.memberOf(other);
    }

    /** Returns the same with the codes of further rules that had something to judge. */
    public Derivation withApplied(Set<String> more) {
      Set<String> all = new LinkedHashSet<>(applied);
      all.addAll(more);
      return new Derivation(phases, steps, holds, batches, settled, choices, seconds, all);
    }

    /** Returns what decides which branch this is, first to last; empty if there is only one. */
    public List<Settled> branch() {
      return settled.stream().filter(each -> !each.others().isEmpty()).toList();
    }
  }

  /**
   * Under what terms findings are made.
   *
   * @param weights which of them may stand for others
   * @param failed whether a failure left the state at the start: what always has to hold and does
   *     not hold there counts once it holds again
   * @param assumed what the first steps that find something out are taken to find
   */
  public record Terms(Weights weights, boolean failed, List<Value> assumed) {

    /** Every finding counts from the start. */
    public static final Terms AS_DECLARED = new Terms(Weights.AS_DECLARED, false, List.of());

    /** Copies the list. */
    public Terms {
      assumed = List.copyOf(assumed);
    }
  }

  /**
   * Derives the steps.
   *
   * @param ordering the items in the order in which they are expanded
   * @param visible what the file of the plan declares and uses, nearest first
   * @param rules the rules in force
   * @param evaluator sees the state before the first step, and brings it to the end
   * @return the steps, with the findings of the simulation
   */
  public static Outcome<Derivation> derive(
      Plan plan,
      Ordering ordering,
      List<Symbols> visible,
      List<Rule> rules,
      Evaluator evaluator,
      Terms terms) {
    Deriver deriver = new Deriver(plan, visible, rules, evaluator, terms);
    deriver.run(ordering, terms.failed());
    Draft draft = deriver.draft;
    List<Phase> phases = Machines.settle(draft.phases(), visible);
    return new Outcome<>(
        new Derivation(
            phases,
            phases.stream().flatMap(phase -> phase.steps().stream()).toList(),
            draft.holds(),
            draft.batches(),
            draft.settled(),
            draft.choices(),
            draft.seconds(),
            deriver.watch.applied()),
        draft.findings());
  }

  /** Returns the items of which nothing is to be done, since they are there at the start. */
  public static Set<Plan.Item> idle(Plan plan, Evaluator atStart) {
    return Presence.idle(plan, atStart);
  }

  private void run(Ordering ordering, boolean failed) {
    Standing.watch(plan, rules, watch);
    if (failed) {
      watch.settle();
    } else {
      watch.look(evaluator, null, plan.nameSpan());
    }
    Simulator.Output output = new Simulator.Output(draft, failures, blame, watch);
    StatementLimit limit = new StatementLimit(draft, evaluator.world().limit().factor());
    Expander expander = new Expander(new Simulator(evaluator, output), limit);
    if (plan.work().form() == Plan.Form.STEPS) {
      draft.phase("steps", plan.title().isEmpty() ? plan.name() : plan.title());
      expander.run(
          plan.work().steps(),
          new Expander.Context(Evaluator.frame(plan.work().slots()), null, List.of()));
    } else {
      Choosing choosing = new Choosing(visible, draft, failures);
      for (Ordering.Entry entry : ordering.items()) {
        if (!limit.isExceeded()) {
          item(entry, choosing, expander);
        }
      }
      fulfilment.atEnd(ordering.items().stream().map(Ordering.Entry::item).toList());
    }
    finish();
  }

  private void item(Ordering.Entry entry, Choosing choosing, Expander expander) {
    Plan.Item item = entry.item();
    Evaluator about = evaluator.about(item);
    Expander expanding = expander.evaluatingBy(about);
    int found = draft.findings().size();
    for (PlanObject target : ordered(evaluator.world().where(item), at -> at, entry)) {
      List<Choosing.Chosen> chosen =
          presence.isThere(item, target)
              ? List.of()
              : choosing.choose(item, target, presence, about);
      for (Choosing.Chosen each : ordered(chosen, Choosing.Chosen::target, entry)) {
        if (!presence.isThere(item, each.target())) {
          draft.phase(item.product().name(), title(item, each.target()));
          expanding.run(each, item);
        }
      }
    }
    List<Diagnostic> own = draft.findings().subList(found, draft.findings().size());
    fulfilment.carriedOut(item, own.stream().anyMatch(Deriver::leavesOut));
  }

  /** Returns what is done at objects, in the order in which the objects of an item come. */
  private static <T> List<T> ordered(
      List<T> all, Function<T, PlanObject> where, Ordering.Entry entry) {
    List<PlanObject> objects = entry.objects();
    if (objects.isEmpty() || all.size() < 2) {
      return all;
    }
    List<T> ordered = new ArrayList<>(all);
    ordered.sort(Comparator.comparingInt(each -> place(where.apply(each), objects)));
    return ordered;
  }

  /** Returns the first place among objects of one that an object is, lies in or holds. */
  private static int place(PlanObject at, List<PlanObject> objects) {
    for (int i = 0; i < objects.size(); i++) {
      if (objects.get(i).isOrLiesIn(at) || at.isOrLiesIn(objects.get(i))) {
        return i;
      }
    }
    return objects.size();
  }

  /** Returns whether a finding says that a part of a procedure is not known, or not carried out. */
  public static boolean leavesOut(Diagnostic finding) {
    Code code = Code.of(finding.code());
    return finding.severity().isError() && code != null && code.leavesStepsOut();
  }

  private String title(Plan.Item item, PlanObject target) {
    String level = item.level() == null ? "" : " " + item.level();
    String where = target == evaluator.world().target() ? "" : " on " + target.name();
    String verb = item.verb().word();
    return Character.toUpperCase(verb.charAt(0))
        + verb.substring(1)
        + " "
        + item.product().title()
        + level
        + where;
  }

  /**
   * Checks what must hold at the end: of every object by itself, and by rules. Where steps are
   * missing, most of that cannot hold; what is dangerous is said all the same.
   */
  private void finish() {
    if (!draft.isIncomplete()) {
      new Endings(evaluator, draft, failures, blame).check(lastSpan());
    }
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Check check
          && check.moment() == Rule.Moment.FINALLY
          && (rule.severity() == Severity.DANGER || !draft.isIncomplete())) {
        watch.add(rule, check.condition());
      }
    }
    watch.look(evaluator, "the end", lastSpan());
  }

  private Span lastSpan() {
    return plan.work().form() != Plan.Form.STEPS || draft.steps().isEmpty()
        ? plan.nameSpan()
        : draft.steps().getLast().call().span();
  }
}
