package dev.planwright.source;

/**
 * A stretch of one source file.
 *
 * @param file the file it lies in
 * @param start offset of its first character, in UTF-16 units from 0
 * @param end offset after its last character; equal to {@code start} for an empty span
 */
public record Span(SourceFile file, int start, int end) implements Comparable<Span> {

  /** Checks that the span lies in its file. */
  public Span {
    if (start < 0 || end < start || end > file.length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " outside " + file.name() + " of " + file.length());
    }
  }

  /** Returns the characters that the span covers. */
  public String text() {
    return file.text().substring(start, end);
  }

  /**
   * Returns the smallest span that covers this one and {@code other}, which lies in the same file.
   */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns the line of the first character, from 1. */
  public int line() {
    return file.lineOf(start);
  }

  /** Returns the column of the first character, in UTF-16 units from 1. */
  public int column() {
    return file.columnOf(start);
  }

  /** Orders by file name, then start, then end. */
  @Override
  public int compareTo(Span other) {
    int byName = file.name().compareTo(other.file.name());
    if (byName != 0) {
      return byName;
    }
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
