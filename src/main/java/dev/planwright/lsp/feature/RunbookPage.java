package dev.planwright.lsp.feature;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.lsp.document.Analysis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runbook of a plan as a page.
 *
 * @param html the page, or an empty text if there is none
 */
public record RunbookPage(String html) {

  /** No page. */
  public static final RunbookPage NONE = new RunbookPage("");

  /**
   * What an editor asks for with {@code planwright/runbook}.
   *
   * @param uri the document
   * @param plan the name of the plan, or null for the first
   * @param target the name of its target, or null for the first
   */
  public record Request(String uri, @Nullable String plan, @Nullable String target) {
    private boolean means(Runbook runbook) {
      return (plan == null || runbook.plan().name().equals(plan))
          && (target == null || runbook.target().name().equals(target));
    }
  }

  /** Draws the runbook that is asked for; a plan with errors has none. */
  public static RunbookPage of(Analysis analysis, Request request) {
    Compilation compilation = analysis.checked().compilation();
    for (Runbook runbook : DerivedOrder.runbooks(analysis)) {
      if (compilation != null && request.means(runbook)) {
        Runbook whole = analysis.workspace().completed(runbook, compilation.unit());
        Outcome<List<Artifact>> drawn = new HtmlEmitter(Templates.shipped(), false).emit(whole);
        return drawn.hasErrors() ? NONE : new RunbookPage(drawn.value().getFirst().content());
      }
    }
    return NONE;
  }
}
