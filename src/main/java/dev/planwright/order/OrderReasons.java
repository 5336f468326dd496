package dev.planwright.order;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.Product;
import dev.planwright.model.Rule;
import dev.planwright.model.Verb;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import dev.planwright.state.fact.MissingFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects why items come before others, and what they need that is not there. */
final class OrderReasons {

  private final Plan plan;
  private final World world;
  private final List<Rule> rules;
  private final Evaluator evaluator;
  private final ItemNeeds needs;
  private final Map<Product, List<Plan.Item>> written = new HashMap<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();

  OrderReasons(Plan plan, List<Rule> rules, Evaluator evaluator) {
    this.plan = plan;
    this.world = evaluator.world();
    this.rules = rules;
    this.evaluator = evaluator;
    this.needs = new ItemNeeds(evaluator);
    for (Plan.Item item : plan.work().items()) {
      written.computeIfAbsent(item.product(), _ -> new ArrayList<>()).add(item);
    }
  }

  List<Diagnostic> findings() {
    return findings;
  }

  List<Reason> collect() {
    world.products().forEach(this::sameProduct);
    world.products().forEach(this::updated);
    rules.forEach(this::rule);
    if (plan.work().form() != Plan.Form.STEPS) {
      plan.terms().orders().forEach(this::author);
    }
    return reasons;
  }

  /** Collects what a rule says; where several cases are open, the first is reported. */
  private void rule(Rule rule) {
    Rule.Form form = rule.body().form();
    if (form == null || form instanceof Rule.Form.Check) {
      return;
    }
    boolean reported = false;
    for (OrderCase each : OrderCase.of(rule, form, evaluator)) {
      int reached = reasons.size();
      int found = findings.size();
      collect(rule, form, each);
      if (each.applies().isUnknown()) {
        undecided(rule, each.applies(), reached);
        if (reported) {
          findings.subList(found, findings.size()).clear();
        }
        reported |= findings.size() > found;
      }
    }
  }

  private void collect(Rule rule, Rule.Form form, OrderCase each) {
    boolean applies = each.applies().isTrue();
    if (form instanceof Rule.Form.Order order && (applies || !order.soft())) {
      between(rule, order.soft(), order.first(), order.second(), each);
    } else if (form instanceof Rule.Form.Sequence chain && (applies || !chain.soft())) {
      chain(rule, chain, each);
    } else if (form instanceof Rule.Form.Require require) {
      require(rule, require, each);
    }
  }

  /**
   * Withdraws the reasons of a rule of which nobody can tell whether it applies, and reports that,
   * unless the written order follows them anyway.
   */
  private void undecided(Rule rule, Evaluation when, int reached) {
    List<Reason> open = reasons.subList(reached, reasons.size());
    for (Reason reason : open) {
      if (plan.work().form() != Plan.Form.IN_ORDER
          || place(reason.first()) > place(reason.second())) {
        findings.add(
            undecided(rule, when, reason.second())
                .label(reason.first().span(), "or this comes first")
                .note("if it applies: " + reason.text())
                .build());
        break;
      }
    }
    open.clear();
  }

  private int place(Plan.Item item) {
    return plan.work().items().indexOf(item);
  }

  private Diagnostic.Builder undecided(Rule rule, Evaluation when, Plan.Item item) {
    MissingFacts missing = MissingFacts.of(when);
    Diagnostic.Builder finding =
        rule.finding(item.span(), missing.message(said(rule, "", item), "whether the rule applies"))
            .undecided(true);
    missing.explain(finding, step -> "step " + step);
    return finding;
  }

  private void between(Rule rule, boolean soft, Pattern first, Pattern second, OrderCase each) {
    Reason.Origin origin = soft ? Reason.Origin.PREFERENCE : Reason.Origin.RULE;
    for (Plan.Item one : needs.installed(first)) {
      for (Plan.Item two : needs.installed(second)) {
        if (one != two && each.binds(one, two)) {
          reasons.add(ofRule(rule, origin, one, two, text(first, second, each), each));
        }
      }
    }
  }

  private static String text(Pattern first, Pattern second, OrderCase each) {
    return each.shownFirst(first) + " comes before " + each.shownSecond(second);
  }

  private static Reason ofRule(
      Rule rule, Reason.Origin origin, Plan.Item one, Plan.Item two, String text, OrderCase each) {
    return new Reason(
        one,
        two,
        origin,
        rule.code(),
        text,
        rule.body().citations(),
        rule.span(),
        each.variables());
  }

  private void chain(Rule rule, Rule.Form.Sequence chain, OrderCase each) {
    Pattern before = null;
    for (Pattern next : chain.items()) {
      if (!needs.installed(next).isEmpty()) {
        if (before != null) {
          between(rule, chain.soft(), before, next, each);
        }
        before = next;
      }
    }
  }

