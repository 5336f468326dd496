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
   * @param places where the steps stand, or null if there is nothing to link to
   */
  static List<TemplateData> of(List<Step> steps, @Nullable Places places) {
    List<TemplateData> rows = new ArrayList<>();
    for (Backups.Needed backup : Backups.of(steps)) {
      rows.add(
          new TemplateData()
              .put("what", MarkdownText.of(backup.what()))
              .put("made", id(backup.maker(), places))
              .put(
                  "steps",
                  MarkdownText.join(
                      ", ", backup.resting().stream().map(step -> id(step, places)).toList())));
    }
    return rows;
  }

  private static MarkdownText id(@Nullable Step step, @Nullable Places places) {
    if (step == null || places == null) {
      return MarkdownText.words(step == null ? "" : step.id());
    }
    return places.link(step.id());
  }
}
