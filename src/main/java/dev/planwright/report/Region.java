package dev.planwright.report;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;

/**
 * A place by lines and columns from 1, in UTF-16 units; the end is that of the character after the
 * last one.
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn) {

  /** Returns the whole of a span. */
  public static Region of(Span span) {
    SourceFile file = span.file();
    int endLine = file.lineOf(span.end());
    return new Region(span.line(), span.column(), endLine, file.columnOf(span.end()));
  }

  /**
   * Returns a span as far as its first line goes: those who show findings beside changed lines want
   * all lines of a region changed.
   */
  public static Region oneLine(Span span) {
    int line = span.line();
    SourceFile file = span.file();
    int end = Math.min(span.end(), file.lineEnd(line));
    int length = Math.max(0, end - span.start());
    return new Region(line, span.column(), line, span.column() + length);
  }

  /** Returns whether it lies on one line. */
  public boolean isOneLine() {
    return startLine == endLine;
  }
}
