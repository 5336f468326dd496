package dev.planwright.emit;

import dev.planwright.derive.Backups;
import dev.planwright.derive.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a runbook says of the backups that ways back rest on. */
final class MarkdownBackups {

  private MarkdownBackups() {}

  /** Returns {@code backups}: {@code what made steps}, {@code made} being empty if no step does. */
  static List<TemplateData> of(List<Step> steps) {
    List<TemplateData> rows = new ArrayList<>();
    for (Backups.Needed backup : Backups.of(steps)) {
      rows.add(
          new TemplateData()
              .put("what", MarkdownText.of(backup.what()))
              .put("made", link(backup.maker()))
              .put(
                  "steps",
                  MarkdownText.join(
                      ", ", backup.resting().stream().map(MarkdownBackups::link).toList())));
    }
    return rows;
  }

  private static MarkdownText link(@Nullable Step step) {
    return step == null
        ? MarkdownText.words("")
        : MarkdownText.link(step.id(), MarkdownBackout.anchor(step.id()));
  }
}
