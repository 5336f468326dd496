package dev.planwright.emit.markdown;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.branch.Settled;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.Route;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Attribute;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.model.article.Article;
import dev.planwright.order.Ordering;
import dev.planwright.order.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects what a runbook says before the steps.
 *
 * <p>The template sees {@code glance} ({@code name value}), {@code choices} ({@code item target
 * procedure conditions sources}), {@code objects} ({@code indent name kind facts}), {@code items}
 * ({@code number what doc free}), {@code reasons} ({@code first second why source}), {@code graph}
 * (lines, of items or of machines: {@code graphOfItems}) and {@code articles} ({@code name title
 * modified}).
 */
final class MarkdownPlan {

  private final Runbook runbook;
  private final Set<PlanObject> shown;

  MarkdownPlan(Runbook runbook) {
    this.runbook = runbook;
    this.shown = new HashSet<>(runbook.states().objects());
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    data.groups("glance", glance())
        .groups(
            "choices",
            runbook.derivation().choices().stream()
                .filter(choice -> !choice.conditions().isEmpty())
                .map(MarkdownPlan::choice)
                .toList())
        .groups("objects", runbook.states().objects().stream().map(this::object).toList())
        .groups("items", items())
        .groups("reasons", reasons())
        .put("graphOfItems", MermaidGraph.showsItems(runbook.ordering()))
        .texts("graph", MermaidGraph.of(runbook))
        .groups(
            "articles",
            runbook.knowledge().articles().stream().map(MarkdownPlan::article).toList());
  }

  private List<TemplateData> glance() {
    List<TemplateData> rows = new ArrayList<>();
    rows.add(row("Plan", MarkdownText.of(runbook.plan().name())));
    String target = runbook.target().kind().name() + " " + runbook.target().name();
    rows.add(row("For", MarkdownText.of(target)));
    for (Settled settled : runbook.derivation().branch()) {
      String found = settled.shown() + ", which " + Step.id(settled.step()) + " finds out";
      rows.add(row("Only if", MarkdownText.of(found)));
    }
    runbook
        .plan()
        .settings()
        .forEach((name, setting) ->
            rows.add(row(capital(name), MarkdownText.of(setting.value().shown()))));
    rows.add(row("Steps", MarkdownText.of(String.valueOf(runbook.steps().size()))));
    rows.add(row("Time", MarkdownText.of(Wording.time(runbook.derivation().seconds()))));
    rows.add(row("Machines", MarkdownText.of(machines())));
    int changes = Math.max(0, Route.of(runbook).legs().size() - 1);
    rows.add(row("Changes of machine", MarkdownText.of(String.valueOf(changes))));
    rows.add(row("Point of no return", MarkdownText.of(pointOfNoReturn())));
    return rows;
  }

  private String machines() {
    List<PlanObject> all = runbook.machines();
    String more =
        all.size() > Wording.MOST_NAMED
            ? " and " + (all.size() - Wording.MOST_NAMED) + " more"
            : "";
    return all.stream()
        .limit(Wording.MOST_NAMED)
        .map(machine -> {
          List<Step> own =
              runbook.steps().stream().filter(step -> step.machine() == machine).toList();
          long restarts = own.stream().filter(step -> step.content().restart()).count();
          String steps = own.size() == 1 ? " step" : " steps";
          String times = restarts == 1 ? " restart" : " restarts";
          return machine.name()
              + (" (" + own.size() + steps)
              + (restarts == 0 ? ")" : ", " + restarts + times + ")");
        })
        .collect(Collectors.joining(", ", "", more));
  }

  private String pointOfNoReturn() {
    Backout backout = runbook.backout().get();
    List<Backout.Point> points = backout.points();
    if (points.isEmpty()) {
      return BackoutWording.byHand(backout).isEmpty()
          ? "none"
          : "none known; some steps must be undone by hand";
    }
    Step first = points.getFirst().step();
    List<String> others = points.stream().skip(1).map(point -> point.step().id()).toList();
    return first.id()
        + ", "
        + first.title()
        + (others.isEmpty() ? "" : "; further: " + Wording.named(others));
  }

