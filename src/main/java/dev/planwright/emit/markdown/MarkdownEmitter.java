package dev.planwright.emit.markdown;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the document that people decide by, work by and sign; for those who work by it, what it
 * rests on is a file of its own, {@code evidence.md}.
 *
 * <p>The template {@code markdown/runbook.md.ftl} sees {@code title doc hash checklist} and, with
 * what each of them says about its part, the data of {@link MarkdownPlan} (what is to be done and
 * why), {@link MarkdownReady} (what is to be there), {@link MarkdownSights} (what is looked at
 * first), {@link Stretches} (what is at risk meanwhile), {@link MarkdownSteps} (how) and {@link
 * MarkdownMargin} (what if, and who answers for it). Every text is on one line and escaped; values
 * are code, so that what is to be entered stands out.
 *
 * @param templates the templates
 * @param style what the runbook is for
 * @param scripts whether scripts are written beside it
 */
public record MarkdownEmitter(Templates templates, MarkdownStyle style, boolean scripts)
    implements Emitter {

  static final String RUNBOOK = "runbook.md";

  /** The file of what a checklist rests on; a document holds it itself. */
  static final String EVIDENCE = "evidence.md";

  /** Takes the templates and what the runbook is for, and speaks of scripts. */
  public MarkdownEmitter(Templates templates, MarkdownStyle style) {
    this(templates, style, true);
  }

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    if (style == MarkdownStyle.DOCUMENT) {
      return drawn(RUNBOOK, data(runbook, scripts).put("checklist", false));
    }
    TemplateData same = same(runbook).put("checklist", true);
    TemplateData steps = linked(same, runbook, scripts, Places.RUNBOOK);
    Outcome<List<Artifact>> first = drawn(RUNBOOK, steps);
    TemplateData rest = linked(same, runbook, scripts, Places.EVIDENCE);
    Outcome<List<Artifact>> second = first.hasErrors() ? first : drawn(EVIDENCE, rest);
    if (second.hasErrors()) {
      return second;
    }
    List<Artifact> both = new ArrayList<>(first.value());
    both.addAll(second.value());
    return new Outcome<>(both, List.of());
  }

  private Outcome<List<Artifact>> drawn(String file, TemplateData data) {
    Outcome<String> text = templates.render("markdown/" + file + ".ftl", data);
    return text.hasErrors()
        ? new Outcome<>(List.of(), text.diagnostics())
        : new Outcome<>(List.of(new Artifact(file, text.value())), List.of());
  }

  /**
   * Returns what a runbook says, whatever file it is for.
   *
   * @param scripts whether scripts are written beside it
   */
  public static TemplateData data(Runbook runbook, boolean scripts) {
    return linked(same(runbook), runbook, scripts, Places.ONE);
  }

  /** Returns the data that every file has alike. */
  private static TemplateData same(Runbook runbook) {
    TemplateData data =
        new TemplateData()
            .put("title", MarkdownText.heading(title(runbook)))
            .put("doc", MarkdownText.of(runbook.plan().doc()))
            .id("hash", runbook.hash());
    new MarkdownPlan(runbook).fill(data);
    new MarkdownSights(runbook).fill(data);
    new MarkdownMargin(runbook).fill(data);
    return data.groups("windows", Stretches.data(runbook));
  }

  /** Returns that, and the data with links to steps and ways back, as seen from a file. */
  private static TemplateData linked(
      TemplateData same, Runbook runbook, boolean scripts, Places places) {
    TemplateData data = new TemplateData();
    same.values().forEach(data::copy);
    data.groups("backups", MarkdownBackups.of(runbook.steps(), places));
    new MarkdownReady(runbook, places).fill(data);
    new MarkdownSteps(runbook, scripts, places).fill(data);
    new MarkdownBackout(runbook, places).fill(data);
    return data;
  }

  /** Returns the title of a plan, or its name. */
  static String title(Runbook runbook) {
    String title = runbook.plan().title();
    return title.isEmpty() ? runbook.plan().name() : title;
  }
}
