package dev.planwright.emit.markdown;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the steps come from, those with the same sources together.
 *
 * <p>The template sees {@code evidence}: {@code anchor steps source}.
 */
final class StepEvidence {

  private final Places places;
  private final StepSources sources;
  private final Map<String, List<Step>> bySource = new LinkedHashMap<>();

  StepEvidence(List<Step> steps, Places places, StepSources sources) {
    this.places = places;
    this.sources = sources;
    for (Step step : steps) {
      bySource.computeIfAbsent(key(step), _ -> new ArrayList<>()).add(step);
    }
  }

  private String key(Step step) {
    return sources.of(step).source();
  }

  /** Returns a link from a step to where it comes from. */
  MarkdownText link(Step step) {
    return MarkdownText.link("Evidence", places.back(), anchor(group(step)));
  }

  private List<Step> group(Step step) {
    return bySource.getOrDefault(key(step), List.of(step));
  }

  private static String anchor(List<Step> same) {
    return "why-" + same.getFirst().id().toLowerCase(Locale.ROOT);
  }

  List<TemplateData> data() {
    List<TemplateData> rows = new ArrayList<>();
    for (List<Step> same : bySource.values()) {
      List<MarkdownText> links = new ArrayList<>();
      same.stream().limit(Wording.MOST_NAMED).forEach(step -> links.add(places.link(step.id())));
      int more = same.size() - links.size();
      MarkdownText steps = MarkdownText.join(", ", links);
      rows.add(
          new TemplateData()
              .id("anchor", anchor(same))
              .put(
                  "steps",
                  more > 0
                      ? MarkdownText.join(steps, MarkdownText.words(" and " + more + " more"))
                      : steps)
              .put("source", sources.of(same.getFirst())));
    }
    return rows;
  }
}
