package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the states of objects have to be at the end. What one step left open, and one state
 * of many objects, is one mistake.
 */
public final class Endings {

  private final Evaluator evaluator;
  private final Draft draft;
  private final Failures failures;
  private final Blame blame;

  /** Takes the state at the end, and what takes steps, findings and blame. */
  public Endings(Evaluator evaluator, Draft draft, Failures failures, Blame blame) {
    this.evaluator = evaluator;
    this.draft = draft;
    this.failures = failures;
    this.blame = blame;
  }

  /**
   * A state that is not what it has to be, or of which that is not known.
   *
   * @param wanted what it has to be
   * @param evaluation what the comparison came to
   */
  private record Open(Cell.StateCell cell, State.Entry entry, Value wanted, Evaluation evaluation) {

    boolean belongsTo(Open other) {
      return cell.state().equals(other.cell.state())
          || (entry.step() > 0 && entry.step() == other.entry.step());
    }

    String message() {
      return cell.shown()
          + " is "
          + entry.value().shown()
          + " at the end, and must be "
          + wanted.shown();
    }
  }

  /** Reports what is left open; {@code at} is where the plan ends. */
  public void check(Span at) {
    List<Open> open = new ArrayList<>();
    List<Open> undecided = new ArrayList<>();
    for (PlanObject object : objects()) {
      for (Attribute attribute : object.kind().attributes()) {
        Open found = attribute.role() == Attribute.Role.STATE ? open(object, attribute) : null;
        if (found != null) {
          (found.evaluation().isUnknown() ? undecided : open).add(found);
        }
      }
    }
    groups(open).forEach(this::report);
    groups(undecided).forEach(group -> ask(group, at));
  }

  /** Returns what the plan is about, and what else its steps have changed. */
  private Set<PlanObject> objects() {
    Set<PlanObject> objects = new LinkedHashSet<>(evaluator.world().objects());
    for (Step step : draft.steps()) {
      step.effects().changes().forEach(change -> objects.add(change.cell().object()));
    }
    return objects;
  }

  private @Nullable Open open(PlanObject object, Attribute attribute) {
    Expr ends = attribute.ends();
    Cell.StateCell cell = new Cell.StateCell(object, attribute);
    if (ends == null || evaluator.state().wasLeftSo(cell)) {
      return null;
    }
    State.Entry entry = evaluator.entry(cell);
    Evaluation wanted = evaluator.evaluate(ends, attribute.frame(object));
    Evaluation evaluation =
        entry.value().isUnknown()
            ? new Evaluation(entry.value(), List.of())
            : wanted.isUnknown() ? wanted : new Evaluation(Value.FALSE, List.of());
    boolean same = !evaluation.isUnknown() && entry.value().same(wanted.value());
    return same || blame.holdsBack(Severity.ERROR, cell)
        ? null
        : new Open(cell, entry, wanted.value(), evaluation);
  }

  /** Returns the states in groups that hang together by a step or by being the same state. */
  private static List<List<Open>> groups(List<Open> all) {
    List<List<Open>> groups = new ArrayList<>();
    for (Open each : all) {
      List<Open> joined = new ArrayList<>();
      List<List<Open>> others = new ArrayList<>();
      for (List<Open> group : groups) {
        if (group.stream().anyMatch(each::belongsTo)) {
          joined.addAll(group);
        } else {
          others.add(group);
        }
      }
      joined.add(each);
      others.add(joined);
      groups = others;
    }
    return groups;
  }

  private void report(List<Open> group) {
    Open first = group.getFirst();
    String text = text(first);
    String more = group.size() == 1 ? "" : ", and " + (group.size() - 1) + " more like it";
    Step setter = setter(first);
    Span place = setter == null ? first.cell().object().span() : setter.place();
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0510, place, (text.isEmpty() ? first.message() : text) + more);
    Set<Citation> citations = new LinkedHashSet<>();
    List<Shown> values = new ArrayList<>();
    for (int i = 0; i < Math.min(group.size(), MissingFacts.NAMED); i++) {
      Open each = group.get(i);
      if (i > 0 || !text.isEmpty()) {
        finding.note(each.message());
      }
      values.add(new Shown(each.cell().shown(), each.entry().value().shown(), origin(each)));
      describe(each, finding, citations);
    }
    if (group.size() > MissingFacts.NAMED) {
      finding.note("likewise " + (group.size() - MissingFacts.NAMED) + " more");
    }
    if (citations.isEmpty() && setter != null) {
      citations.addAll(setter.call().citations());
    }
    draft.add(finding.values(values).source(List.copyOf(citations), null).build());
  }

  private void describe(Open open, Diagnostic.Builder finding, Set<Citation> citations) {
    Step setter = setter(open);
    if (setter != null) {
      finding.note(open.cell().shown() + " was left so by " + setter.shown());
    }
    PlanObject.Given given = open.cell().object().given(open.cell().state());
    if (setter == null && given != null) {
      finding.label(given.span(), open.cell().shown() + " is " + open.entry().value().shown());
    }
    citations.addAll(open.cell().state().citations());
  }

  private void ask(List<Open> group, Span at) {
    Open first = group.getFirst();
    List<Evaluation> evaluations = group.stream().map(Open::evaluation).toList();
    MissingFacts missing = MissingFacts.of(evaluations);
    String condition = first.cell().shown() + " must be " + first.wanted().shown();
    failures.report(
        Diagnostic.error(Code.PW0510, at, missing.message(text(first), condition))
            .note("at the end: " + condition)
            .source(first.cell().state().citations(), null),
        evaluations);
  }

  private String text(Open open) {
    Expr otherwise = open.cell().state().otherwise();
    return otherwise == null
        ? ""
        : evaluator.said(otherwise, open.cell().state().frame(open.cell().object()));
  }

  private static String origin(Open open) {
    int step = open.entry().step();
    return step > 0
        ? "set by step " + step
        : open.cell().object().given(open.cell().state()) == null ? "default" : "given";
  }

  private @Nullable Step setter(Open open) {
    return open.entry().step() > 0 ? draft.steps().get(open.entry().step() - 1) : null;
  }
}