  private void require(Rule rule, Rule.Form.Require require, OrderCase each) {
    boolean applies = each.applies().isTrue();
    String text = require.item().shown() + " needs " + require.needed().shown();
    for (Plan.Item item : needs.installed(require.item())) {
      List<Plan.Item> needed = needs.needed(item, require.needed());
      for (Plan.Item other : needed) {
        reasons.add(ofRule(rule, Reason.Origin.NEED, other, item, text, each));
      }
      String lacking = needs.lacking(item, require.needed(), needed);
      if (lacking != null && !applies) {
        findings.add(undecided(rule, each.applies(), item).build());
      } else if (lacking != null) {
        Diagnostic.Builder finding =
            new Diagnostic.Builder(
                    rule.code(), rule.severity(), item.span(), said(rule, text, item))
                .label("needs " + require.needed().shown() + ", which is neither there " + lacking)
                .source(rule.body().citations(), rule.confidence());
        findings.add(withAddition(finding, item, require.needed()));
      }
    }
  }

  private Diagnostic withAddition(Diagnostic.Builder finding, Plan.Item item, Pattern needed) {
    Fix addition = Addition.of(item, needed, rules);
    return (addition == null ? finding : finding.fix(addition)).build();
  }

  private String said(Rule rule, String otherwise, Plan.Item item) {
    if (rule.body().words().text() == null) {
      return otherwise;
    }
    return evaluator
        .about(item)
        .said(rule.body().words().text(), Evaluator.frame(rule.body().slots()));
  }

  /**
   * Two items of one product, on one object, keep the order of their levels, or the written one.
   */
  private void sameProduct(Product product) {
    List<Plan.Item> items = new ArrayList<>(world.items(product));
    boolean levels =
        items.stream().allMatch(item -> item.verb() == Verb.INSTALL && item.level() != null);
    if (levels) {
      items.sort((one, two) -> product.compare(level(one), level(two)));
    }
    for (int i = 1; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        Plan.Item one = items.get(j);
        Plan.Item two = items.get(i);
        if (world.meet(one, two) && !isBetween(items.subList(j + 1, i), one, two)) {
          String text =
              levels
                  ? "level " + one.level() + " comes before level " + two.level()
                  : "written in this order";
          reasons.add(
              new Reason(
                  one, two, Reason.Origin.NEED, text, new Reason.Written(List.of(), two.span())));
        }
      }
    }
  }

  private boolean isBetween(List<Plan.Item> items, Plan.Item one, Plan.Item two) {
    return items.stream().anyMatch(item -> world.meet(one, item) && world.meet(item, two));
  }

  private static String level(Plan.Item item) {
    return item.level() == null ? "" : item.level();
  }

  private void updated(Product product) {
    Pattern updates = product.updates();
    if (updates == null) {
      return;
    }
    String text = product.name() + " updates " + updates.shown();
    for (Plan.Item item : world.items(product)) {
      List<Plan.Item> planned =
          needs.installed(updates).stream()
              .filter(each -> each != item && world.meet(each, item))
              .toList();
      for (Plan.Item each : planned) {
        reasons.add(
            new Reason(
                each,
                item,
                Reason.Origin.NEED,
                text,
                new Reason.Written(product.citations(), product.span())));
      }
      String lacking = item.verb() == Verb.INSTALL ? needs.lacking(item, updates, planned) : null;
      if (lacking != null) {
        Diagnostic.Builder finding =
            Diagnostic.error(Code.PW0402, item.span(), text + ", which is neither there " + lacking)
                .source(product.citations(), null);
        findings.add(withAddition(finding, item, updates));
      }
    }
  }

  private void author(Plan.Order order) {
    boolean scoped = !order.scope().equals(Rule.OrderScope.EVERYWHERE);
    String said = scoped ? "the plan says `" + order.shown() + "`" : "the plan says so";
    String text = order.because().isEmpty() ? said : order.because();
    List<Plan.Item> first = matching(order.first());
    List<Plan.Item> second = matching(order.second());
    boolean written = isWritten(order.first()) && isWritten(order.second());
    if (!written) {
      Pattern missing = isWritten(order.first()) ? order.second() : order.first();
      findings.add(
          Diagnostic.warning(
                  Code.PW0403,
                  order.span(),
                  "the plan has no item " + missing.shown() + " to order")
              .build());
    }
    List<OrderCase> cases = OrderCase.of(order, evaluator);
    for (Plan.Item one : first) {
      for (Plan.Item two : second) {
        if (one != two && cases.stream().anyMatch(each -> each.binds(one, two))) {
          reasons.add(
              new Reason(
                  one,
                  two,
                  Reason.Origin.AUTHOR,
                  text,
                  new Reason.Written(List.of(), order.span())));
        }
      }
    }
  }

  /** Returns whether the plan has such an item, also one of which nothing is to be done. */
  private boolean isWritten(Pattern pattern) {
    return written.getOrDefault(pattern.product(), List.of()).stream()
        .anyMatch(item -> pattern.matches(item.product(), item.level()));
  }

  private List<Plan.Item> matching(Pattern pattern) {
    return world.items(pattern.product()).stream()
        .filter(item -> pattern.matchesLevel(item.level()))
        .toList();
  }
}
