package dev.planwright.lsp.completion;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import java.util.List;

/**
 * The place in a text where a person writes.
 *
 * @param start where the word begins that is being written
 * @param end where it ends
 * @param statement where the statement begins that it is in, at the top of the file
 * @param after where the next statement begins
 * @param inText whether it is in a quoted text
 * @param inComment whether it is in a comment
 */
record CaretPlace(int start, int end, int statement, int after, boolean inText, boolean inComment) {

  /** Returns the place of an offset. */
  static CaretPlace of(SourceFile file, int offset) {
    String text = file.text();
    int start = offset;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    int statement = start;
    int after = text.length();
    boolean inText = false;
    boolean inComment = false;
    boolean begun = false;
    List<Token> tokens = PlanParser.tokens(file);
    for (Token token : tokens) {
      int from = token.span().start();
      if (from < offset && offset <= token.span().end()) {
        boolean last = offset == token.span().end();
        boolean quote = text.charAt(from) == '"';
        inText = quote && !(last && isClosed(token.text()));
        inComment = token.isComment();
      }
      boolean top = token.kind() == Token.Kind.WORD && isAtLineStart(text, from);
      if (top && from <= start) {
        statement = from;
        begun = true;
      } else if (top && from >= end) {
        after = from;
        break;
      }
    }
    return new CaretPlace(start, end, begun ? statement : start, after, inText, inComment);
  }

  private static boolean isClosed(String text) {
    return text.length() > 1 && text.endsWith("\"");
  }

  private static boolean isAtLineStart(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n' || text.charAt(offset - 1) == '\r';
  }

  private static boolean isOfWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  /** Returns whether the place, in a text, is in a part that is shown by its value. */
  boolean inShown(String text) {
    int open = text.lastIndexOf("${", start);
    return inText && open >= 0 && text.lastIndexOf('}', start - 1) < open && open >= statement;
  }
}
