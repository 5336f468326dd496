package dev.planwright.report.diff;

import dev.planwright.diff.Edit;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.markup.MarkdownCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws how procedures differ for a comment on a pull request: the heads of all, then the steps of
 * each, folded, as far as they fit. Comments hold 65,536 characters; what does not fit is counted.
 */
public final class DiffMarkdown {

  private static final int BYTES = 60_000;

  /** Room for what says how much was left out. */
  private static final int REST = 300;

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private final ProcedureComparison comparison;
  private final DiffDetail detail;
  private final StringBuilder page = new StringBuilder();
  private int left = BYTES - REST;

  private DiffMarkdown(ProcedureComparison comparison, DiffDetail detail) {
    this.comparison = comparison;
    this.detail = detail;
  }

  /** Returns a comment about two versions. */
  public static String of(ProcedureComparison comparison, DiffDetail detail) {
    return new DiffMarkdown(comparison, detail).page();
  }

  private String page() {
    String tally = DiffWords.tally(comparison);
    add("### Planwright: " + MarkdownCell.of(tally) + "\n\n");
    add(
        "From "
            + MarkdownCell.code(comparison.before())
            + " to "
            + MarkdownCell.code(comparison.after())
            + ".\n");
    List<ProcedureComparison.Entry> changed = comparison.changed();
    int shown = 0;
    for (ProcedureComparison.Entry entry : changed) {
      String head = head(entry);
      int room = (left - head.length()) / Math.max(1, changed.size() - shown);
      if (!fits(head)) {
        break;
      }
      add(head);
      if (entry instanceof ProcedureComparison.Entry.Both both) {
        steps(both.diff(), room);
      }
      shown++;
    }
    int more = changed.size() - shown;
    if (more > 0) {
      page.append("\n").append(DiffWords.several(more, "procedure"));
      page.append(" that differ").append(more == 1 ? "s" : "").append(" more than fit here.\n");
    }
    return page.toString();
  }

  private boolean fits(String text) {
    return bytes(text) <= left;
  }

  private void add(String text) {
    page.append(text);
    left -= bytes(text);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private String head(ProcedureComparison.Entry entry) {
    StringBuilder head = new StringBuilder("\n#### ");
    head.append(MarkdownCell.of(DiffWords.name(entry))).append("\n\n");
    head.append(MarkdownCell.of(upper(DiffWords.outcome(entry, comparison)))).append(".\n");
    switch (entry) {
      case ProcedureComparison.Entry.Both both -> both(head, both.diff());
      case ProcedureComparison.Entry.Broken broken -> {
        head.append('\n');
        broken
            .before()
            .forEach(each -> bullet(head, comparison.before() + ": " + DiffWords.error(each)));
        broken
            .after()
            .forEach(each -> bullet(head, comparison.after() + ": " + DiffWords.error(each)));
      }
      case ProcedureComparison.Entry.Added _, ProcedureComparison.Entry.Removed _ -> {}
    }
    return head.toString();
  }

  private static void both(StringBuilder head, RunbookDiff diff) {
    head.append("\n| | before | after | |\n| --- | --- | --- | --- |\n");
    for (DiffWords.Row row : DiffWords.rows(diff)) {
      head.append("| ").append(MarkdownCell.of(row.what()));
      head.append(" | ").append(MarkdownCell.of(row.before()));
      head.append(" | ").append(MarkdownCell.of(row.after()));
      head.append(" | ").append(MarkdownCell.of(row.change())).append(" |\n");
    }
    if (!diff.edits().isEmpty()) {
      head.append("\nEdited:\n\n");
      for (Edit edit : diff.edits()) {
        bullet(head, edit.text() + " (" + DiffWords.place(edit) + ")");
      }
    }
  }

  private static void bullet(StringBuilder head, String text) {
    head.append("- ").append(MarkdownCell.of(text)).append('\n');
  }

  private void steps(RunbookDiff diff, int room) {
    List<DiffLines.Line> lines = DiffLines.of(diff, detail);
    if (lines.isEmpty()) {
      return;
    }
    List<String> fitting = new ArrayList<>();
    int used = 0;
    int longest = 2;
    for (DiffLines.Line line : lines) {
      String text = line.shown() + "\n";
      used += bytes(text);
      if (used > room - REST) {
        break;
      }
      Matcher runs = BACKTICKS.matcher(text);
      while (runs.find()) {
        longest = Math.max(longest, runs.group().length());
      }
      fitting.add(text);
    }
    String fence = "`".repeat(longest + 1);
    int more = lines.size() - fitting.size();
    StringBuilder block = new StringBuilder("\n<details><summary>");
    block.append(detail == DiffDetail.SUMMARY ? "Why" : "Steps").append("</summary>\n\n");
    block.append(fence).append("diff\n").append(String.join("", fitting));
    block.append(fence).append('\n');
    if (more > 0) {
      block.append("\n").append(DiffWords.several(more, "line")).append(" more than fit here.\n");
    }
    add(block.append("\n</details>\n").toString());
  }

  private static String upper(String text) {
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
