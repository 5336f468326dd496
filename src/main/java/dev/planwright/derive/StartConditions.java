package dev.planwright.derive;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What must hold at the end of a procedure and holds before its first step: a way back to the start
 * must not leave it broken.
 */
final class StartConditions {

  private final List<Ending> endings = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();

  private record Ending(PlanObject object, Cell.StateCell cell, Expr ends) {}

  /** A rule about the end, for one of the things that it is about. */
  private static final class Kept {
    private final Rule rule;
    private final Expr condition;
    private final Value[] frame;

    Kept(Rule rule, Expr condition, Value[] frame) {
      this.rule = rule;
      this.condition = condition;
      this.frame = frame;
    }

    Evaluation evaluation(Evaluator evaluator) {
      return evaluator.evaluate(condition, frame.clone());
    }
  }

  /**
   * What does not hold any more.
   *
   * @param finding what is said of it
   * @param cells what it hangs on
   */
  record Broken(Diagnostic finding, Set<Cell> cells) {}

  /** Takes the rules, and an evaluator in the state before the first step. */
  StartConditions(List<Rule> rules, Evaluator atStart) {
    for (PlanObject object : atStart.world().objects()) {
      for (Attribute attribute : object.kind().attributes()) {
        Expr ends = attribute.role() == Attribute.Role.STATE ? attribute.ends() : null;
        if (ends != null) {
          Ending ending = new Ending(object, new Cell.StateCell(object, attribute), ends);
          if (isMet(ending, atStart)) {
            endings.add(ending);
          }
        }
      }
    }
    for (Rule rule : rules) {
      Rule.Body body = rule.body();
      if (body.form() instanceof Rule.Form.Check check && check.moment() == Rule.Moment.FINALLY) {
        for (Bindings.Bound bound : Bindings.of(body.bindings(), body.slots(), atStart)) {
          Kept one = new Kept(rule, check.condition(), bound.frame());
          if (one.evaluation(atStart).isTrue()) {
            kept.add(one);
          }
        }
      }
    }
  }

  private static boolean isMet(Ending ending, Evaluator evaluator) {
    Value value = evaluator.entry(ending.cell()).value();
    return !value.isUnknown() && value.same(wanted(ending, evaluator));
  }

  private static Value wanted(Ending ending, Evaluator evaluator) {
    return evaluator.value(ending.ends(), ending.cell().state().frame(ending.object()));
  }

  /** Returns what does not hold at the end of a way back to the start. */
  List<Broken> broken(Evaluator evaluator) {
    List<Broken> broken = new ArrayList<>();
    for (Ending ending : endings) {
      if (!isMet(ending, evaluator)) {
        Value value = evaluator.entry(ending.cell()).value();
        String message =
            ending.cell().shown()
                + " would stay "
                + value.shown()
                + ", and must be "
                + wanted(ending, evaluator).shown();
        Diagnostic finding =
            Diagnostic.error(Code.PW0510, ending.object().span(), message)
                .undecided(value.isUnknown())
                .build();
        broken.add(new Broken(finding, Set.of(ending.cell())));
      }
    }
    for (Kept each : kept) {
      Evaluation evaluation = each.evaluation(evaluator);
      if (!evaluation.isTrue()) {
        broken.add(broken(each, evaluation, evaluator));
      }
    }
    return broken;
  }

  private static Broken broken(Kept kept, Evaluation evaluation, Evaluator evaluator) {
    Set<Cell> cells = new HashSet<>();
    for (Read read : evaluation.reads()) {
      if (read.cell() != null) {
        cells.add(read.cell());
      }
    }
    Expr text = kept.rule.body().words().text();
    String message =
        evaluation.value().isUnknown()
            ? MissingFacts.of(evaluation).message("", kept.condition.span().text())
            : text == null
                ? kept.condition.span().text() + " must hold"
                : evaluator.said(text, kept.frame);
    Diagnostic finding =
        new Diagnostic.Builder(
                kept.rule.code(), kept.rule.severity(), kept.condition.span(), message)
            .undecided(evaluation.value().isUnknown())
            .source(kept.rule.body().citations(), kept.rule.confidence())
            .build();
    return new Broken(finding, cells);
  }
}
