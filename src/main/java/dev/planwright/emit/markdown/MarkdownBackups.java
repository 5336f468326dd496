package dev.planwright.emit.markdown;

import dev.planwright.derive.Backups;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a runbook says of the backups that ways back rest on. */
final class MarkdownBackups {

  private MarkdownBackups() {}

  /**
   * Returns {@code backups}: {@code what made steps}, {@code made} being empty if no step does.
   *
   * @param linked whether the steps stand in the same file, so that there is something to link to
   */
  static List<TemplateData> of(List<Step> steps, boolean linked) {
    List<TemplateData> rows = new ArrayList<>();
    for (Backups.Needed backup : Backups.of(steps)) {
      rows.add(
          new TemplateData()
              .put("what", MarkdownText.of(backup.what()))
              .put("made", id(backup.maker(), linked))
              .put(
                  "steps",
                  MarkdownText.join(
                      ", ", backup.resting().stream().map(step -> id(step, linked)).toList())));
    }
    return rows;
  }

  private static MarkdownText id(@Nullable Step step, boolean linked) {
    if (step == null || !linked) {
      return MarkdownText.words(step == null ? "" : step.id());
    }
    return MarkdownText.link(step.id(), MarkdownBackout.anchor(step.id()));
  }
}
