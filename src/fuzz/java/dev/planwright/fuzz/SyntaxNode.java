package dev.planwright.fuzz;

/**
 * A part of a text that one rule of the grammar describes.
 *
 * @param rule the number of the rule
 * @param start the offset at which the part begins
 * @param end the offset behind it
 */
record SyntaxNode(int rule, int start, int end) {

  /** Returns whether this and another have a character in common. */
  boolean overlaps(SyntaxNode other) {
    return start < other.end && other.start < end;
  }
}
