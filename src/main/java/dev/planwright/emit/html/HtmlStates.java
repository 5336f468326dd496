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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the states of a procedure.
 *
 * <p>The template sees {@code start}, what holds before the first step ({@code object states}), and
 * {@code about}, by the id of a step: {@code sort}, {@code word}, {@code changes} and {@code
 * during} ({@code state before after}). A state is a text.
 */
final class HtmlStates {

  private final Runbook runbook;
  private final Map<Cell, Value> start = new LinkedHashMap<>();

  HtmlStates(Runbook runbook) {
    this.runbook = runbook;
    runbook.states().start().forEach(held -> start.put(held.cell(), held.value()));
  }

  /** Adds the data. */
  void fill(TemplateData data) {
    data.groups("start", states());
    List<StepSort> sorts = StepSort.of(runbook);
    TemplateData about = new TemplateData();
    for (Step step : runbook.steps()) {
      StepSort sort = sorts.get(step.number() - 1);
      about.put(
          step.id(),
          new TemplateData()
              .id("sort", sort.id())
              .put("word", MarkdownText.words(sort.word()))
              .groups("during", step.effects().during().stream().map(HtmlStates::change).toList())
              .groups(
                  "changes", step.effects().changes().stream().map(HtmlStates::change).toList()));
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

  private List<TemplateData> states() {
    Map<PlanObject, List<MarkdownText>> states = new LinkedHashMap<>();
    start.forEach((cell, value) -> {
      String name =
          switch (cell) {
            case Cell.StateCell(_, var state) -> state.name();
            case Cell.ProductCell(_, var product) -> product.name();
          };
      states
          .computeIfAbsent(cell.object(), _ -> new ArrayList<>())
          .add(
              MarkdownText.join(
                  MarkdownText.of(name), MarkdownText.words(" "), MarkdownText.code(shown(value))));
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
