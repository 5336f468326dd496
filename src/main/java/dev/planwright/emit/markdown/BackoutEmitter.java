package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.MarkdownText;
import java.util.List;

/**
 * Draws the ways back as a checklist of its own.
 *
 * <p>The template {@code markdown/backout.md.ftl} sees {@code title plan target hash} and the data
 * of {@link MarkdownBackout}.
 *
 * @param templates the templates
 */
public record BackoutEmitter(Templates templates) implements Emitter {

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    TemplateData data =
        new TemplateData()
            .put("title", MarkdownText.heading(MarkdownEmitter.title(runbook)))
            .put("plan", MarkdownText.code(runbook.plan().name()))
            .put("target", MarkdownText.code(runbook.target().name()))
            .put("checklist", true)
            .id("hash", runbook.hash())
            .groups("backups", MarkdownBackups.of(runbook.steps(), null));
    new MarkdownBackout(runbook, Places.ONE).fill(data);
    Outcome<String> text = templates.render("markdown/backout.md.ftl", data);
    return text.hasErrors()
        ? new Outcome<>(List.of(), text.diagnostics())
        : new Outcome<>(List.of(new Artifact("backout.md", text.value())), List.of());
  }
}
