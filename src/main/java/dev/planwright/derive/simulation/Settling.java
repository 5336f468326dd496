package dev.planwright.derive.simulation;

import dev.planwright.derive.branch.Branch;
import dev.planwright.derive.branch.Settled;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Action;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one step finds out of the state. */
final class Settling {

  private final Evaluator evaluator;
  private final Value[] frame;
  private final int number;
  private final @Nullable Branch branch;
  private final Map<Action.Settle, Settled> found = new LinkedHashMap<>();
  private final List<Diagnostic.Builder> refused = new ArrayList<>();

  private Settling(Evaluator evaluator, Value[] frame, int number, @Nullable Branch branch) {
    this.evaluator = evaluator;
    this.frame = frame;
    this.number = number;
    this.branch = branch;
  }

  /** Returns what the step with this number finds out. */
  static Settling of(
      Action.Body body, Value[] frame, int number, Evaluator evaluator, Draft draft, Place place) {
    Settling settling = new Settling(evaluator, frame, number, draft.branch());
    for (Action.Instruction instruction : body.content().instructions()) {
      if (instruction.settles() != null) {
        settling.settle(instruction.settles(), place);
      }
    }
    return settling;
  }

  /**
   * Where a step is.
   *
   * @param at where it is said in the plan
   * @param name the step as findings name it
   */
  record Place(Span at, String name) {}

  private void settle(Action.Settle settle, Place place) {
    Evaluation target = evaluator.evaluate(settle.target(), frame);
    if (!(target.value() instanceof Value.Ref(PlanObject object))) {
      return;
    }
    Cell.StateCell cell = new Cell.StateCell(object, settle.state());
    Value now = evaluator.entry(cell).value();
    if (!(now instanceof Value.Unknown unknown)) {
      found.put(settle, new Settled(number, cell, now, List.of()));
      return;
    }
    List<Value> candidates = candidates(unknown, cell);
    if (branch == null || candidates.isEmpty()) {
      refused.add(
          Diagnostic.error(
                  Code.PW0560,
                  place.at(),
                  candidates.isEmpty()
                      ? "nothing is there that " + cell.shown() + " could be"
                      : "nobody knows what " + cell.shown() + " is found to be here")
              .label(settle.span(), "this finds it out")
              .note("at " + place.name())
              .note("the steps that follow are derived for each value that it can have")
              .help(
                  "find it out before, in a step of its own that is in no batch and no way back"));
      return;
    }
    Settled settled = branch.take(number, cell, candidates);
    ambiguous(settle, settled, place);
    found.put(settle, settled);
  }

  /** Returns the values that a state can have of which nobody knows which it is. */
  private List<Value> candidates(Value.Unknown unknown, Cell.StateCell cell) {
    if (!unknown.candidates().isEmpty()) {
      return unknown.candidates();
    }
    List<Value> all = new ArrayList<>();
    Type type = cell.state().type();
    switch (type.required()) {
      case Type.Symbols(List<String> names) ->
          names.forEach(each -> all.add(new Value.Symbol(each)));
      case Type.Reference reference -> {
        for (PlanObject each : evaluator.world().objects(reference.kind())) {
          if (!reference.kind().within(cell.object().kind()) || each.isOrLiesIn(cell.object())) {
            all.add(new Value.Ref(each));
          }
        }
      }
      default -> all.addAll(List.of(Value.TRUE, Value.FALSE));
    }
    if (type instanceof Type.Optional) {
      all.add(Value.NONE);
    }
    return all;
  }

  /** A text within another one does not tell the one value from the other. */
  private void ambiguous(Action.Settle settle, Settled settled, Place place) {
    List<Value> all = new ArrayList<>(settled.others());
    all.add(settled.value());
    List<String> texts = all.stream().map(each -> output(settle, settled.cell(), each)).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        String text = texts.get(i);
        if (i != j && texts.get(j).contains(text)) {
          refused.add(
              Diagnostic.error(
                      Code.PW0561,
                      place.at(),
                      "`"
                          + text
                          + "` is seen where "
                          + settled.cell().shown()
                          + " is "
                          + all.get(j).shown()
                          + " as well as where it is "
                          + all.get(i).shown())
                  .label(settle.span(), "this finds it out")
                  .note("at " + place.name())
                  .help("say by `output` what is seen for one value only"));
          return;
        }
      }
    }
  }

  /** Returns what is seen where a state is so. */
  private String output(Action.Settle settle, Cell cell, Value value) {
    Expr output = settle.output();
    return output == null
        ? value.shown()
        : in(cell, value, () -> evaluator.value(output, frame).shown());
  }

  /** Returns what something comes to where a state is so. */
  private <T> T in(Cell cell, Value value, Supplier<T> what) {
    State.Entry entry = evaluator.entry(cell);
    evaluator.state().overlay(cell, new State.Entry(value, number));
    T result = what.get();
    evaluator.state().overlay(cell, entry);
    return result;
  }

  /** Reports what cannot be found out; returns how heavy that is, or null. */
  @Nullable Severity report(Failures failures) {
    Severity weight = null;
    for (Diagnostic.Builder finding : refused) {
      weight = failures.report(finding, List.of());
    }
    return weight;
  }

  /** Returns what the state is found to be. */
  List<Effects.Assignment> assignments() {
    return found.values().stream()
        .map(each -> new Effects.Assignment(each.cell(), each.value(), List.of()))
        .toList();
  }

  /** Returns the cells of which the step finds something out and that it does not change. */
  List<Cell> cells(Effects.Changes changes) {
    Set<Cell> changed = new HashSet<>();
    changes.assignments().forEach(each -> changed.add(each.cell()));
    List<Cell> cells = new ArrayList<>();
    for (Settled each : found.values()) {
      if (!changed.contains(each.cell())) {
        cells.add(each.cell());
      }
    }
    return cells;
  }

  /**
   * Returns a look at what is to be found: the command that is repeated until it shows it, or the
   * question to a person.
   */
  Step.Instruction instruction(Action.Instruction written, Step.Text text) {
    Action.Settle settle = written.settles();
    Settled settled = settle == null ? null : found.get(settle);
    if (settle == null || settled == null) {
      return new Step.Instruction(Action.Doer.ASK, text);
    }
    String seen = output(settle, settled.cell(), settled.value());
    String otherwise = otherwise(settle, settled);
    if (written.doer() == Action.Doer.WAIT) {
      Step.Wait wait = new Step.Wait(seen, 0, settle.every(), settle.limit(), otherwise);
      return new Step.Instruction(Action.Doer.WAIT, text, null, wait);
    }
    List<Step.Piece> pieces = new ArrayList<>(text.pieces());
    pieces.add(
        new Step.Piece("\nGo on here only if it is " + seen + ". " + otherwise, false, null));
    return new Step.Instruction(Action.Doer.ASK, new Step.Text(pieces, text.span()));
  }

  private String otherwise(Action.Settle settle, Settled settled) {
    if (settled.others().isEmpty() || branch == null) {
      return "The plan says that " + settled.shown() + ". If it is not, stop and mend the plan.";
    }
    StringBuilder text = new StringBuilder();
    for (Value other : settled.others()) {
      text.append(text.isEmpty() ? "" : " ")
          .append("If it is ")
          .append(output(settle, settled.cell(), other))
          .append(", continue at this step in the folder ")
          .append(branch.folder(settled, other))
          .append('.');
    }
    return text.toString();
  }
}
