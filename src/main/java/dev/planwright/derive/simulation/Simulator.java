package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one action after another on the state. A step whose requirements fail is reported,
 * and carried out all the same, so that one run shows all independent mistakes.
 */
public final class Simulator {

  private final Evaluator evaluator;
  private final Output output;
  private final Reach reach;
  private final boolean judging;

  /** Takes what sees the state, and what takes the results. */
  public Simulator(Evaluator evaluator, Output output) {
    this(evaluator, output, true);
  }

  private Simulator(Evaluator evaluator, Output output, boolean judging) {
    this.evaluator = evaluator;
    this.output = output;
    this.reach = new Reach(evaluator, output.failures());
    this.judging = judging;
  }

  /**
   * What takes the results of a simulation.
   *
   * @param draft takes the steps and the findings
   * @param failures makes findings of conditions that fail
   * @param blame knows which findings explain others
   * @param watch looks at what must hold at every moment
   */
  public record Output(Draft draft, Failures failures, Blame blame, Watch watch) {

    /** Returns the output of a trial: nothing is judged, and every failure counts. */
    public static Output ofTrial(Draft draft, Evaluator evaluator) {
      Blame blame = new Blame();
      Failures failures = new Failures(draft, blame, _ -> null);
      return new Output(draft, failures, blame, new Watch(evaluator, failures));
    }
  }

  /** Returns one that carries actions out without asking for what they require. */
  public static Simulator trial(Evaluator evaluator, Output output) {
    return new Simulator(evaluator, output, false);
  }

  /** Returns one that does the same, and evaluates expressions so. */
  public Simulator evaluatingBy(Evaluator other) {
    return new Simulator(other, output, judging);
  }

  /** Returns what sees the state. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** Returns what takes the results. */
  public Output output() {
    return output;
  }

  /**
   * A call of an action, with its arguments.
   *
   * @param origins where the arguments were given in a plan
   * @param note what the procedure adds to this call, or null
   */
  public record Call(
      Action action,
      List<Value> arguments,
      List<@Nullable Span> origins,
      List<Citation> citations,
      @Nullable Evaluation note,
      Plan.@Nullable Item item,
      Span span) {}

  /** Carries out a call. */
  public void run(Call call) {
    output.draft().begin();
    Action.Body body = call.action().body();
    Value[] frame = frame(call);
    int number = output.draft().steps().size() + 1;
    String name = Failures.name(number, evaluator.said(body.content().title(), frame));
    Span at = Failures.at(call.item(), call.span());
    Unsound unsound = new Unsound();
    PlanObject machine = machine(body, frame, at, name, unsound);
    Diagnostic.Builder foreign = OutsideTarget.find(call, machine, at, name, evaluator.world());
    if (foreign != null) {
      unsound.add(output.failures().report(foreign, List.of()));
    }
    Reach.Look before = reach.at(machine);
    List<Need> needs = new ArrayList<>();
    for (Action.Require require : judging ? body.requires() : List.<Action.Require>of()) {
      require(require, frame, call, name, needs, unsound);
    }
    OpenParts open = new OpenParts();
    Settling settling =
        Settling.of(body, frame, number, evaluator, output.draft(), new Settling.Place(at, name));
    Step said =
        new StepWriter(evaluator, call, frame, open, settling).write(number, machine, needs);
    Effects.Changes during = Effects.during(body.effects(), frame, number, evaluator, open);
    Effects.Changes after = Effects.after(body.effects(), frame, number, evaluator, open);
    unsound.add(open.report(name, at, output.failures()));
    unsound.add(settling.report(output.failures()));
    Set<PlanObject> changed = new LinkedHashSet<>(during.objects());
    changed.addAll(after.objects());
    Diagnostic.Builder elsewhere =
        OutsideTarget.find(changed, call, machine, at, name, evaluator.world());
    if (elsewhere != null) {
      unsound.add(output.failures().report(elsewhere, List.of()));
    }
    clashes(during, name, at, unsound);
    clashes(after, name, at, unsound);
    List<Change> held = whileRunning(during.assignments(), name, at);
    List<Change> changes = apply(after.with(settling.assignments()), number, unsound.weight);
    Reach.Look left = reach.at(machine);
    Step.Effects effects = new Step.Effects(held, changes, settling.cells(after));
    Step step = reach.judge(said, before, left, call).withEffects(effects);
    output.draft().add(step);
    output.watch().counted(step);
    output.watch().look(evaluator, name, at);
    output.draft().end();
  }

  /** Reports what an action and its extensions do not agree about. */
  private void clashes(Effects.Changes changes, String name, Span at, Unsound unsound) {
    for (Effects.Clash clash : changes.clashes()) {
      String cell = clash.cell().shown();
      unsound.add(
          output
              .failures()
              .report(
                  Diagnostic.error(
                          Code.PW0542,
                          at,
                          cell
                              + " would be "
                              + clash.first().shown()
                              + " and "
                              + clash.second().shown()
                              + " after one step")
                      .label(clash.firstAt(), clash.first().shown() + ", as this says")
                      .label(clash.secondAt(), clash.second().shown() + ", as this says")
                      .note("at " + name)
                      .help("let one of them say `when`, or the extension `otherwise`"),
                  List.of()));
    }
  }

