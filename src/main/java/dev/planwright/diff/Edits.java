package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.model.Attribute;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the differences between the two versions of a plan, and keeps what each of them is about.
 */
final class Edits {

  private final Identities identities;
  private final ItemDifferences items;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * An edit and what it is of.
   *
   * @param subject the item or object, of the later version unless it is gone; or null
   */
  private record Entry(Edit edit, @Nullable Object subject) {}

  /** Something said, and where. */
  private record Said(String key, String shown, Span span) {}

  Edits(Identities identities, ItemDifferences items) {
    this.identities = identities;
    this.items = items;
  }

  /** Adds the differences in the plan and its objects. */
  Edits ofPlan(Runbook before, Runbook after) {
    items();
    objects();
    plan(before.plan(), after.plan());
    return this;
  }

  /** Adds what a library says otherwise; {@code subject} is what it is. */
  void ofLibrary(Edit edit) {
    entries.add(new Entry(edit, edit.what()));
  }

  /** Returns all edits. */
  List<Edit> all() {
    return entries.stream().map(Entry::edit).toList();
  }

  /** Returns the edits of a sort. */
  List<Edit> of(Edit.Sort sort) {
    return all().stream().filter(edit -> edit.sort() == sort).toList();
  }

  /** Returns the edits of an item, an object, or of what stands in a library. */
  List<Edit> of(Object subject) {
    List<Edit> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (subject.equals(entry.subject)) {
        found.add(entry.edit);
      }
    }
    return found;
  }

  private void add(
      Edit.Sort sort,
      @Nullable Object subject,
      String what,
      @Nullable Said before,
      @Nullable Said after) {
    if (before == null ? after == null : after != null && before.key.equals(after.key)) {
      return;
    }
    entries.add(
        new Entry(
            new Edit(
                sort,
                what,
                before == null ? "" : before.shown,
                after == null ? "" : after.shown,
                before == null ? null : before.span,
                after == null ? null : after.span),
            subject));
  }

  private void items() {
    for (Plan.Item now : items.after()) {
      Plan.Item old = items.earlier(now);
      String name = "`" + now.shown() + "`";
      if (old == null) {
        add(Edit.Sort.ITEM, now, name, null, new Said("", "", now.span()));
        continue;
      }
      add(Edit.Sort.ITEM, now, "`" + now.product().name() + "`", level(old), level(now));
      if (items.isMoved(old, now)) {
        add(Edit.Sort.ITEM, now, "where " + name + " goes", on(old), on(now));
      }
      options(old, now);
    }
    for (Plan.Item old : items.before()) {
      if (items.later(old) == null) {
        Said said = new Said("", "", old.span());
        add(Edit.Sort.ITEM, old, "`" + old.shown() + "`", said, null);
      }
    }
  }

  private static Said level(Plan.Item item) {
    String level = item.level();
    return new Said(String.valueOf(level), level == null ? "without level" : level, item.span());
  }

  private static Said on(Plan.Item item) {
    String on = String.join(", ", item.on().stream().map(PlanObject::name).toList());
    return new Said(on + " ", on.isEmpty() ? "everywhere" : on, item.span());
  }

  private void options(Plan.Item old, Plan.Item now) {
    Map<String, Said> before = options(old);
    Map<String, Said> after = options(now);
    for (String name : union(before.keySet(), after.keySet())) {
      String what = "`" + name + "` of `" + now.shown() + "`";
      add(Edit.Sort.ITEM, now, what, before.get(name), after.get(name));
    }
  }

  private Map<String, Said> options(Plan.Item item) {
    Map<String, Said> options = new LinkedHashMap<>();
    for (Attribute option : item.product().options()) {
      PlanObject.Given given = item.option(option);
      if (given != null) {
        options.put(option.name(), said(given.value(), given.span()));
      }
    }
    return options;
  }

  private Said said(Value value, Span span) {
    return new Said(identities.key(value), value.shown(), span);
  }

  private void objects() {
    for (PlanObject now : identities.after()) {
      PlanObject old = identities.earlier(now);
      if (old == null) {
        add(Edit.Sort.OBJECT, now, called(now), null, new Said("", "", now.span()));
      } else {
        String kind = "the name of a " + now.kind().name();
        add(Edit.Sort.OBJECT, now, kind, name(old), name(now));
        Map<String, Said> before = values(old);
        Map<String, Said> after = values(now);
        for (String name : union(before.keySet(), after.keySet())) {
          add(
              Edit.Sort.VALUE,
              now,
              "`" + now.name() + name + "`",
              before.get(name),
              after.get(name));
        }
      }
    }
    for (PlanObject old : identities.before()) {
      if (identities.later(old) == null) {
        add(Edit.Sort.OBJECT, old, called(old), new Said("", "", old.span()), null);
      }
    }
  }

  private static String called(PlanObject object) {
    return object.kind().name() + " `" + object.name() + "`";
  }

  private static Said name(PlanObject object) {
    return new Said(object.name(), object.name(), object.span());
  }

  /** Returns the values of an object, but for the objects in it, which speak for themselves. */
  private Map<String, Said> values(PlanObject object) {
    Map<String, Said> values = new LinkedHashMap<>();
    object
        .given()
        .forEach((attribute, given) ->
            values.put("." + attribute.name(), said(given.value(), given.span())));
    object
        .lists()
        .forEach((attribute, elements) -> {
          List<Value> plain = new ArrayList<>(elements);
          plain.removeIf(each -> object.holds(attribute, each));
          if (!plain.isEmpty()) {
            values.put("." + attribute.name(), said(new Value.Many(plain), object.span()));
          }
        });
    for (PlanObject.Installed each : object.installed()) {
      Product product = each.product();
      String level = each.level() == null ? "there" : each.level();
      String name = (each.past() ? " had " : " has ") + product.name();
      values.put(name, new Said(level, level, each.span()));
    }
    return values;
  }

  private void plan(Plan before, Plan after) {
    add(Edit.Sort.ORDER, null, "who says the order", form(before), form(after));
    compare(Edit.Sort.ORDER, "", orders(before), orders(after));
    Map<String, Said> settings = settings(before);
    Map<String, Said> now = settings(after);
    compare(Edit.Sort.SETTING, "", settings, now);
  }

  private void compare(
      Edit.Sort sort, String prefix, Map<String, Said> before, Map<String, Said> after) {
    for (String name : union(before.keySet(), after.keySet())) {
      add(sort, null, prefix + name, before.get(name), after.get(name));
    }
  }

  private static Said form(Plan plan) {
    String who =
        switch (plan.work().form()) {
          case SET -> "the rules";
          case IN_ORDER -> "the author, item by item";
          case STEPS -> "the author, step by step";
        };
    return new Said(who, who, plan.nameSpan());
  }

  private static Map<String, Said> orders(Plan plan) {
    Map<String, Said> orders = new LinkedHashMap<>();
    for (Plan.Order order : plan.terms().orders()) {
      orders.put("`" + order.shown() + "`", new Said("", "", order.span()));
    }
    return orders;
  }

  private static Map<String, Said> settings(Plan plan) {
    Map<String, Said> settings = new LinkedHashMap<>();
    settings.put("the title", new Said(plan.title(), plan.title(), plan.nameSpan()));
    plan.settings()
        .forEach((name, setting) -> {
          String value = setting.value().shown();
          settings.put("`" + name + "`", new Said(value, value, setting.span()));
        });
    for (Plan.Accept accept : plan.terms().accepts()) {
      String reason = accept.reason();
      settings.put(
          "the accepted risk `" + accept.code() + "`", new Said(reason, reason, accept.span()));
    }
    for (Plan.Limit limit : plan.terms().limits()) {
      String text = (limit.never() ? "never " : "limit ") + limit.condition().span().text();
      settings.put("`" + text.replaceAll("\\s+", " ") + "`", new Said("", "", limit.span()));
    }
    return settings;
  }

  private static Set<String> union(Set<String> before, Set<String> after) {
    Set<String> union = new LinkedHashSet<>(after);
    union.addAll(before);
    return union;
  }
}
