package dev.planwright.emit.markdown;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.emit.Wording;
import dev.planwright.markup.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where steps come from, in words: many steps come from the same sources. */
final class StepSources {

  private final Map<List<Citation>, MarkdownText> known = new HashMap<>();

  /** Returns where a step comes from. */
  MarkdownText of(Step step) {
    return known.computeIfAbsent(step.call().citations(), StepSources::said);
  }

  private static MarkdownText said(List<Citation> citations) {
    String sources = Wording.sourcesWithFacts(citations);
    return MarkdownText.of(sources.isEmpty() ? "the plan" : sources);
  }
}
