package dev.planwright.report;

import dev.planwright.markup.VisibleText;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;

/** A line of a file as it is printed, with the columns that its characters take. */
final class ShownLine {

  private static final int WIDTH = 160;
  private static final int BEFORE = 60;
  private static final String CUT = "...";

  private final String text;
  private final int from;
  private final int[] columns;

  /** Takes what is printed, the offset in the file of its first character, and their columns. */
  private ShownLine(String text, int from, int[] columns) {
    this.text = text;
    this.from = from;
    this.columns = columns;
  }

  /** Returns a line, cut around a span if it is too long to be read. */
  static ShownLine of(SourceFile file, int line, Span focus) {
    int start = file.lineStart(line);
    int end = file.lineEnd(line);
    if (end - start <= WIDTH) {
      return draw(file.text(), start, end, "", "");
    }
    int from = Math.clamp(focus.start() - (long) BEFORE, start, Math.max(start, end - WIDTH));
    int to = Math.min(end, from + WIDTH);
    from -= splitsPair(file.text(), from) ? 1 : 0;
    to -= splitsPair(file.text(), to) ? 1 : 0;
    return draw(file.text(), from, to, from > start ? CUT : "", to < end ? CUT : "");
  }

  /** Returns whether a line is so long that each place in it is shown by itself. */
  static boolean isLong(SourceFile file, int line) {
    return file.lineEnd(line) - file.lineStart(line) > WIDTH;
  }

  private static ShownLine draw(String text, int from, int to, String before, String after) {
    StringBuilder shown = new StringBuilder(before);
    int[] columns = new int[to - from + 1];
    int column = before.length();
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      int next = Math.min(to, i + Character.charCount(c));
      for (int unit = i; unit < next; unit++) {
        columns[unit - from] = column;
      }
      column += VisibleText.append(shown, c);
      i = next;
    }
    columns[to - from] = column;
    return new ShownLine(shown.append(after).toString(), from, columns);
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Returns what is printed. */
  String text() {
    return text;
  }

  /** Returns the column, from 0, of an offset in the file, or of the nearest that is shown. */
  int column(int offset) {
    return columns[Math.clamp(offset - (long) from, 0, columns.length - 1)];
  }
}
