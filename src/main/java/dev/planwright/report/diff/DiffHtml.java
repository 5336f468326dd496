package dev.planwright.report.diff;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.StyleHash;
import dev.planwright.markup.VisibleText;
import dev.planwright.markup.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws how procedures differ as a page that needs nothing but itself: no script, no request, and a
 * policy that allows none. The page is laid out by a template, which is not one of those that a
 * project can replace.
 *
 * @param comparison what is drawn
 * @param detail how much of it
 */
public record DiffHtml(ProcedureComparison comparison, DiffDetail detail) {

  private static final String PAGE = "report/diff.html.ftl";
  private static final String STYLE = "report/diff.css";

  /** Returns a page about two versions. */
  public static String of(ProcedureComparison comparison, DiffDetail detail) {
    TemplateData data = new DiffHtml(comparison, detail).data();
    Outcome<String> page = Templates.shipped().renderPage(PAGE, data);
    for (Diagnostic wrong : page.diagnostics()) {
      throw new IllegalStateException(wrong.message());
    }
    return page.value();
  }

  /** Returns text in which no character is markup, nor moves those that follow. */
  private static HtmlText text(String text) {
    return new HtmlText(XmlText.body(VisibleText.text(text)));
  }

  private TemplateData data() {
    String style = new String(Templates.shipped(STYLE), StandardCharsets.UTF_8);
    return new TemplateData()
        .put("style", new HtmlText(style))
        .put("styleHash", new HtmlText(StyleHash.of(style)))
        .put("title", text("Planwright: " + DiffWords.tally(comparison)))
        .put("before", text(comparison.before()))
        .put("after", text(comparison.after()))
        .put("summary", detail == DiffDetail.SUMMARY)
        .groups("entries", comparison.changed().stream().map(this::entry).toList());
  }

  private TemplateData entry(ProcedureComparison.Entry entry) {
    TemplateData data =
        new TemplateData()
            .put("name", text(DiffWords.name(entry)))
            .put("outcome", text(DiffWords.outcome(entry, comparison)));
    switch (entry) {
      case ProcedureComparison.Entry.Both both -> fill(data, both.diff());
      case ProcedureComparison.Entry.Broken broken -> {
        List<HtmlText> errors = new ArrayList<>(errors(comparison.before(), broken.before()));
        errors.addAll(errors(comparison.after(), broken.after()));
        data.texts("errors", errors);
      }
      case ProcedureComparison.Entry.Added _, ProcedureComparison.Entry.Removed _ -> {}
    }
    return data;
  }

  private static List<HtmlText> errors(String version, List<Diagnostic> errors) {
    return errors.stream().map(each -> text(version + ": " + DiffWords.error(each))).toList();
  }

  private void fill(TemplateData data, RunbookDiff diff) {
    data.groups("rows", DiffWords.rows(diff).stream().map(DiffHtml::row).toList());
    data.texts(
        "edits",
        diff.edits().stream()
            .map(edit -> text(edit.text() + " (" + DiffWords.place(edit) + ")"))
            .toList());
    data.put("lanes", DiffLanes.of(diff));
    data.groups("lines", DiffLines.of(diff, detail).stream().map(DiffHtml::line).toList());
  }

  private static TemplateData row(DiffWords.Row row) {
    return new TemplateData()
        .put("what", text(row.what()))
        .put("before", text(row.before()))
        .put("after", text(row.after()))
        .put("change", text(row.change()));
  }

  private static TemplateData line(DiffLines.Line line) {
    String kind =
        switch (line.mark()) {
          case '+' -> "new";
          case '-' -> "gone";
          case '!' -> "other";
          case '#' -> "why";
          default -> "plain";
        };
    return new TemplateData().id("kind", kind).put("shown", text(line.shown()));
  }
}
