package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import java.util.ArrayList;
import java.util.List;

/** How the stretches in which a window is open are said. */
final class Stretches {

  private Stretches() {}

  /** Returns the ids of its steps: one, or from the first to the last. */
  static String steps(Runbook.Stretch stretch) {
    String first = Step.id(stretch.first());
    return stretch.first() == stretch.last() ? first : first + " to " + Step.id(stretch.last());
  }

  /** Returns how long it lasts, as far as it is known. */
  static long seconds(Runbook.Stretch stretch, Runbook runbook) {
    return runbook.steps().stream()
        .filter(step -> stretch.covers(step.number()))
        .mapToLong(Step::seconds)
        .sum();
  }

  /** Returns {@code windows}: {@code text why steps first last time perhaps lasts sources}. */
  static List<TemplateData> data(Runbook runbook) {
    List<TemplateData> data = new ArrayList<>();
    for (Runbook.Stretch stretch : runbook.stretches()) {
      data.add(
          new TemplateData()
              .put("text", MarkdownText.of(stretch.text()))
              .put("why", MarkdownText.of(stretch.why()))
              .id("first", Step.id(stretch.first()))
              .id("last", Step.id(stretch.last()))
              .put("time", MarkdownText.of(Wording.time(seconds(stretch, runbook))))
              .put("certain", stretch.certain())
              .put("lasts", stretch.lasts()));
    }
    return data;
  }
}
