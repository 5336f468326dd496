package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Action;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what has to be ready before the first step, and the overview of the phases.
 *
 * <p>The template sees {@code media} ({@code what where}), {@code secrets} ({@code step title}),
 * {@code people} (a text, empty if scripts do all), {@code firstStep} ({@code step machine title},
 * of one step or none), {@code laneNames} (machines, not as code, which a bar would end; none if
 * they are too many) and {@code lanes} ({@code number title steps time cells}).
 */
record MarkdownReady(Runbook runbook, Places places) {

  /** Adds the data. */
  void fill(TemplateData data) {
    List<PlanObject> machines = machines();
    boolean few = machines.size() <= Wording.MOST_NAMED;
    data.groups("media", media())
        .groups("secrets", secrets())
        .put("people", MarkdownText.of(people()))
        .groups("firstStep", runbook.steps().stream().limit(1).map(this::step).toList())
        .texts(
            "laneNames",
            few ? machines.stream().map(each -> MarkdownText.of(each.name())).toList() : List.of())
        .groups("lanes", lanes(few ? machines : List.of()));
  }

  private List<PlanObject> machines() {
    Set<PlanObject> machines = new LinkedHashSet<>(runbook.machines());
    runbook.steps().forEach(step -> machines.add(step.machine()));
    return List.copyOf(machines);
  }

  /**
   * Returns the products that steps put on machines, or on what is done at them, each level once,
   * with where it goes. What is put on a cluster of machines needs nothing but what goes to them.
   */
  private List<TemplateData> media() {
    Set<PlanObject> around = aroundMachines();
    Map<String, Set<String>> targets = new LinkedHashMap<>();
    for (Step step : runbook.steps()) {
      for (Change change : step.effects().changes()) {
        if (change.cell() instanceof Cell.ProductCell cell
            && !around.contains(cell.object())
            && isThere(change.after())) {
          PlanObject at = cell.object().kind().isMachine() ? cell.object() : step.machine();
          String level = change.after() instanceof Value.Atom atom ? " " + atom.shown() : "";
          targets
              .computeIfAbsent(cell.product().title() + level, _ -> new LinkedHashSet<>())
              .add(at.name());
        }
      }
    }
    List<TemplateData> media = new ArrayList<>();
    targets.forEach((what, where) ->
        media.add(
            new TemplateData()
                .put("what", MarkdownText.of(what))
                .put("where", MarkdownText.of(Wording.named(where)))));
    return media;
  }

  /** Returns what machines of the procedure lie in. */
  private Set<PlanObject> aroundMachines() {
    Set<PlanObject> around = new HashSet<>();
    for (PlanObject machine : runbook.machines()) {
      for (PlanObject up = machine.container(); up != null; up = up.container()) {
        around.add(up);
      }
    }
    return around;
  }

  private static boolean isThere(Value level) {
    return !level.isUnknown() && !level.equals(Value.NONE);
  }

  /** Returns the steps at which a person types a secret. */
  private List<TemplateData> secrets() {
    return runbook.steps().stream()
        .filter(step ->
            step.content().instructions().stream()
                .anyMatch(each -> each.doer() == Action.Doer.SECRET))
        .map(this::step)
        .toList();
  }

  private TemplateData step(Step step) {
    return new TemplateData()
        .put("step", places.link(step.id()))
        .put("machine", MarkdownText.code(step.machine().name()))
        .put("title", MarkdownText.of(step.title()));
  }

  /** Returns how many steps a person does, and where. */
  private String people() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Step step : runbook.steps()) {
      boolean person =
          !step.scripted()
              || step.content().instructions().stream().anyMatch(each -> !each.doer().isCommand());
      if (person) {
        counts.merge(step.machine().name(), 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return "";
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> machines = new ArrayList<>();
    counts.forEach((name, count) -> machines.add(name + " (" + count + ")"));
    return (all == 1 ? "1 step is" : all + " steps are")
        + " done by hand, at "
        + Wording.named(machines);
  }

  private List<TemplateData> lanes(List<PlanObject> machines) {
    List<TemplateData> lanes = new ArrayList<>();
    for (Phase phase : runbook.derivation().phases()) {
      if (!phase.steps().isEmpty()) {
        String title = phase.title().isEmpty() ? phase.name() : phase.title();
        long seconds = runbook.derivation().timeline().seconds(phase.steps());
        lanes.add(
            new TemplateData()
                .put("number", lanes.size() + 1)
                .put("title", MarkdownText.heading(title))
                .put("steps", MarkdownText.words(ranges(phase.steps())))
                .put("time", MarkdownText.of(Wording.time(seconds)))
                .texts("cells", machines.stream().map(each -> at(each, phase)).toList()));
      }
    }
    return lanes;
  }

  private static MarkdownText at(PlanObject machine, Phase phase) {
    return MarkdownText.words(
        ranges(phase.steps().stream().filter(step -> step.machine() == machine).toList()));
  }

  /** Returns the ids of steps in order, those that follow one another as a range. */
  private static String ranges(List<Step> steps) {
    List<String> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i).number() != steps.get(i - 1).number() + 1) {
        String first = steps.get(from).id();
        ranges.add(i - from == 1 ? first : first + " to " + steps.get(i - 1).id());
        from = i;
      }
    }
    return Wording.named(ranges);
  }
}
