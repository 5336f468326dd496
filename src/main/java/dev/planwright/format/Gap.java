package dev.planwright.format;

import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two tokens.
 *
 * @param comments the comments, in order
 * @param breaks the line ends after the last comment, or in all where there is none
 */
record Gap(List<Comment> comments, int breaks) {

  /**
   * A comment.
   *
   * @param text the comment, from its mark to its last character that is no blank
   * @param breaks the line ends before it, since the comment or token before
   */
  record Comment(String text, int breaks) {}

  /** Returns the gap that these tokens fill. */
  static Gap of(List<Token> trivia) {
    List<Comment> comments = new ArrayList<>();
    int breaks = 0;
    for (Token token : trivia) {
      if (token.isComment()) {
        comments.add(new Comment(token.text().stripTrailing(), breaks));
        breaks = 0;
      } else {
        breaks += (int) token.text().lines().count() - 1 + (endsLine(token.text()) ? 1 : 0);
      }
    }
    return new Gap(List.copyOf(comments), breaks);
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  /**
   * Returns whether what follows cannot stand, or did not stand, on the line of what comes before.
   */
  boolean isBreak() {
    return breaks > 0 || !comments.isEmpty();
  }
}
