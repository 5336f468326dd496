package dev.planwright.emit;

import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.List;

/** Makes a step of a runbook for tests, part by part. */
public final class StepMaker {

  private static final String WRITTEN = "n.service == running";
  private static final Span CONDITION =
      new SourceFile("library:a", WRITTEN).span(0, WRITTEN.length());

  private final Runbooks book;
  private final PlanObject machine;
  private final String title;
  private final List<Step.Instruction> instructions = new ArrayList<>();
  private final List<Step.Text> guards = new ArrayList<>();
  private final List<Step.Remark> remarks = new ArrayList<>();
  private final List<Step.Outcomes> outcomes = new ArrayList<>();
  private final List<Change> during = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private boolean restart;
  private boolean irreversible;
  private Step.Undo undo;
  private String note = "";

  public StepMaker(Runbooks book, PlanObject machine, String title) {
    this.book = book;
    this.machine = machine;
    this.title = title;
  }

  /** Returns a text; each {@code ${…}} holds a value as it is. */
  public static Step.Text text(String template) {
    List<Step.Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int at = template.indexOf("${"); at >= 0; at = template.indexOf("${", from)) {
      if (at > from) {
        pieces.add(new Step.Piece(template.substring(from, at), false, null));
      }
      int end = template.indexOf('}', at);
      String value = template.substring(at + 2, end);
      pieces.add(new Step.Piece(value, true, Runbooks.span(value)));
      from = end + 1;
    }
    if (from < template.length()) {
      pieces.add(new Step.Piece(template.substring(from), false, null));
    }
    return new Step.Text(pieces);
  }

  public StepMaker run(String template) {
    return does(Action.Doer.RUN, text(template));
  }

  /** Runs what starts or stops a service. */
  public StepMaker service(String template, String name, boolean runs) {
    Step.Service service = new Step.Service(text(name), runs);
    instructions.add(new Step.Instruction(Action.Doer.RUN, text(template), service, null));
    return this;
  }

  public StepMaker ask(String template) {
    return does(Action.Doer.ASK, text(template));
  }

  StepMaker secret(String template) {
    return does(Action.Doer.SECRET, text(template));
  }

  public StepMaker does(Action.Doer doer, Step.Text text) {
    instructions.add(new Step.Instruction(doer, text));
    return this;
  }

  StepMaker guard(String template) {
    guards.add(text(template));
    return this;
  }

  StepMaker says(Action.Purpose purpose, String text) {
    remarks.add(new Step.Remark(purpose, text));
    return this;
  }

  public StepMaker result(String source, Step.Row... rows) {
    outcomes.add(new Step.Outcomes(source, List.of(rows)));
    return this;
  }

  public static Step.Row row(Action.Disposition disposition, String text, String... codes) {
    return new Step.Row(List.of(codes), disposition, text);
  }

  StepMaker restart() {
    restart = true;
    return this;
  }

  StepMaker irreversible() {
    irreversible = true;
    return this;
  }

  /** Says that an action takes the step back. */
  StepMaker undo(Action how) {
    undo = new Step.Undo(how, List.of(new Value.Ref(machine)), Runbooks.span("agent 2.0"));
    return this;
  }

  public StepMaker note(String words) {
    note = words;
    return this;
  }

  StepMaker changes(String before, String after) {
    changes.add(book.change(machine, before, after));
    return this;
  }

  StepMaker during(String before, String after) {
    during.add(book.change(machine, before, after));
    return this;
  }

  /** Adds the step to its book. */
  public void add() {
    int number = book.steps.size() + 1;
    List<Citation> citations = number % 2 == 1 ? List.of(Runbooks.FACT) : List.of();
    List<Need> needs =
        number == 1
            ? List.of()
            : List.of(
                new Need(
                    new Expr.Constant(Value.TRUE, Type.BOOL, CONDITION),
                    citations,
                    List.of(number - 1)));
    book.steps.add(
        new Step(
            number,
            new Step.Call(
                book.action("act-" + number),
                List.of(new Value.Ref(machine)),
                citations,
                null,
                Runbooks.span("agent 2.0")),
            machine,
            true,
            new Step.Content(title, instructions, guards, remarks, outcomes, restart, note),
            60L * number,
            needs,
            new Step.Effects(during, changes),
            new Step.Reversal(undo, irreversible)));
  }
}
