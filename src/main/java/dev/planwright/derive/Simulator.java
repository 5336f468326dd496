package dev.planwright.derive;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.State;
import dev.planwright.state.World;
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
final class Simulator {

  private final Evaluator evaluator;
  private final Draft draft;
  private final Failures failures;
  private final Blame blame;
  private final Watch watch;
  private final Texts texts;
  private final Effects effects;
  private final Reach reach;

  Simulator(Evaluator evaluator, Draft draft, Failures failures, Blame blame, Watch watch) {
    this.evaluator = evaluator;
    this.draft = draft;
    this.failures = failures;
    this.blame = blame;
    this.watch = watch;
    this.texts = new Texts(evaluator);
    this.effects = new Effects(evaluator);
    this.reach = new Reach(evaluator, failures, blame);
  }

  /**
   * A call of an action, with its arguments.
   *
   * @param origins where the arguments were given in a plan
   */
  record Call(
      Action action,
      List<Value> arguments,
      List<@Nullable Span> origins,
      List<Citation> citations,
      String note,
      Plan.@Nullable Item item,
      Span span) {}

  /** Carries out a call. */
  void run(Call call) {
    draft.begin();
    Action.Body body = call.action().body();
    Value[] frame = Evaluator.frame(Math.max(body.slots(), call.arguments().size()));
    for (int i = 0; i < call.arguments().size(); i++) {
      frame[i] = call.arguments().get(i);
    }
    evaluator.takeReads();
    int number = draft.steps().size() + 1;
    String title = evaluator.evaluate(body.title(), frame).shown();
    String name = Failures.name(number, title);
    evaluator.takeReads();
    PlanObject machine = machine(body, frame, call, name);
    Reach.Look before = reach.at(machine);
    boolean sound = true;
    List<Step.Need> needs = new ArrayList<>();
    for (Action.Require require : body.requires()) {
      sound &= require(require, frame, call, name, needs);
    }
    Step said = step(call, body, frame, number, title, machine, needs);
    List<Effects.Assignment> during = effects.during(body.effects(), frame);
    List<Effects.Assignment> after = effects.after(body.effects(), frame);
    evaluator.takeReads();
    Span at = Failures.at(call.item(), call.span());
    List<Change> held = whileRunning(during, name, at);
    List<Change> changes = apply(after, number, sound);
    Reach.Look left = reach.at(machine);
    draft.add(reach.judge(said, before, left, call).withChanges(held, changes));
    watch.look(name, at);
    draft.end();
  }

  private PlanObject machine(Action.Body body, Value[] frame, Call call, String name) {
    Value on = evaluator.evaluate(body.on(), frame);
    evaluator.takeReads();
    if (on instanceof Value.Ref ref) {
      return ref.object();
    }
    draft.add(
        Diagnostic.error(
                "PW0507",
                Failures.at(call.item(), call.span()),
                "cannot tell at which machine this is done: " + name)
            .undecided(on.isUnknown())
            .build());
    return evaluator.world().target();
  }

  private boolean require(
      Action.Require require, Value[] frame, Call call, String name, List<Step.Need> needs) {
    Value value = evaluator.evaluate(require.condition(), frame);
    List<Read> reads = evaluator.takeReads();
    Set<Integer> setters = new TreeSet<>();
    reads.forEach(read -> setters.add(read.step()));
    setters.remove(0);
    Span at = require.condition().span();
    needs.add(new Step.Need(at, require.citations(), new ArrayList<>(setters)));
    if (value.isTrue()) {
      return true;
    }
    if (blame.holdsBack(reads)) {
      blame.blame(reads);
      return false;
    }
    String text =
        require.otherwise() == null
            ? "this step needs: " + at.text()
            : evaluator.evaluate(require.otherwise(), frame).shown();
    evaluator.takeReads();
    List<Citation> citations =
        require.citations().isEmpty() ? call.action().body().citations() : require.citations();
    failures.report(
        new Failures.Failure(
            require.code(),
            require.severity(),
            text,
            "",
            at.text(),
            value,
            reads,
            citations,
            null,
            name,
            Failures.at(call.item(), call.span()),
            null));
    blame.blame(reads);
    return false;
  }

  private boolean holds(@Nullable Expr when, Value[] frame) {
    return when == null || evaluator.evaluate(when, frame).isTrue();
  }

