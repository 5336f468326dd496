package dev.planwright.check;

import dev.planwright.derive.Bindings;
import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.diagnostic.Shown;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rules that speak of the plan as written, and for plans of steps also the orders. */
public final class Checker {

  private final Plan plan;
  private final Evaluator evaluator;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<String> applied = new LinkedHashSet<>();

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
   * Checks the plan as written. {@code evaluator} sees the state at the start; for a plan of steps
   * its world knows what the steps installed.
   */
  public static Result check(Plan plan, List<Rule> rules, List<Step> steps, Evaluator evaluator) {
    Checker checker = new Checker(plan, evaluator);
    for (Rule rule : rules) {
      if (rule.body().form() instanceof Rule.Form.Check check
          && check.moment() == Rule.Moment.CHECK) {
        checker.check(rule, check.condition());
      }
    }
    if (plan.form() == Plan.Form.STEPS) {
      Arrivals arrivals = new Arrivals(rules, steps, evaluator);
      checker.findings.addAll(arrivals.check());
      checker.applied.addAll(arrivals.applied());
    }
    return new Result(checker.findings, checker.applied);
  }

  private void check(Rule rule, Expr condition) {
    for (Value[] frame : Bindings.of(rule.body().bindings(), rule.body().slots(), evaluator)) {
      evaluator.takeReads();
      Value value = evaluator.evaluate(condition, frame);
      List<Read> reads = evaluator.takeReads();
      if (value.isUnknown() && hangsOnNoItem(reads)) {
        continue;
      }
      applied.add(rule.code());
      if (!value.isTrue()) {
        findings.add(finding(rule, condition, value, reads, frame));
      }
    }
  }

  /** Returns whether a value is unknown because a plan of steps has no items. */
  private boolean hangsOnNoItem(List<Read> reads) {
    return plan.form() == Plan.Form.STEPS
        && reads.stream().anyMatch(read -> read.object() == null && read.value().isUnknown());
  }

  private Diagnostic finding(
      Rule rule, Expr condition, Value value, List<Read> reads, Value[] frame) {
    Span at = place(rule, reads, frame);
    String message = value.isUnknown() ? unknown(reads, condition) : text(rule, condition, frame);
    Diagnostic.Builder finding =
        new Diagnostic.Builder(rule.code(), rule.severity(), at, message)
            .undecided(value.isUnknown())
            .source(rule.body().citations(), rule.confidence());
    Set<Shown> values = new LinkedHashSet<>();
    for (Read read : reads) {
      values.add(read.shown());
      if (read.given() != null && !read.given().equals(at)) {
        finding.label(read.given(), read.name() + " is " + read.value().shown());
      }
    }
    finding.values(new ArrayList<>(values));
    for (Read read : reads) {
      if (at.equals(read.given())) {
        finding.label(read.name() + " is " + read.value().shown());
      }
      if (read.value() instanceof Value.Unknown) {
        finding.help("say in the plan what " + read.name() + " is");
      }
    }
    if (value.isFalse()) {
      finding.why(said(rule.body().why(), frame));
      String help = said(rule.body().help(), frame);
      if (!help.isEmpty()) {
        finding.help(help);
      }
      Rule.Remedy remedy = rule.body().remedy();
      Fix fix = remedy == null ? null : Remedies.of(remedy, frame, evaluator);
      if (fix != null) {
        finding.fix(fix);
      }
    }
    return finding.build();
  }

  private static String unknown(List<Read> reads, Expr condition) {
    Set<String> names = new LinkedHashSet<>();
    for (Read read : reads) {
      if (read.value().isUnknown()) {
        names.add(read.name());
      }
    }
    return names.isEmpty()
        ? "cannot tell whether it holds: " + condition.span().text()
        : "cannot tell without knowing " + String.join(", ", names);
  }

  private String text(Rule rule, Expr condition, Value[] frame) {
    String text = said(rule.body().text(), frame);
    return text.isEmpty() ? "must hold: " + condition.span().text() : text;
  }

  private String said(@Nullable Expr text, Value[] frame) {
    if (text == null) {
      return "";
    }
    String said = evaluator.evaluate(text, frame.clone()).shown();
    evaluator.takeReads();
    return said;
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