  private static TemplateData row(String name, MarkdownText value) {
    return new TemplateData().put("name", MarkdownText.of(name)).put("value", value);
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static TemplateData choice(ProcedureChoice choice) {
    return new TemplateData()
        .put("item", MarkdownText.of(Wording.item(choice.item())))
        .put("target", MarkdownText.of(choice.target().name()))
        .put("procedure", MarkdownText.code(choice.procedure().name()))
        .texts("conditions", choice.conditions().stream().map(MarkdownText::of).toList())
        .put("sources", MarkdownText.of(Wording.sources(choice.citations())));
  }

  private TemplateData object(PlanObject object) {
    int depth = 0;
    for (PlanObject up = object.container(); up != null; up = up.container()) {
      depth += shown.contains(up) ? 1 : 0;
    }
    List<MarkdownText> facts = new ArrayList<>();
    object
        .given()
        .forEach((attribute, given) -> facts.add(fact(attribute.name(), given.value().shown())));
    object.lists().forEach((attribute, values) -> listed(object, attribute, values, facts));
    for (PlanObject.Installed there : object.installed()) {
      String level = there.level() == null ? "" : " " + there.level();
      facts.add(fact(there.past() ? "had" : "has", there.product().name() + level));
    }
    return new TemplateData()
        .put("indent", MarkdownText.indent(depth))
        .put("name", MarkdownText.of(object.name()))
        .put("kind", MarkdownText.of(object.kind().name()))
        .texts("facts", facts);
  }

  /** Adds a list, unless its elements are objects that have a line of their own. */
  private static void listed(
      PlanObject object, Attribute list, List<Value> values, List<MarkdownText> facts) {
    if (values.stream().noneMatch(value -> object.holds(list, value))) {
      facts.add(
          fact(list.name(), values.stream().map(Value::shown).collect(Collectors.joining(", "))));
    }
  }

  private static MarkdownText fact(String name, String value) {
    return MarkdownText.join(
        MarkdownText.of(name), MarkdownText.words(" "), MarkdownText.code(value));
  }

  private List<TemplateData> items() {
    List<TemplateData> items = new ArrayList<>();
    for (Ordering.Entry entry : runbook.ordering().items()) {
      items.add(
          new TemplateData()
              .put("number", items.size() + 1)
              .put("what", MarkdownText.of(Wording.item(entry.item())))
              .put("doc", MarkdownText.of(entry.item().doc()))
              .put("free", entry.free()));
    }
    return items;
  }

  /** Returns the reasons in the order of their second items, then of their first. */
  private List<TemplateData> reasons() {
    Map<Plan.Item, Integer> numbers = new HashMap<>();
    runbook.ordering().items().forEach(entry -> numbers.put(entry.item(), numbers.size()));
    return runbook.ordering().reasons().stream()
        .sorted(
            Comparator.<Reason>comparingInt(reason -> numbers.getOrDefault(reason.second(), 0))
                .thenComparingInt(reason -> numbers.getOrDefault(reason.first(), 0)))
        .map(MarkdownPlan::reason)
        .toList();
  }

  private static TemplateData reason(Reason reason) {
    String who =
        switch (reason.origin()) {
          case RULE -> "";
          case AUTHOR -> "the plan says so";
          case NEED -> "the second needs the first";
          case PREFERENCE -> "preferred";
        };
    String why = reason.text().isEmpty() ? who : reason.text();
    return new TemplateData()
        .put("first", MarkdownText.of(Wording.item(reason.first())))
        .put("second", MarkdownText.of(Wording.item(reason.second())))
        .put("why", MarkdownText.of(why.isEmpty() ? reason.code() : why))
        .put("source", MarkdownText.of(source(reason.citations(), who)));
  }

  private static String source(List<Citation> citations, String otherwise) {
    return citations.isEmpty() ? otherwise : Wording.sources(citations);
  }

  private static TemplateData article(Article article) {
    return new TemplateData()
        .put("name", MarkdownText.of(article.name()))
        .put(
            "title",
            article.url().isEmpty()
                ? MarkdownText.of(article.title())
                : MarkdownText.page(article.title(), article.url()))
        .put("modified", MarkdownText.of(article.modified().isEmpty() ? "?" : article.modified()));
  }
}