  /** Says something for every element, or once, where its condition holds. */
  private void each(Effect.@Nullable Each each, @Nullable Expr when, Value[] frame, Runnable said) {
    if (each == null) {
      if (holds(when, frame)) {
        said.run();
      }
    } else if (evaluator.evaluate(each.collection(), frame) instanceof Value.Many list) {
      for (Value element : list.elements()) {
        frame[each.slot()] = element;
        if (holds(when, frame)) {
          said.run();
        }
      }
    }
  }

  private Step step(
      Call call,
      Action.Body body,
      Value[] frame,
      int number,
      String title,
      PlanObject machine,
      List<Step.Need> needs) {
    List<Step.Instruction> instructions = new ArrayList<>();
    for (Action.Instruction instruction : body.instructions()) {
      each(
          instruction.each(),
          instruction.when(),
          frame,
          () -> {
            Step.Text text = texts.text(instruction.text(), frame, call.origins());
            Action.Service service = instruction.service();
            instructions.add(
                new Step.Instruction(
                    instruction.doer(),
                    text,
                    service == null
                        ? null
                        : new Step.Service(
                            texts.text(service.name(), frame, call.origins()), service.runs())));
          });
    }
    List<Step.Remark> remarks = new ArrayList<>();
    for (Action.Remark remark : body.remarks()) {
      each(
          remark.each(),
          remark.when(),
          frame,
          () -> {
            String text = evaluator.evaluate(remark.text(), frame).shown();
            remarks.add(new Step.Remark(remark.purpose(), text));
          });
    }
    List<Step.Text> guards = new ArrayList<>();
    body.guards().forEach(guard -> guards.add(texts.text(guard, frame, call.origins())));
    Set<Citation> citations = new LinkedHashSet<>(call.citations());
    citations.addAll(body.citations());
    boolean restart = body.restart() != null && holds(body.restart(), frame);
    return new Step(
        number,
        call.action(),
        call.arguments(),
        machine,
        true,
        title,
        instructions,
        guards,
        remarks,
        outcomes(body, frame),
        restart,
        body.seconds(),
        undo(body, frame),
        body.irreversible(),
        call.note(),
        new ArrayList<>(citations),
        needs,
        List.of(),
        List.of(),
        call.item(),
        call.span());
  }

  private List<Step.Outcomes> outcomes(Action.Body body, Value[] frame) {
    List<Step.Outcomes> outcomes = new ArrayList<>();
    for (Action.Outcomes table : body.outcomes()) {
      List<Step.Row> rows = new ArrayList<>();
      for (Action.OutcomeRow row : table.rows()) {
        String text = row.text() == null ? "" : evaluator.evaluate(row.text(), frame).shown();
        rows.add(new Step.Row(row.codes(), row.disposition(), text));
      }
      String source =
          table.source() == null ? "" : evaluator.evaluate(table.source(), frame).shown();
      outcomes.add(new Step.Outcomes(source, rows));
    }
    return outcomes;
  }

  private Step.@Nullable Undo undo(Action.Body body, Value[] frame) {
    Action.Invocation undo = body.undo();
    if (undo == null) {
      return null;
    }
    List<Value> arguments = new ArrayList<>();
    undo.arguments().forEach(argument -> arguments.add(evaluator.evaluate(argument, frame)));
    evaluator.takeReads();
    return new Step.Undo(undo.callee(), arguments, undo.span());
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
      int step = draft.steps().size() + 1;
      evaluator.state().overlay(assignment.cell(), new State.Entry(assignment.value(), step));
      watch.changed(assignment.cell());
      held.add(new Change(assignment.cell(), entry.value(), assignment.value()));
    }
    watch.look(name, at);
    before.forEach((cell, entry) -> evaluator.state().overlay(cell, entry));
    before.keySet().forEach(watch::changed);
    return held;
  }

  private List<Change> apply(List<Effects.Assignment> after, int number, boolean sound) {
    List<Change> changes = new ArrayList<>();
    for (Effects.Assignment assignment : after) {
      Cell cell = assignment.cell();
      Value before = evaluator.entry(cell).value();
      Change change = evaluator.state().set(number, cell, before, assignment.value());
      if (sound) {
        blame.clear(cell);
      } else {
        blame.blame(cell);
      }
      if (change != null) {
        changes.add(change);
        watch.changed(cell);
        arrived(evaluator.world(), change, number);
      }
    }
    return changes;
  }

  /** Records in a world what a change puts where. */
  static void arrived(World world, Change change, int number) {
    if (change.cell() instanceof Cell.ProductCell cell && !(change.after() instanceof Value.None)) {
      String level = change.after() instanceof Value.Atom atom ? atom.text() : null;
      world.arrived(new World.Arrival(cell.product(), level, cell.object(), number));
    }
  }
}
