package dev.planwright.syntax.tree;

/**
 * A stretch of a file that layout depends on, as offsets; see {@code PlanParser.extents}.
 *
 * @param form what stands there
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Extent(Form form, int start, int end) {

  /** What an extent holds. */
  public enum Form {
    /** A statement at the top of the file. */
    STATEMENT,
    /** Braces with what stands between them. */
    BODY,
    /** A clause, member, step or row of a body. */
    MEMBER,
    /** An expression; where one begins another, both have the same start. */
    EXPRESSION,
    /** The part of a member that says what must hold at the end. */
    ENDING,
    /** A token that belongs to the one before it: a call's parenthesis, a signed number. */
    ATTACHED
  }
}
