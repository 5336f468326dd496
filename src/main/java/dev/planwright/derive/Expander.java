package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.FreeValues;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.HoldText;
import dev.planwright.derive.simulation.OpenParts;
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
  private final Simulator.Output output;
  private final Simulator simulator;
  private final Deque<Procedure> active = new ArrayDeque<>();
  private final StatementLimit limit;

  /** Takes the calls of a member of a batch that is tried, or null. */
  private final @Nullable MemberSteps recording;

  /** Takes what carries out the actions, and what counts the statements. */
  Expander(Simulator simulator, StatementLimit limit) {
    this(simulator, limit, null);
  }

  private Expander(Simulator simulator, StatementLimit limit, @Nullable MemberSteps recording) {
    this.evaluator = simulator.evaluator();
    this.output = simulator.output();
    this.simulator = simulator;
    this.limit = limit;
    this.recording = recording;
  }

  /** Returns what goes on where this one is, and evaluates expressions so. */
  Expander evaluatingBy(Evaluator other) {
    return new Expander(simulator.evaluatingBy(other), limit, recording);
  }

  /**
   * Returns what tries the steps of one member of a batch, as if it were alone: nothing is judged,
   * and the calls are recorded.
   *
   * @param alone sees a state of its own
   * @param trial takes the steps, and what is found about them
   */
  Expander trial(Evaluator alone, Draft trial, MemberSteps steps) {
    Simulator simulated = Simulator.trial(alone, Simulator.Output.ofTrial(trial, alone));
    Expander expander = new Expander(simulated, limit, steps);
    expander.active.addAll(active);
    return expander;
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
      this(frame, new Span[frame.length], item, citations);
    }

    private Context(
        Value[] frame,
        @Nullable Span[] origins,
        Plan.@Nullable Item item,
        List<Citation> citations) {
      this.frame = frame;
      this.origins = origins;
      this.item = item;
      this.citations = citations;
    }

    Plan.@Nullable Item item() {
      return item;
    }

    /** Returns the same with a frame of its own. */
    Context apart() {
      return new Context(frame.clone(), origins.clone(), item, citations);
    }

    /** Returns the same with a frame of its own, in which one slot holds this from there. */
    Context with(int slot, Value value, @Nullable Span origin) {
      Context own = apart();
      own.frame[slot] = value;
      own.origins[slot] = origin;
      return own;
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
        case Statement.Batches loop -> batches(context).run(loop);
        case Statement.AtOnce together -> batches(context).run(together);
        case Statement.Hold hold -> hold(hold, context);
      }
    }
  }

  private BatchLoop batches(Context context) {
    boolean inside = recording != null;
    return new BatchLoop(this, new BatchRun(this, simulator), context, inside);
  }

  private void phase(Statement.Phase phase, Context context) {
    String name = output.draft().phaseName();
    String title = output.draft().phaseTitle();
    Expr written = phase.title();
    Evaluation own = written == null ? null : evaluate(written, context);
    String said = own == null || own.isUnknown() ? "" : own.value().shown();
    int before = output.draft().steps().size();
    output.draft().phase(phase.name(), said.isEmpty() ? phase.name() : said);
    run(phase.body(), context);
    boolean hasSteps = output.draft().steps().size() > before;
    if (written != null && own != null && own.isUnknown() && hasSteps) {
      OpenParts.title(own, Failures.at(context.item, written.span()), output.failures());
    }
    output.draft().phase(name, title);
  }

  private void branch(Statement.If branch, Context context) {
    Boolean taken = decide(branch.condition(), context);
    if (taken != null) {
      run(taken ? branch.body() : branch.otherwise(), context);
    }
  }

  /** Returns what an expression comes to. */
  Evaluation evaluate(Expr expr, Context context) {
    return evaluator.evaluate(expr, context.frame);
  }

  /** Reports a mistake. */
  void report(Diagnostic finding) {
    output.draft().add(finding);
  }

  /** Reports a mistake for which steps are left out. */
  void leaveOut(Diagnostic finding) {
    output.draft().leaveIncomplete();
    output.draft().add(finding);
  }

  /** Returns whether a condition holds; unknown is a finding and null. */
  @Nullable Boolean decide(Expr condition, Context context) {
    Evaluation evaluation = evaluator.evaluate(condition, context.frame);
    if (!evaluation.isUnknown()) {
      return evaluation.isTrue();
    }
    undecided(condition, evaluation, context);
    return null;
  }

  /** Reports that something decides which steps there are, and is not known. */
  void undecided(Expr decides, Evaluation evaluation, Context context) {
    output.draft().leaveIncomplete();
    output
        .failures()
        .report(
            new Failures.Failure(
                Failures.Requirement.of(Code.PW0505, context.citations),
                Failures.Words.NONE,
                decides.span().text(),
                evaluation,
                null,
                Failures.at(context.item, decides.span()),
                null));
  }

  /** Returns the elements of a list; of one that is not known none, and that is a finding. */
  List<Value> elements(Expr collection, Evaluation list, Context context) {
    if (list.value() instanceof Value.Many(List<Value> elements)) {
      return elements;
    }
    if (list.isUnknown()) {
      undecided(collection, list, context);
    }
    return List.of();
  }

  private void loop(Statement.For loop, Context context) {
    Evaluation list = evaluate(loop.collection(), context);
    Span origin = origin(loop.collection(), list, context);
    for (Value element : elements(loop.collection(), list, context)) {
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
        new Watch.Condition(
            Failures.Requirement.of(Code.PW0508, hold.citations()),
            hold.condition(),
            new Bindings.Bound(context.frame.clone(), List.of()),
            new Rule.Words(hold.otherwise(), null, null));
    if (recording != null) {
      recording.open(new MemberSteps.Held(condition, written));
      run(hold.body(), context);
      recording.close();
      return;
    }
    output.watch().open(condition);
    int before = output.draft().steps().size();
    int place = output.draft().holds().size();
    run(hold.body(), context);
    condition.close();
    if (output.draft().steps().size() > before) {
      output
          .draft()
          .holds()
          .add(
              place,
              new Hold(condition, written, before + 1, output.draft().steps().size(), false));
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
        Simulator.Call resolved =
            new Simulator.Call(
                action, arguments, origins, citations, note, context.item, call.span());
        simulator.run(resolved);
        if (recording != null) {
          recording.add(resolved, output.draft());
        }
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

  /** Returns where in a plan a value was given, or null if it is not known. */
  static @Nullable Span origin(Expr argument, Evaluation evaluation, Context context) {
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
      output
          .draft()
          .add(
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
