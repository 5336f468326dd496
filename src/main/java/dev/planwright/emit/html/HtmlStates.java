package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Collects the states of a procedure.
 *
 * <p>The template sees {@code steady}, what no step changes ({@code object states}), and {@code
 * about}, by the id of a step: {@code sort}, {@code word}, {@code changes} and {@code during}
 * ({@code state before after}), and {@code rest}, what else holds then of what changes at some time
 * ({@code object states}). A state is a text.
 *
 * <p>In a procedure of many states there is no {@code rest}: then {@code differences} is true, and
 * {@code first} says what holds before the first step of all that changes at some time.
 */
final class HtmlStates {

  /** How many states all steps together may tell in full. */
  private static final long MOST = 250_000;

  private final Runbook runbook;
  private final Map<Cell, Value> now = new LinkedHashMap<>();
  private final Set<Cell> changing = new HashSet<>();

  HtmlStates(Runbook runbook) {
    this.runbook = runbook;
    runbook.states().start().forEach(held -> now.put(held.cell(), held.value()));
    for (Step step : runbook.steps()) {
      step.effects().changes().forEach(change -> changing.add(change.cell()));
    }
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    data.groups("steady", states(cell -> !changing.contains(cell)));
    boolean differences = (long) changing.size() * runbook.steps().size() > MOST;
    data.put("differences", differences);
    data.groups("first", states(changing::contains));
    List<StepSort> sorts = StepSort.of(runbook);
    TemplateData about = new TemplateData();
    for (Step step : runbook.steps()) {
      Set<Cell> shown = new HashSet<>();
      step.effects().changes().forEach(change -> shown.add(change.cell()));
      step.effects().during().forEach(change -> shown.add(change.cell()));
      StepSort sort = sorts.get(step.number() - 1);
      about.put(
          step.id(),
          new TemplateData()
              .id("sort", sort.id())
              .put("word", MarkdownText.words(sort.word()))
              .groups("during", step.effects().during().stream().map(HtmlStates::change).toList())
              .groups("changes", step.effects().changes().stream().map(HtmlStates::change).toList())
              .groups(
                  "rest",
                  differences
                      ? List.of()
                      : states(cell -> changing.contains(cell) && !shown.contains(cell))));
      step.effects().changes().forEach(change -> now.put(change.cell(), change.after()));
    }
    data.put("about", about);
  }

  private static TemplateData change(Change change) {
    return new TemplateData()
        .put("state", MarkdownText.of(change.cell().shown()))
        .put("before", MarkdownText.of(shown(change.before())))
        .put("after", MarkdownText.of(shown(change.after())));
  }

  private static String shown(Value value) {
    return value.isUnknown() ? "unknown" : value.shown();
  }

  private List<TemplateData> states(Predicate<Cell> wanted) {
    Map<PlanObject, List<MarkdownText>> states = new LinkedHashMap<>();
    now.forEach((cell, value) -> {
      if (wanted.test(cell)) {
        String name =
            switch (cell) {
              case Cell.StateCell(_, var state) -> state.name();
              case Cell.ProductCell(_, var product) -> product.name();
            };
        states
            .computeIfAbsent(cell.object(), _ -> new ArrayList<>())
            .add(
                MarkdownText.join(
                    MarkdownText.of(name),
                    MarkdownText.words(" "),
                    MarkdownText.code(shown(value))));
      }
    });
    List<TemplateData> groups = new ArrayList<>();
    states.forEach((object, texts) ->
        groups.add(
            new TemplateData()
                .put("object", MarkdownText.of(object.name()))
                .texts("states", texts)));
    return groups;
  }
}
