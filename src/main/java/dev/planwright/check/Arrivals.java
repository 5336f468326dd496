package dev.planwright.check;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
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
 * Judges the orders of rules on what the steps of a procedure install, one after another, also
 * where it was there already: the first of a pair must not arrive after the second.
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
    Expr condition = form == null ? null : form.when();
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
    Evaluator about = about(evaluator, at);
    if (other != null) {
      about = about(about, other);
    }
    String said = said(about, rule, rule.body().words().text(), plain);
    MissingFacts missing = MissingFacts.of(when);
    Diagnostic.Builder finding =
        new Diagnostic.Builder(
                rule.code(),
                rule.severity(),
                step.place(),
                when.isUnknown() ? missing.message(said, plain) : said)
            .undecided(when.isUnknown())
            .note("at step " + step.id() + ": " + step.title())
            .source(rule.body().citations(), rule.confidence());
    missing.explain(finding, number -> steps.get(number - 1).shown());
    String why = said(about, rule, rule.body().words().why(), "");
    if (!why.isEmpty()) {
      finding.why(why);
    }
    String help = said(about, rule, rule.body().words().help(), "");
    if (!help.isEmpty()) {
      finding.help(help);
    }
    if (other != null) {
      Step later = steps.get(other.step() - 1);
      if (later.call().item() == null) {
        finding.label(later.call().span(), other.product().name() + " comes here");
      } else {
        finding.note(
            other.product().name() + " comes with step " + later.id() + ": " + later.title());
      }
    }
    findings.add(finding.build());
  }

  /** Returns what sees in a rule's words the level and the options of a product that came. */
  private Evaluator about(Evaluator by, World.Arrival arrival) {
    Step step = steps.get(arrival.step() - 1);
    Plan.Item item = step.call().item();
    if (item != null && item.product() == arrival.product()) {
      return by.about(item);
    }
    return by.about(
        new Plan.Item(
            Verb.INSTALL,
            arrival.product(),
            arrival.level(),
            List.of(arrival.object()),
            Map.of(),
            Plan.Source.at(step.call().span())));
  }

  /** Returns a rule's words, or others where the words need something that nobody knows. */
  private static String said(Evaluator by, Rule rule, @Nullable Expr text, String otherwise) {
    if (text == null) {
      return otherwise;
    }
    Evaluation words = by.evaluate(text, Evaluator.frame(rule.body().slots()));
    return words.isUnknown() ? otherwise : words.value().shown();
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
      PlanObject without = without(arrival, require.needed());
      if (without != null) {
        report(
            rule,
            arrival,
            null,
            require.item().shown()
                + " needs "
                + require.needed().shown()
                + " on "
                + without.name());
        return;
      }
    }
  }

  /** Returns where a product is not there when another has arrived, or null if it is everywhere. */
  private @Nullable PlanObject without(World.Arrival arrival, Pattern needed) {
    Kind kind = needed.product().on();
    if (kind == null) {
      return null;
    }
    for (PlanObject at : evaluator.world().related(arrival.object(), kind)) {
      Value there = after(arrival.step(), new Cell.ProductCell(at, needed.product()));
      boolean matches =
          there instanceof Value.Atom level
              ? needed.matchesLevel(level.text())
              : !(there instanceof Value.None) && !there.isUnknown() && needed.level() == null;
      if (!matches) {
        return at;
      }
    }
    return null;
  }

  /** Returns what a cell holds after a step. */
  private Value after(int number, Cell cell) {
    for (Step step : steps.subList(0, number).reversed()) {
      for (Change change : step.effects().changes().reversed()) {
        if (change.cell().equals(cell)) {
          return change.after();
        }
      }
    }
    return evaluator.entry(cell).value();
  }
}
