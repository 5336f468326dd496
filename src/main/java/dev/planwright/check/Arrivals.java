package dev.planwright.check;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Pattern;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.state.Evaluator;
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
      Rule.Form form = rule.body().form();
      if (form instanceof Rule.Form.Order order && !order.soft() && applies(order.when(), rule)) {
        order(rule, order.first(), order.second());
      } else if (form instanceof Rule.Form.Sequence chain
          && !chain.soft()
          && applies(chain.when(), rule)) {
        chain(rule, chain);
      } else if (form instanceof Rule.Form.Require require && applies(require.when(), rule)) {
        require(rule, require);
      }
    }
    return findings;
  }

  private boolean applies(@Nullable Expr when, Rule rule) {
    boolean applies =
        when == null || evaluator.evaluate(when, Evaluator.frame(rule.body().slots())).isTrue();
    evaluator.takeReads();
    return applies;
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
    String said =
        text == null
            ? plain
            : evaluator.evaluate(text, Evaluator.frame(rule.body().slots())).shown();
    evaluator.takeReads();
    Diagnostic.Builder finding =
        new Diagnostic.Builder(
                rule.code(), rule.severity(), step.span(), said.contains("unknown") ? plain : said)
            .note("at step " + step.id() + ": " + step.title())
            .source(rule.body().citations(), rule.confidence());
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
