package dev.planwright.check;

import dev.planwright.derive.Deriver;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Expr;
import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.order.OrderCase;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
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
  private final Deriver.Derivation derivation;
  private final List<Step> steps;
  private final Evaluator evaluator;
  private final ArrivalPairs arrived;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<String> applied = new LinkedHashSet<>();

  Arrivals(List<Rule> rules, Deriver.Derivation derivation, Evaluator evaluator) {
    this.rules = rules;
    this.derivation = derivation;
    this.steps = derivation.steps();
    this.evaluator = evaluator;
    this.arrived = new ArrivalPairs(evaluator.world(), derivation);
  }

  Set<String> applied() {
    return applied;
  }

  List<Diagnostic> check() {
    rules.forEach(this::check);
    findings.addAll(OwnOrders.check(evaluator, steps, arrived));
    return findings;
  }

  private void check(Rule rule) {
    Rule.Form form = rule.body().form();
    if (form == null || form instanceof Rule.Form.Check) {
      return;
    }
    List<BrokenOrder> broken = new ArrayList<>();
    for (OrderCase each : OrderCase.of(rule, form, evaluator)) {
      if (!hangsOnNoItem(each.applies())) {
        check(rule, form, each, broken);
      }
    }
    if (!broken.isEmpty()) {
      report(rule, BrokenOrder.first(broken), broken);
    }
  }

  private void check(Rule rule, Rule.Form form, OrderCase each, List<BrokenOrder> broken) {
    switch (form) {
      case Rule.Form.Order order when !order.soft() ->
          order(rule, order.first(), order.second(), each, broken);
      case Rule.Form.Sequence chain when !chain.soft() -> chain(rule, chain, each, broken);
      case Rule.Form.Require require -> require(rule, require, each, broken);
      default -> {}
    }
  }

  /** Returns whether a condition is unknown because a plan of steps has no items. */
  private static boolean hangsOnNoItem(Evaluation when) {
    return when.unknowns().stream().anyMatch(unknown -> unknown.origin() == Value.Origin.NO_ITEM);
  }

  private void order(
      Rule rule, Pattern first, Pattern second, OrderCase each, List<BrokenOrder> broken) {
    if (arrived.compare(first, second, each, broken)) {
      applied.add(rule.code());
    }
  }

  /** Reports the first that breaks a rule, and on which other objects it is broken. */
  private void report(Rule rule, BrokenOrder one, List<BrokenOrder> broken) {
    World.Arrival at = one.early();
    World.Arrival other = one.late();
    String plain = one.plain();
    Evaluation when = one.each().applies();
    Value[] frame = one.each().variables().frame();
    Step step = steps.get(at.step() - 1);
    Evaluator about = about(evaluator, at);
    if (other != null) {
      about = about(about, other);
    }
    String said = said(about, frame, rule.body().words().text(), plain);
    MissingFacts missing = MissingFacts.of(when);
    Diagnostic.Builder finding =
        rule.finding(step.place(), when.isUnknown() ? missing.message(said, plain) : said)
            .undecided(when.isUnknown())
            .note("at step " + step.id() + ": " + step.title());
    if (!one.where().isEmpty() && !said.equals(plain)) {
      finding.note(plain);
    }
    missing.explain(finding, number -> steps.get(number - 1).shown());
    String why = said(about, frame, rule.body().words().why(), "");
    if (!why.isEmpty()) {
      finding.why(why);
    }
    String help = said(about, frame, rule.body().words().help(), "");
    if (!help.isEmpty()) {
      finding.help(help);
    }
    one.then(steps, finding);
    one.likewise(broken, finding);
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
  private static String said(Evaluator by, Value[] frame, @Nullable Expr text, String otherwise) {
    if (text == null) {
      return otherwise;
    }
    Evaluation words = by.evaluate(text, frame.clone());
    return words.isUnknown() ? otherwise : words.value().shown();
  }

  private void chain(
      Rule rule, Rule.Form.Sequence chain, OrderCase each, List<BrokenOrder> broken) {
    Pattern before = null;
    for (Pattern next : chain.items()) {
      if (!arrived.matching(next).isEmpty()) {
        if (before != null) {
          order(rule, before, next, each, broken);
        }
        before = next;
      }
    }
  }

  private void require(
      Rule rule, Rule.Form.Require require, OrderCase each, List<BrokenOrder> broken) {
    for (World.Arrival arrival : arrived.matching(require.item())) {
      applied.add(rule.code());
      PlanObject without = without(arrival, require.needed());
      if (without != null) {
        String plain =
            require.item().shown() + " needs " + require.needed().shown() + " on " + without.name();
        broken.add(new BrokenOrder(each, arrival, null, plain, ""));
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

  /** Returns what a cell holds after a step; what a step at the same time changes is not sure. */
  private Value after(int number, Cell cell) {
    if (changesAtOnce(number, cell)) {
      return new Value.Unknown(cell.shown());
    }
    for (Step step : steps.subList(0, number).reversed()) {
      for (Change change : step.effects().changes().reversed()) {
        if (change.cell().equals(cell)) {
          return change.after();
        }
      }
    }
    return evaluator.entry(cell).value();
  }

  private boolean changesAtOnce(int number, Cell cell) {
    Batch batch = derivation.batchOf(number);
    return batch != null
        && steps.subList(batch.first() - 1, batch.last()).stream()
            .filter(step -> derivation.areAtOnce(step.number(), number))
            .flatMap(step -> step.effects().changes().stream())
            .anyMatch(change -> change.cell().equals(cell));
  }
}
