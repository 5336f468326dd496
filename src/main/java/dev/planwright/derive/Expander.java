package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.FreeValues;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.HoldText;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Define;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Procedure;
import dev.planwright.model.Rule;
import dev.planwright.model.Statement;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands the statements of procedures into steps, in the state that the steps before left. */
final class Expander {

  /** How deep procedures may call each other. */
  private static final int DEEPEST = 200;

  private final Evaluator evaluator;
  private final Draft draft;
  private final Failures failures;
  private final Watch watch;
  private final Simulator simulator;
  private final Deque<Procedure> active = new ArrayDeque<>();
  private final StatementLimit limit;

  Expander(Evaluator evaluator, Draft draft, Failures failures, Watch watch, Simulator simulator) {
    this(
        evaluator,
        draft,
        failures,
        watch,
        simulator,
        new StatementLimit(draft, evaluator.world().limit().factor()));
  }

  private Expander(
      Evaluator evaluator,
      Draft draft,
      Failures failures,
      Watch watch,
      Simulator simulator,
      StatementLimit limit) {
    this.evaluator = evaluator;
    this.draft = draft;
    this.failures = failures;
    this.watch = watch;
    this.simulator = simulator;
    this.limit = limit;
  }

  /** Returns what goes on where this one is, and evaluates expressions so. */
  Expander evaluatingBy(Evaluator other) {
    return new Expander(other, draft, failures, watch, simulator.evaluatingBy(other), limit);
  }

  /** Where statements are carried out. */
  static final class Context {
    private final Value[] frame;

    /** Where the values of the frame were given in a plan. */
    private final @Nullable Span[] origins;

    private final Plan.@Nullable Item item;
    private final List<Citation> citations;

    /**
     * Takes the frame of the procedure, the item that is expanded (null in a plan of steps), and
     * what the calls around say about where this comes from.
     */
    Context(Value[] frame, Plan.@Nullable Item item, List<Citation> citations) {
      this.frame = frame;
      this.origins = new Span[frame.length];
      this.item = item;
      this.citations = citations;
    }
  }

  /** Carries out a chosen procedure. */
  void run(Choosing.Chosen chosen, Plan.Item item) {
    Procedure.Body body = chosen.procedure().body();
    Value[] frame = Evaluator.frame(Math.max(1, body.slots()));
    frame[0] = new Value.Ref(chosen.target());
    active.push(chosen.procedure());
    run(body.statements(), new Context(frame, item, List.of()));
    active.pop();
  }

  /** Carries out statements. */
  void run(List<Statement> statements, Context context) {
    for (Statement statement : statements) {
      if (limit.isExceededBy(statement, context.item)) {
        return;
      }
      switch (statement) {
        case Statement.Call call -> call(call, context);
        case Statement.Let let -> {
          Evaluation value = evaluator.evaluate(let.value(), context.frame);
          context.origins[let.slot()] = origin(let.value(), value, context);
          context.frame[let.slot()] = value.value();
        }
        case Statement.Phase phase -> phase(phase, context);
        case Statement.If branch -> branch(branch, context);
        case Statement.For loop -> loop(loop, context);
        case Statement.Hold hold -> hold(hold, context);
      }
    }
  }

  private void phase(Statement.Phase phase, Context context) {
    String name = draft.phaseName();
    String title = draft.phaseTitle();
    String own = phase.title() == null ? "" : evaluator.value(phase.title(), context.frame).shown();
    draft.phase(phase.name(), own.isEmpty() ? phase.name() : own);
    run(phase.body(), context);
    draft.phase(name, title);
  }

  private void branch(Statement.If branch, Context context) {
    Boolean taken = decide(branch.condition(), context);
    if (taken != null) {
      run(taken ? branch.body() : branch.otherwise(), context);
    }
  }

  /** Returns whether a condition holds; unknown is a finding and null. */
  private @Nullable Boolean decide(Expr condition, Context context) {
    Evaluation evaluation = evaluator.evaluate(condition, context.frame);
    if (!evaluation.isUnknown()) {
      return evaluation.isTrue();
    }
    undecided(condition, evaluation, context);
    return null;
  }

  private void undecided(Expr decides, Evaluation evaluation, Context context) {
    draft.leaveIncomplete();
    failures.report(
        new Failures.Failure(
            Failures.Requirement.of(Code.PW0505, context.citations),
            Failures.Words.NONE,
            decides.span().text(),
            evaluation,
            null,
            Failures.at(context.item, decides.span()),
            null));
  }

