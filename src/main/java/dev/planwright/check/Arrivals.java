package dev.planwright.check;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.MissingFacts;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges the orders of rules on what the steps of a hand-written procedure install, one after
 * another: the first of a pair must not arrive after the second.
 */
final class Arrivals {

  private final List<Rule> rules;
  private final List<Step> steps;
  private final Evaluator evaluator;
  private final Map<Product, List<World.Arrival>> arrivals = new HashMap<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<String> applied = new LinkedHashSet<>();

  /** Whether the rule that is looked at applies. */
  private Evaluation when = new Evaluation(Value.TRUE, List.of());

  Arrivals(List<Rule> rules, List<Step> steps, Evaluator evaluator) {
    this.rules = rules;
    this.steps = steps;
    this.evaluator = evaluator;
    for (World.Arrival arrival : evaluator.world().arrivals()) {
      arrivals.computeIfAbsent(arrival.product(), _ -> new ArrayList<>()).add(arrival);
    }
  }

  Set<String> applied() {
    return applied;
  }

  List<Diagnostic> check() {
    for (Rule rule : rules) {
      when = when(rule.body().form(), rule);
      boolean open = when.isUnknown() && !hangsOnNoItem();
      if (when.isTrue() || open) {
        check(rule);
      }
    }
    return findings;
  }

  private void check(Rule rule) {
    Rule.Form form = rule.body().form();
    if (form instanceof Rule.Form.Order order && !order.soft()) {
      order(rule, order.first(), order.second());
    } else if (form instanceof Rule.Form.Sequence chain && !chain.soft()) {
      chain(rule, chain);
    } else if (form instanceof Rule.Form.Require require) {
      require(rule, require);
    }
  }

  private Evaluation when(Rule.@Nullable Form form, Rule rule) {
    Expr condition =
        switch (form) {
          case Rule.Form.Order order -> order.when();
          case Rule.Form.Sequence chain -> chain.when();
          case Rule.Form.Require require -> require.when();
          case Rule.Form.Check _ -> null;
          case null -> null;
        };
    return condition == null
        ? new Evaluation(Value.TRUE, List.of())
        : evaluator.explain(condition, Evaluator.frame(rule.body().slots()));
  }

  /** Returns whether a condition is unknown because a plan of steps has no items. */
  private boolean hangsOnNoItem() {
    return when.unknowns().stream().anyMatch(unknown -> unknown.origin() == Value.Origin.NO_ITEM);
  }

  private List<World.Arrival> matching(Pattern pattern) {
    return arrivals.getOrDefault(pattern.product(), List.of()).stream()
        .filter(arrival -> pattern.matches(arrival.product(), arrival.level()))
        .toList();
  }

  private void order(Rule rule, Pattern first, Pattern second) {
    List<World.Arrival> early = matching(first);
    List<World.Arrival> late = matching(second);
    if (early.isEmpty() || late.isEmpty()) {
      return;
    }
    applied.add(rule.code());
    World.Arrival tooEarly = late.getFirst();
    World.Arrival after = early.getLast();
    if (tooEarly.step() < after.step()) {
      report(rule, tooEarly, after, second.shown() + " comes before " + first.shown());
    }
  }

  private void report(Rule rule, World.Arrival at, World.@Nullable Arrival other, String plain) {
    Step step = steps.get(at.step() - 1);
    Expr text = rule.body().text();
    Evaluation words =
        text == null
            ? new Evaluation(Value.text(plain), List.of())
            : evaluator.judge(text, Evaluator.frame(rule.body().slots()));
    String said = words.isUnknown() ? plain : words.value().shown();
    MissingFacts missing = MissingFacts.of(when);
    Diagnostic.Builder finding =
        new Diagnostic.Builder(
                rule.code(),
                rule.severity(),
                step.span(),
                when.isUnknown() ? missing.message(said, plain) : said)
            .undecided(when.isUnknown())
            .note("at step " + step.id() + ": " + step.title())
            .source(rule.body().citations(), rule.confidence());
    missing.explain(finding, number -> steps.get(number - 1).shown());
    if (other != null) {
      finding.label(steps.get(other.step() - 1).span(), other.product().name() + " comes here");
    }
    findings.add(finding.build());
  }

  private void chain(Rule rule, Rule.Form.Sequence chain) {
    Pattern before = null;
    for (Pattern next : chain.items()) {
      if (!matching(next).isEmpty()) {
        if (before != null) {
          order(rule, before, next);
        }
        before = next;
      }
    }
  }

  private void require(Rule rule, Rule.Form.Require require) {
    for (World.Arrival arrival : matching(require.item())) {
      applied.add(rule.code());
      if (!isThere(arrival, require.needed())) {
        report(
            rule,
            arrival,
            null,
            require.item().shown()
                + " needs "
                + require.needed().shown()
                + " on "
                + arrival.object().name());
        return;
      }
    }
  }

  /** Returns whether a product was there at the start, or came with an earlier step. */
  private boolean isThere(World.Arrival arrival, Pattern needed) {
    if (needed.product().on() == null) {
      return true;
    }
    for (PlanObject at : evaluator.world().related(arrival.object(), needed.product().on())) {
      boolean early =
          matching(needed).stream()
              .anyMatch(other -> other.object() == at && other.step() < arrival.step());
      boolean start =
          at.installed().stream()
              .anyMatch(there -> !there.past() && needed.matches(there.product(), there.level()));
      if (!early && !start) {
        return false;
      }
    }
    return true;
  }
}
