package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Emitter;
import dev.planwright.emit.Wording;
import dev.planwright.emit.json.JsonEmitter;
import dev.planwright.emit.markdown.MarkdownBackout;
import dev.planwright.emit.markdown.MarkdownEmitter;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.StyleHash;
import dev.planwright.picture.ProcedureGraph;
import dev.planwright.picture.SvgPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the runbook as a page that needs nothing but itself: no request, no script but its own,
 * which keeps the ticks, and a policy that allows nothing else.
 *
 * <p>The template {@code html/runbook.html.ftl} sees what that of the Markdown runbook sees (see
 * {@link MarkdownEmitter}) and, beside it, {@code style} (what {@code html/style.css} is filled to)
 * and {@code styleHash} (its SHA-256 in Base64), {@code script} ({@code html/ticks.js}) and {@code
 * scriptHash}, {@code orderGraph} (a drawing), {@code rows} (of {@link LaneDrawing}), the states of
 * {@link HtmlStates}, and {@code tally} ({@code id verdict count}). Every text arrives as markup in
 * which nothing of the plan is markup.
 */
public final class HtmlEmitter implements Emitter {

  private static final String PAGE = "html/runbook.html.ftl";
  private static final String STYLE = "html/style.css";
  private static final String SCRIPT = "html/ticks.js";

  private final Templates templates;
  private final boolean scripts;

  /** Takes the templates, and speaks of scripts. */
  public HtmlEmitter(Templates templates) {
    this(templates, true);
  }

  /**
   * Takes the templates.
   *
   * @param scripts whether scripts are written beside the page
   */
  public HtmlEmitter(Templates templates, boolean scripts) {
    this.templates = templates;
    this.scripts = scripts;
  }

  @Override
  public Outcome<List<Artifact>> emit(Runbook runbook) {
    TemplateData data = MarkdownEmitter.data(runbook, scripts);
    Outcome<String> style = templates.render(STYLE, new TemplateData());
    if (style.hasErrors()) {
      return new Outcome<>(List.of(), style.diagnostics());
    }
    Outcome<String> script = templates.render(SCRIPT, new TemplateData());
    if (script.hasErrors()) {
      return new Outcome<>(List.of(), script.diagnostics());
    }
    data.put("script", new HtmlText(script.value()));
    data.put("scriptHash", new HtmlText(StyleHash.of(script.value())));
    String rules = style.value() + SvgPicture.rules();
    data.put("style", new HtmlText(rules)).put("styleHash", new HtmlText(StyleHash.of(rules)));
    String order =
        SvgPicture.element(ProcedureGraph.of(runbook), id -> "#" + MarkdownBackout.anchor(id));
    data.put("orderGraph", new HtmlText(order));
    data.groups("rows", List.of());
    if (!runbook.steps().isEmpty()) {
      new LaneDrawing(runbook).fill(data);
    }
    data.groups("tally", tally(runbook));
    new HtmlStates(runbook).fill(data);
    Outcome<String> page = templates.renderPage(PAGE, data);
    return page.hasErrors()
        ? new Outcome<>(List.of(), page.diagnostics())
        : new Outcome<>(List.of(new Artifact("runbook.html", page.value())), List.of());
  }

  private static List<TemplateData> tally(Runbook runbook) {
    List<TemplateData> tally = new ArrayList<>();
    for (Runbook.Verdict verdict : Runbook.Verdict.values()) {
      long count =
          runbook.verdicts().rules().stream().filter(rule -> rule.verdict() == verdict).count();
      if (count == 0 && verdict == Runbook.Verdict.OFF) {
        continue;
      }
      tally.add(
          new TemplateData()
              .id("id", JsonEmitter.word(verdict))
              .put("verdict", MarkdownText.of(Wording.verdict(verdict)))
              .put("count", count));
    }
    return tally;
  }
}
