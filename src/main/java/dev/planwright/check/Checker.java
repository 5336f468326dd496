package dev.planwright.check;

import dev.planwright.derive.Deriver;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.order.EachItem;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.fact.FewReads;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rules that speak of the plan as written, and the orders that its steps keep. */
public final class Checker {

  private final Plan plan;
  private final Evaluator evaluator;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<String> applied = new LinkedHashSet<>();
  private final Set<Said> said = new HashSet<>();

  private Checker(Plan plan, Evaluator evaluator) {
    this.plan = plan;
    this.evaluator = evaluator;
  }

  /**
   * What checking gives.
   *
   * @param applied the codes of the rules that had something to judge
   */
  public record Result(List<Diagnostic> findings, Set<String> applied) {
    /** Copies the findings. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Checks the plan as written. {@code evaluator} sees the state at the start; its world knows what
   * the steps installed.
   */
  public static Result check(
      Plan plan, List<Rule> rules, Deriver.Derivation derivation, Evaluator evaluator) {
    Checker checker = new Checker(plan, evaluator);
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Check check
          && check.moment() == Rule.Moment.CHECK) {
        for (List<Plan.Item> each : EachItem.of(rule, check.condition(), evaluator.world())) {
          checker.add(new Checker(plan, evaluator.about(each)).checked(rule, check.condition()));
        }
      }
    }
    if (!derivation.steps().isEmpty()) {
      Arrivals arrivals = new Arrivals(rules, derivation, evaluator);
      checker.findings.addAll(arrivals.check());
      checker.applied.addAll(arrivals.applied());
    }
    return new Result(checker.findings, checker.applied);
  }

  /** What tells a finding from others: what two items have in common is one. */
  private record Said(String code, Span span, String message) {}

  /** Takes over what was found for one item. */
  private void add(Checker other) {
    applied.addAll(other.applied);
    for (Diagnostic finding : other.findings) {
      if (said.add(new Said(finding.code(), finding.span(), finding.message()))) {
        findings.add(finding);
      }
    }
  }

  private Checker checked(Rule rule, Expr condition) {
    Rule.Body body = rule.body();
    List<Evaluation> open = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    Value[] first = Evaluator.frame(body.slots());
    for (Bindings.Bound bound : Bindings.of(body.bindings(), body.slots(), evaluator)) {
      Evaluation evaluation = bound.explain(condition, evaluator);
      if (hangsOnNoItem(evaluation)) {
        continue;
      }
      applied.add(rule.code());
      if (evaluation.isUnknown()) {
        first = open.isEmpty() ? bound.frame() : first;
        open.add(evaluation);
        places.add(place(rule, evaluation.decisive(), bound.frame()));
      } else if (!evaluation.isTrue()) {
        findings.add(finding(rule, condition, evaluation, bound.frame()));
        evaluator.world().limit().finds();
      }
    }
    if (!open.isEmpty()) {
      findings.add(undecided(rule, condition, open, places, first));
    }
    return this;
  }

  /**
   * Returns whether a value is unknown because the plan has no item of which something is to be
   * done: it asks for the level or an option of one that is nowhere.
   */
  private static boolean hangsOnNoItem(Evaluation evaluation) {
    return evaluation.unknowns().stream()
        .anyMatch(unknown -> unknown.origin() == Value.Origin.NO_ITEM);
  }

  /** What one rule cannot tell of several objects is one finding, with the words for the first. */
  private Diagnostic undecided(
      Rule rule, Expr condition, List<Evaluation> open, List<Span> places, Value[] first) {
    MissingFacts missing = MissingFacts.of(open);
    String message =
        missing.message(said(rule.body().words().text(), first), condition.span().text());
    Diagnostic.Builder finding =
        new Diagnostic.Builder(rule.code(), rule.severity(), places.getFirst(), message)
            .undecided(true)
            .source(rule.body().citations(), rule.confidence())
            .why(said(rule.body().words().why(), first));
    for (Span place : places.subList(1, Math.min(places.size(), MissingFacts.NAMED))) {
      if (!place.equals(places.getFirst())) {
        finding.label(place, "and of this");
      }
    }
    missing.explain(finding, step -> "step " + step);
    return advised(finding, rule, first).build();
  }

  private Diagnostic.Builder advised(Diagnostic.Builder finding, Rule rule, Value[] frame) {
    String help = said(rule.body().words().help(), frame);
    return help.isEmpty() ? finding : finding.help(help);
  }

  private Diagnostic finding(Rule rule, Expr condition, Evaluation evaluation, Value[] frame) {
    List<Read> reads = evaluation.reads();
    Span at = place(rule, reads, frame);
    String text = said(rule.body().words().text(), frame);
    Diagnostic.Builder finding =
        rule.finding(at, text.isEmpty() ? "must hold: " + condition.span().text() : text)
            .why(said(rule.body().words().why(), frame));
    values(reads, at, finding);
    advised(finding, rule, frame);
    Rule.Remedy remedy = rule.body().remedy();
    Fix fix = remedy == null ? null : Remedies.of(remedy, frame, evaluator);
    return (fix == null ? finding : finding.fix(fix)).build();
  }

  private static void values(List<Read> reads, Span at, Diagnostic.Builder finding) {
    FewReads few = FewReads.of(reads);
    for (Read read : few.first()) {
      if (read.given() != null && !read.given().equals(at)) {
        finding.label(read.given(), read.name() + " is " + read.value().shown());
      }
    }
    few.show(finding);
    for (Read read : few.first()) {
      if (at.equals(read.given())) {
        finding.label(read.name() + " is " + read.value().shown());
      }
    }
  }

  private String said(@Nullable Expr text, Value[] frame) {
    return text == null ? "" : evaluator.said(text, frame);
  }

  /** Returns where a finding points: at what was given for the object that the rule is about. */
  private Span place(Rule rule, List<Read> reads, Value[] frame) {
    List<Rule.Binding> bindings = rule.body().bindings();
    Value subject = bindings.isEmpty() ? Value.NONE : frame[bindings.getLast().slot()];
    Span first = null;
    for (Read read : reads) {
      if (read.given() != null) {
        if (subject instanceof Value.Ref ref && read.object() == ref.object()) {
          return read.given();
        }
        first = first == null ? read.given() : first;
      }
    }
    if (first != null) {
      return first;
    }
    return subject instanceof Value.Ref ref ? ref.object().span() : plan.nameSpan();
  }
}
