package dev.planwright.source;

import org.jspecify.annotations.Nullable;

/**
 * The lines that something has for itself, with the comment lines directly above it and the comment
 * behind it: what moves with it, and what goes with it.
 *
 * @param span from the start of the first line to the start of the line after the last one
 * @param commented whether a comment may stand on these lines
 */
public record WholeLines(Span span, boolean commented) {

  /** Returns the lines of something, or null if it shares a line with anything but comments. */
  public static @Nullable WholeLines of(Span thing) {
    SourceFile file = thing.file();
    String text = file.text();
    int first = thing.line();
    int last = file.lineOf(Math.max(thing.start(), thing.end() - 1));
    int end = last < file.lineCount() ? file.lineStart(last + 1) : file.length();
    String behind = text.substring(thing.end(), end).strip();
    if (!text.substring(file.lineStart(first), thing.start()).isBlank()
        || !(behind.isEmpty() || behind.startsWith("#"))) {
      return null;
    }
    while (first > 1 && file.line(first - 1).stripLeading().startsWith("#")) {
      first--;
    }
    Span span = file.span(file.lineStart(first), end);
    return new WholeLines(span, span.text().indexOf('#') >= 0);
  }

  /** Returns what ends the first line of a file, for lines that are added to it. */
  public static String end(SourceFile file) {
    int first = file.text().indexOf('\n');
    return first > 0 && file.text().charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
