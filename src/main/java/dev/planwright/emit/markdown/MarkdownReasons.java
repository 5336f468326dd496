package dev.planwright.emit.markdown;

import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says why a step can be done where it stands, and what it is done for.
 *
 * <p>Each reason is a point as {@link MarkdownStep} has them: what the step needs, with the steps
 * that saw to it, and the later steps that need what it does.
 */
final class MarkdownReasons {

  private final Places places;

  /** The numbers of the steps that need what a step does, by its number. */
  private final Map<Integer, Set<Integer>> users = new HashMap<>();

  MarkdownReasons(List<Step> steps, Places places) {
    this.places = places;
    for (Step step : steps) {
      for (Need need : step.needs()) {
        for (int number : need.steps()) {
          users.computeIfAbsent(number, _ -> new TreeSet<>()).add(step.number());
        }
      }
    }
  }

  /** Returns the reasons of a step; none if it needs nothing and nothing needs it. */
  List<TemplateData> of(Step step) {
    List<TemplateData> points = new ArrayList<>();
    if (!step.needs().isEmpty()) {
      points.add(needs(step));
    }
    Set<Integer> later = users.getOrDefault(step.number(), Set.of());
    if (!later.isEmpty()) {
      points.add(
          new TemplateData()
              .put("label", MarkdownText.words("Needed by"))
              .put("text", links(List.copyOf(later))));
    }
    return points;
  }

  /** Returns what a step needs: first what a step saw to, then together what held all along. */
  private TemplateData needs(Step step) {
    Set<String> bound = new LinkedHashSet<>();
    List<MarkdownText> rows = new ArrayList<>();
    List<MarkdownText> held = new ArrayList<>();
    for (Need need : step.needs()) {
      bound.addAll(step.bound(need));
      MarkdownText condition = MarkdownText.code(need.text());
      if (need.steps().isEmpty()) {
        held.add(condition);
      } else {
        rows.add(
            MarkdownText.join(condition, MarkdownText.words(", seen to by "), links(need.steps())));
      }
    }
    if (!held.isEmpty()) {
      MarkdownText all = MarkdownText.join("; ", held);
      rows.add(MarkdownText.join(MarkdownText.words("From the start: "), all));
    }
    String where = bound.isEmpty() ? "Needs" : "Needs, where " + String.join(", ", bound);
    return new TemplateData().put("label", MarkdownText.of(where)).texts("rows", rows);
  }

  private MarkdownText links(List<Integer> numbers) {
    List<MarkdownText> links = new ArrayList<>();
    for (int number : numbers.subList(0, Math.min(numbers.size(), Wording.MOST_NAMED))) {
      links.add(places.link(Step.id(number)));
    }
    int more = numbers.size() - links.size();
    MarkdownText named = MarkdownText.join(", ", links);
    return more > 0
        ? MarkdownText.join(named, MarkdownText.words(" and " + more + " more"))
        : named;
  }
}
