package dev.planwright.report.diff;

import dev.planwright.diff.Edit;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.markup.VisibleText;
import dev.planwright.report.Palette;
import java.util.List;

/** Draws how procedures differ for a terminal. */
public final class DiffText {

  private final Palette palette;
  private final DiffDetail detail;
  private final StringBuilder out = new StringBuilder();

  private DiffText(Palette palette, DiffDetail detail) {
    this.palette = palette;
    this.detail = detail;
  }

  /** Returns what differs, and at the end how many procedures do. */
  public static String of(ProcedureComparison comparison, DiffDetail detail, Palette palette) {
    DiffText text = new DiffText(palette, detail);
    for (ProcedureComparison.Entry entry : comparison.entries()) {
      text.entry(entry, comparison);
    }
    return text.out.append(DiffWords.tally(comparison)).append('\n').toString();
  }

  private void entry(ProcedureComparison.Entry entry, ProcedureComparison comparison) {
    if (entry instanceof ProcedureComparison.Entry.Both both
        && both.diff().isSame()
        && both.diff().edits().isEmpty()) {
      return;
    }
    out.append(palette.message(VisibleText.text(DiffWords.name(entry)))).append('\n');
    line("  ", DiffWords.outcome(entry, comparison));
    switch (entry) {
      case ProcedureComparison.Entry.Both both -> both(both.diff());
      case ProcedureComparison.Entry.Broken broken -> {
        broken
            .before()
            .forEach(each -> line("  ", comparison.before() + ": " + DiffWords.error(each)));
        broken
            .after()
            .forEach(each -> line("  ", comparison.after() + ": " + DiffWords.error(each)));
      }
      case ProcedureComparison.Entry.Added _, ProcedureComparison.Entry.Removed _ -> {}
    }
    out.append('\n');
  }

  private void both(RunbookDiff diff) {
    if (!diff.isSame()) {
      rows(DiffWords.rows(diff));
    }
    if (!diff.edits().isEmpty()) {
      out.append("\n  edited\n");
      for (Edit edit : diff.edits()) {
        char mark = edit.isNew() ? '+' : edit.isGone() ? '-' : '!';
        line(
            "  ",
            palette.difference(
                mark,
                mark + " " + VisibleText.text(edit.text()) + " (" + DiffWords.place(edit) + ")"));
      }
    }
    List<DiffLines.Line> lines = DiffLines.of(diff, detail);
    if (!lines.isEmpty()) {
      out.append('\n');
    }
    for (DiffLines.Line line : lines) {
      line("  ", palette.difference(line.mark(), line.shown()));
    }
  }

  private void rows(List<DiffWords.Row> rows) {
    int what = 0;
    int before = "before".length();
    int after = "after".length();
    for (DiffWords.Row row : rows) {
      what = Math.max(what, row.what().length());
      before = Math.max(before, row.before().length());
      after = Math.max(after, row.after().length());
    }
    out.append('\n');
    row(new DiffWords.Row("", "before", "after", ""), what, before, after);
    for (DiffWords.Row row : rows) {
      row(row, what, before, after);
    }
  }

  private void row(DiffWords.Row row, int what, int before, int after) {
    String text =
        row.what()
            + " ".repeat(what - row.what().length() + 2 + before - row.before().length())
            + row.before()
            + " ".repeat(2 + after - row.after().length())
            + row.after()
            + (row.change().isEmpty() ? "" : "  " + row.change());
    line("  ", VisibleText.text(text).stripTrailing());
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