  /** Returns the frame of a call's action, with the arguments. */
  public static Value[] frame(Call call) {
    int slots = call.action().body().slots();
    Value[] frame = Evaluator.frame(Math.max(slots, call.arguments().size()));
    for (int i = 0; i < call.arguments().size(); i++) {
      frame[i] = call.arguments().get(i);
    }
    return frame;
  }

  /** Returns what a requirement of a call cites: its own facts, or those of the action it is of. */
  public static List<Citation> citations(Action.Require require, Call call) {
    boolean own = require.condition().span().file() == call.action().span().file();
    return require.citations().isEmpty() && own
        ? call.action().own().citations()
        : require.citations();
  }

  /** How heavy what is wrong with a step is; null while nothing is. */
  private static final class Unsound {
    private @Nullable Severity weight;

    void add(@Nullable Severity more) {
      weight = heavier(weight, more);
    }
  }

  private PlanObject machine(
      Action.Body body, Value[] frame, Span at, String name, Unsound unsound) {
    Evaluation on = evaluator.evaluate(body.on(), frame);
    if (on.value() instanceof Value.Ref ref) {
      return ref.object();
    }
    String why =
        on.isUnknown() && !MissingFacts.of(on).isEmpty()
            ? " without knowing " + MissingFacts.of(on).names()
            : "";
    unsound.add(
        output
            .failures()
            .report(
                Diagnostic.error(Code.PW0507, at, "cannot tell at which machine this is done" + why)
                    .note("at " + name),
                List.of(on)));
    return evaluator.world().target();
  }

  private void require(
      Action.Require require,
      Value[] frame,
      Call call,
      String name,
      List<Need> needs,
      Unsound unsound) {
    Evaluation evaluation = evaluator.evaluate(require.condition(), frame);
    Set<Integer> setters = new TreeSet<>();
    evaluation.reads().forEach(read -> setters.add(read.step()));
    setters.remove(0);
    Span at = require.condition().span();
    needs.add(new Need(require.condition(), require.citations(), new ArrayList<>(setters)));
    if (evaluation.isTrue()) {
      return;
    }
    Expr otherwise = require.otherwise();
    boolean unworded = otherwise == null && evaluation.isUnknown();
    String text =
        otherwise != null
            ? evaluator.said(otherwise, frame)
            : unworded ? "" : "this step needs: " + at.text();
    List<Citation> citations = citations(require, call);
    unsound.add(
        output
            .failures()
            .report(
                new Failures.Failure(
                    new Failures.Requirement(require.code(), require.severity(), citations, null),
                    new Failures.Words(text, "", ""),
                    at.text(),
                    evaluator.explain(require.condition(), frame),
                    name,
                    Failures.at(call.item(), call.span()),
                    null)));
  }

  /** Shows the state as it is while the step runs to what watches it, and puts it back. */
  private List<Change> whileRunning(List<Effects.Assignment> during, String name, Span at) {
    if (during.isEmpty()) {
      return List.of();
    }
    List<Change> held = new ArrayList<>();
    Map<Cell, State.Entry> before = new HashMap<>();
    for (Effects.Assignment assignment : during) {
      State.Entry entry = evaluator.entry(assignment.cell());
      before.putIfAbsent(assignment.cell(), entry);
      int step = output.draft().steps().size() + 1;
      evaluator.state().overlay(assignment.cell(), new State.Entry(assignment.value(), step));
      output.watch().changed(assignment.cell());
      held.add(new Change(assignment.cell(), entry.value(), assignment.value()));
    }
    output.watch().look(evaluator, name, at);
    before.forEach((cell, entry) -> evaluator.state().overlay(cell, entry));
    before.keySet().forEach(output.watch()::changed);
    return held;
  }

  private List<Change> apply(Effects.Changes effects, int number, @Nullable Severity unsound) {
    for (Effects.Assignment withheld : effects.withheld()) {
      Severity weight = heavier(unsound, output.blame().weight(withheld.reads()));
      if (weight != null) {
        output.blame().blame(weight, withheld.cell());
      }
    }
    List<@Nullable Severity> weights = new ArrayList<>();
    for (Effects.Assignment assignment : effects.assignments()) {
      weights.add(heavier(unsound, output.blame().weight(assignment.reads())));
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      Effects.Assignment assignment = effects.assignments().get(i);
      Severity weight = weights.get(i);
      Cell cell = assignment.cell();
      Value before = evaluator.entry(cell).value();
      Change change = evaluator.state().set(number, cell, before, assignment.value());
      if (weight == null) {
        output.blame().clear(cell);
      } else {
        output.blame().blame(weight, cell);
      }
      if (change != null) {
        changes.add(change);
        output.watch().changed(cell);
      }
      arrived(evaluator.world(), cell, assignment.value(), number);
    }
    return changes;
  }

  private static @Nullable Severity heavier(@Nullable Severity one, @Nullable Severity two) {
    return one == null || (two != null && two.compareTo(one) > 0) ? two : one;
  }

  /** Records in a world what a step puts where, also where it is already. */
  public static void arrived(World world, Cell cell, Value value, int number) {
    if (cell instanceof Cell.ProductCell at
        && !(value instanceof Value.None)
        && !value.isUnknown()) {
      String level = value instanceof Value.Atom atom ? atom.text() : null;
      world.arrived(new World.Arrival(at.product(), level, at.object(), number));
    }
  }
}
