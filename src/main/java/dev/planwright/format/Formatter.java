package dev.planwright.format;

import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Extent;
import dev.planwright.syntax.tree.PlanFile;

/**
 * Writes a file in the one style.
 *
 * <p>As in gofmt (Griesemer, "The Cultural Evolution of gofmt", 2015), the author says where lines
 * break and the formatter says everything else. It prints the row of tokens, so that none can be
 * lost, and looks at the tree only for what surrounds a token. Two blanks an indentation; a body
 * that the author wrote on one line stays there while it fits into 100 columns, and so do clauses
 * that share a line, two blanks apart; a line broken inside a clause goes on further in, by the
 * depth of the expression that it belongs to. One blank line at most, and one around every
 * declaration whose body has several lines.
 */
public final class Formatter {

  private Formatter() {}

  /**
   * Returns the text in the one style, or the text as it is with the reasons, if it has mistakes
   * that are errors. Never throws.
   */
  public static Outcome<String> format(SourceFile source) {
    Outcome<PlanFile> parsed = PlanParser.parse(source);
    if (parsed.hasErrors()) {
      return new Outcome<>(source.text(), parsed.diagnostics());
    }
    return new Outcome<>(new FileFormat(new TokenRow(source)).text(), parsed.diagnostics());
  }

  /** Prints one file. */
  private static final class FileFormat {
    private final TokenRow row;
    private final StringBuilder out = new StringBuilder();

    FileFormat(TokenRow row) {
      this.row = row;
    }

    String text() {
      boolean tall = false;
      int token = 0;
      while (token < row.size()) {
        Extent statement = row.beginning(token).getFirst();
        int last = row.last(statement);
        StatementFormat format = new StatementFormat(row, token, last);
        String text = format.text();
        gap(row.gap(token), tall || format.isTall());
        out.append(text);
        tall = format.isTall();
        token = last + 1;
      }
      gap(new Gap(row.gap(row.size()).comments(), 0), false);
      return out.toString();
    }

    /**
     * Ends the line before, and writes the comments; {@code apart} wants a blank line somewhere.
     */
    private void gap(Gap gap, boolean apart) {
      boolean wanted = apart && !out.isEmpty() && !hasBlankLine(gap);
      for (Gap.Comment comment : gap.comments()) {
        boolean trailing = comment.breaks() == 0 && !out.isEmpty();
        if (trailing) {
          out.append(' ');
        } else {
          wanted &= !line(comment.breaks() > 1 || wanted);
        }
        out.append(comment.text());
      }
      line(gap.breaks() > 1 || wanted);
    }

    private static boolean hasBlankLine(Gap gap) {
      return gap.breaks() > 1 || gap.comments().stream().anyMatch(c -> c.breaks() > 1);
    }

    /** Ends the line and, if asked, leaves one blank; returns whether it did. */
    private boolean line(boolean blank) {
      if (out.isEmpty()) {
        return false;
      }
      out.append(blank ? "\n\n" : "\n");
      return blank;
    }
  }
}