  private void loop(Statement.For loop, Context context) {
    Evaluation list = evaluator.evaluate(loop.collection(), context.frame);
    if (!(list.value() instanceof Value.Many many)) {
      if (list.isUnknown()) {
        undecided(loop.collection(), list, context);
      }
      return;
    }
    Span origin = origin(loop.collection(), list, context);
    for (Value element : many.elements()) {
      context.frame[loop.slot()] = element;
      context.origins[loop.slot()] = origin;
      Boolean wanted = loop.where() == null ? Boolean.TRUE : decide(loop.where(), context);
      if (Boolean.TRUE.equals(wanted)) {
        run(loop.body(), context);
      }
    }
  }

  private void hold(Statement.Hold hold, Context context) {
    FreeValues values = new FreeValues(evaluator, context.frame);
    values.find(hold.condition());
    values.find(hold.otherwise());
    Expr otherwise = hold.otherwise();
    HoldText written =
        new HoldText(
            hold.condition().span(),
            otherwise == null ? null : otherwise.span(),
            hold.citations(),
            values.given(),
            values.bound());
    Watch.Condition condition =
        watch.open(
            new Watch.Condition(
                Failures.Requirement.of(Code.PW0508, hold.citations()),
                hold.condition(),
                new Bindings.Bound(context.frame.clone(), List.of()),
                new Rule.Words(hold.otherwise(), null, null)));
    int before = draft.steps().size();
    int place = draft.holds().size();
    run(hold.body(), context);
    condition.close();
    if (draft.steps().size() > before) {
      draft.holds().add(place, new Hold(condition, written, before + 1, draft.steps().size()));
    }
  }

  private void call(Statement.Call call, Context context) {
    List<Value> arguments = new ArrayList<>();
    List<@Nullable Span> origins = new ArrayList<>();
    for (Expr argument : call.arguments()) {
      Evaluation evaluation = evaluator.evaluate(argument, context.frame);
      arguments.add(evaluation.value());
      origins.add(origin(argument, evaluation, context));
    }
    List<Citation> citations = new ArrayList<>(context.citations);
    citations.addAll(call.citations());
    switch (call.callee()) {
      case Action action -> {
        Evaluation note =
            call.note() == null ? null : evaluator.evaluate(call.note(), context.frame);
        simulator.run(
            new Simulator.Call(
                action, arguments, origins, citations, note, context.item, call.span()));
      }
      case Procedure called ->
          fragment(inForce(called), arguments, origins, citations, call, context);
      case Define _ -> {}
    }
  }

  /** Returns what stands for a fragment, except within that: there the fragment itself is meant. */
  private Procedure inForce(Procedure called) {
    Procedure known = called;
    Procedure by = known.replacement();
    while (by != null && !active.contains(by)) {
      known = by;
      by = known.replacement();
    }
    return known;
  }

  private static @Nullable Span origin(Expr argument, Evaluation evaluation, Context context) {
    Span given = null;
    for (Read read : evaluation.reads()) {
      given = read.given() != null ? read.given() : given;
    }
    if (given != null) {
      return given;
    }
    if (evaluation.value() instanceof Value.Ref ref) {
      return ref.object().span();
    }
    Span passed = argument instanceof Expr.Variable at ? context.origins[at.slot()] : null;
    boolean own = context.item == null || argument instanceof Expr.Constant;
    return passed == null && own ? argument.span() : passed;
  }

  private void fragment(
      Procedure procedure,
      List<Value> arguments,
      List<@Nullable Span> origins,
      List<Citation> citations,
      Statement.Call call,
      Context context) {
    if (active.contains(procedure) || active.size() >= DEEPEST) {
      boolean circle = active.contains(procedure);
      String said =
          circle
              ? " calls itself, directly or through others"
              : " is called through more than " + DEEPEST + " others";
      draft.add(
          Diagnostic.error(
                  circle ? Code.PW0504 : Code.PW0143,
                  Failures.at(context.item, call.span()),
                  "procedure `" + procedure.name() + "`" + said)
              .label(procedure.span(), "this procedure")
              .build());
      return;
    }
    Procedure.Body body = procedure.body();
    Value[] frame = Evaluator.frame(Math.max(body.slots(), arguments.size()));
    for (int i = 0; i < arguments.size(); i++) {
      frame[i] = arguments.get(i);
    }
    active.push(procedure);
    Context inner = new Context(frame, context.item, citations);
    for (int i = 0; i < origins.size(); i++) {
      inner.origins[i] = origins.get(i);
    }
    run(body.statements(), inner);
    active.pop();
  }
}
