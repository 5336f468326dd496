package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.literal.Dialect;
import dev.planwright.literal.Durations;
import dev.planwright.model.Action;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a step as its action says it, in the state before the step. */
final class StepWriter {

  private final Evaluator evaluator;
  private final Simulator.Call call;
  private final Action.Body body;
  private final Value[] frame;
  private final OpenParts open;
  private final Settling settling;
  private final StepText texts;

  /**
   * Takes the call, the frame of its action, who is told of what is not known, and what it finds.
   */
  StepWriter(
      Evaluator evaluator, Simulator.Call call, Value[] frame, OpenParts open, Settling settling) {
    this.settling = settling;
    this.evaluator = evaluator;
    this.call = call;
    this.body = call.action().body();
    this.frame = frame;
    this.open = open;
    this.texts = new StepText(evaluator);
  }

  /** Returns the step, without what it changes. */
  Step write(int number, PlanObject machine, List<Need> needs) {
    for (int i = 0; i < call.arguments().size(); i++) {
      boolean named = i < call.action().parameters().size();
      open.argument(
          named ? call.action().parameters().get(i).name() : "",
          call.arguments().get(i),
          call.origins().get(i));
    }
    String title = plain("the title", body.content().title());
    List<Step.Instruction> instructions = new ArrayList<>();
    for (Action.Instruction each : body.content().instructions()) {
      boolean command = each.doer().isCommand();
      String part = command ? "a command" : "what is to be done";
      each(
          part,
          each.each(),
          each.when(),
          () -> instructions.add(instruction(each, text(part, each.text(), command), machine)));
    }
    List<Step.Remark> remarks = new ArrayList<>();
    for (Action.Remark each : body.content().remarks()) {
      each(
          "a remark",
          each.each(),
          each.when(),
          () -> remarks.add(new Step.Remark(each.purpose(), plain("a remark", each.text()))));
    }
    List<Step.Text> guards = new ArrayList<>();
    body.content().guards().forEach(guard -> guards.add(text("a guard", guard, true)));
    Set<Citation> citations = new LinkedHashSet<>(call.citations());
    citations.addAll(body.citations());
    return new Step(
        number,
        new Step.Call(
            call.action(), call.arguments(), new ArrayList<>(citations), call.item(), call.span()),
        machine,
        true,
        new Step.Content(title, instructions, guards, remarks, outcomes(), restarts(), note()),
        body.seconds(),
        needs,
        Step.Effects.NONE,
        new Step.Reversal(undo(), irreversible()));
  }

  private boolean irreversible() {
    return body.reversal().irreversible() != null
        && holds("whether the step can be undone", body.reversal().irreversible());
  }

  private boolean restarts() {
    return body.content().restart() != null
        && holds("whether the machine restarts", body.content().restart());
  }

  private Step.Instruction instruction(
      Action.Instruction each, Step.Text text, PlanObject machine) {
    if (each.soak() > 0) {
      return soak(each.soak(), machine.kind().dialect());
    }
    if (each.settles() != null) {
      return settling.instruction(each, text);
    }
    Action.Service service = each.service();
    return new Step.Instruction(
        each.doer(),
        text,
        service == null
            ? null
            : new Step.Service(text("a service", service.name(), true), service.runs()),
        each.awaited() == null ? null : waited(each.awaited()));
  }

  /** A script waits if its dialect can; otherwise a person looks at the clock. */
  private static Step.Instruction soak(long seconds, Dialect dialect) {
    String text =
        dialect.waits()
            ? dialect.sleep(seconds)
            : "Wait " + Durations.shown(seconds) + " before you continue. Do nothing meanwhile.";
    Step.Piece piece = new Step.Piece(text, false, null);
    return new Step.Instruction(
        dialect.waits() ? Action.Doer.RUN : Action.Doer.ASK, new Step.Text(List.of(piece)));
  }

  private Step.Wait waited(Action.Wait wait) {
    String output = wait.output() == null ? "" : text("an output", wait.output(), true).plain();
    String otherwise = wait.otherwise() == null ? "" : plain("a message", wait.otherwise());
    return new Step.Wait(output, wait.code(), wait.every(), wait.limit(), otherwise);
  }

  private Step.Text text(String part, Expr text, boolean command) {
    Step.Text written =
        texts.text(
            text,
            frame,
            call.origins(),
            (expr, evaluation) -> {
              if (command) {
                open.command(part, expr, evaluation);
              } else {
                open.check(part, expr, evaluation);
              }
            });
    int characters = 0;
    for (Step.Piece piece : written.pieces()) {
      characters += piece.text().length();
    }
    return evaluator.world().limit().writes(characters) ? written : new Step.Text(List.of());
  }

  private String plain(String part, Expr text) {
    return text(part, text, false).plain();
  }

  private String note() {
    Evaluation note = call.note();
    if (note == null) {
      return "";
    }
    open.check("a note", body.content().title(), note);
    return note.isUnknown() ? "" : note.value().shown();
  }

  private boolean holds(String part, @Nullable Expr when) {
    if (when == null) {
      return true;
    }
    Evaluation evaluation = evaluator.evaluate(when, frame);
    open.check(part, when, evaluation);
    return evaluation.isTrue();
  }

  /** Says something for every element, or once, where its condition holds. */
  private void each(String part, Effect.@Nullable Each each, @Nullable Expr when, Runnable said) {
    open.each(
        part,
        each,
        evaluator,
        frame,
        () -> {
          if (holds(part, when)) {
            said.run();
          }
        });
  }

  private List<Step.Outcomes> outcomes() {
    List<Step.Outcomes> outcomes = new ArrayList<>();
    for (Action.Outcomes table : body.content().outcomes()) {
      List<Step.Row> rows = new ArrayList<>();
      for (Action.OutcomeRow row : table.rows()) {
        String said = row.text() == null ? "" : plain("an outcome", row.text());
        rows.add(new Step.Row(row.codes(), row.disposition(), said));
      }
      String source =
          table.source() == null ? "" : text("an outcome", table.source(), true).plain();
      outcomes.add(new Step.Outcomes(source, rows));
    }
    return outcomes;
  }

  private Step.@Nullable Undo undo() {
    for (Action.Undo undo : body.reversal().undos()) {
      if (holds("the way back", undo.when())) {
        return undo(undo.call());
      }
    }
    return null;
  }

  private Step.Undo undo(Action.Invocation undo) {
    List<Value> arguments = new ArrayList<>();
    for (Expr argument : undo.arguments()) {
      Evaluation evaluation = evaluator.evaluate(argument, frame);
      open.check("the way back", argument, evaluation);
      arguments.add(evaluation.value());
    }
    return new Step.Undo(undo.callee(), arguments, undo.span());
  }
}
