package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** The wording of the stretches of steps during which a window is open. */
public final class Stretches {

  private Stretches() {}

  /** Returns the ids of its steps: one, or from the first to the last. */
  public static String steps(Runbook.Stretch stretch) {
    String first = Step.id(stretch.first());
    return stretch.first() == stretch.last() ? first : first + " to " + Step.id(stretch.last());
  }

  /** Returns how long it lasts, as far as it is known. */
  static long seconds(Runbook.Stretch stretch, Runbook runbook) {
    List<Step> covered =
        runbook.steps().stream().filter(step -> stretch.covers(step.number())).toList();
    return runbook.derivation().timeline().seconds(covered);
  }

  /** Returns {@code windows}: {@code text why steps time sources certain lasts}. */
  static List<TemplateData> data(Runbook runbook) {
    List<TemplateData> data = new ArrayList<>();
    for (Runbook.Stretch stretch : runbook.states().stretches()) {
      data.add(
          new TemplateData()
              .put("text", MarkdownText.of(stretch.text()))
              .put("why", MarkdownText.of(stretch.why()))
              .put("steps", linked(stretch))
              .put("time", MarkdownText.of(Wording.time(seconds(stretch, runbook))))
              .put(
                  "sources",
                  MarkdownText.of(Wording.sources(stretch.window().body().get().citations())))
              .put("certain", stretch.certain())
              .put("lasts", stretch.lasts()));
    }
    return data;
  }

  private static MarkdownText linked(Runbook.Stretch stretch) {
    MarkdownText first = link(stretch.first());
    return stretch.first() == stretch.last()
        ? first
        : MarkdownText.join(first, MarkdownText.words(" to "), link(stretch.last()));
  }

  private static MarkdownText link(int number) {
    String id = Step.id(number);
    return MarkdownText.link(id, MarkdownBackout.anchor(id));
  }
}
