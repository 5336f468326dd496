package dev.planwright.syntax.tree;

import dev.planwright.source.Span;

/**
 * A token as it stands in the file.
 *
 * @param kind what it is
 * @param span where it stands; never empty
 */
public record Token(Kind kind, Span span) {

  /** What a token is. */
  public enum Kind {
    /** A name or a keyword; which of the two, the place decides. */
    WORD,
    /** A text, text block, version or date. */
    LITERAL,
    /** A bracket, separator or operator. */
    PUNCTUATION,
    /** Blanks, line ends and semicolons, or a comment from its {@code #} to the end of the line. */
    TRIVIA,
    /** A documentation comment, from its {@code ##} to the end of the line. */
    DOC,
    /** A character that begins no token. */
    STRAY
  }

  /** Returns the characters of the token. */
  public String text() {
    return span.text();
  }

  /** Returns whether it is a comment of either sort. */
  public boolean isComment() {
    return span.file().text().charAt(span.start()) == '#' && !isVisible();
  }

  /** Returns whether it counts for the meaning of the file. */
  public boolean isVisible() {
    return kind != Kind.TRIVIA && kind != Kind.DOC;
  }
}
