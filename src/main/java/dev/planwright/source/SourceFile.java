package dev.planwright.source;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A named text. Two files are the same only if they are the same object.
 *
 * <p>The name is what findings print: a path with {@code /}, relative to where the user stands, or
 * {@code <stdin>}, or {@code library:NAME} for a module that the program brings with it.
 */
public final class SourceFile {

  /** What the name of a file begins with that the program brings with it; a module follows. */
  public static final String SHIPPED = "library:";

  private final String name;
  private final int length;
  private final Supplier<String> text;
  private volatile int[] lineStarts = {};

  /** Takes the printed name and the whole text. */
  public SourceFile(String name, String text) {
    this(name, text.length(), () -> text);
  }

  /** Takes the printed name, the length of the text, and what supplies the text if it is needed. */
  public SourceFile(String name, int length, Supplier<String> text) {
    this.name = name;
    this.length = length;
    this.text = text;
  }

  /** Returns the printed name. */
  public String name() {
    return name;
  }

  /**
   * Returns whether the program brings this file with it. Such a file has been linted before it was
   * shipped, and nobody can open it where it is: hints about how it is written are of no use.
   */
  public boolean isShipped() {
    return name.startsWith(SHIPPED);
  }

  /** Returns the whole text. */
  public String text() {
    return text.get();
  }

  /** Returns the length of the text, in UTF-16 units. */
  public int length() {
    return length;
  }

  /** Returns the span from {@code start} to before {@code end}, in UTF-16 units. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** Returns the number of lines; the text after the last line end counts as one, even if empty. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** Returns the line, from 1, that holds the character at {@code offset}. */
  public int lineOf(int offset) {
    int index = Arrays.binarySearch(lineStarts(), offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Returns the column, in UTF-16 units from 1, of the character at {@code offset}. */
  public int columnOf(int offset) {
    return offset - lineStarts()[lineOf(offset) - 1] + 1;
  }

  /** Returns whether {@code offset} is that of the first character of a line. */
  public boolean isLineStart(int offset) {
    String whole = text();
    return offset == 0 || whole.charAt(offset - 1) == '\n' || whole.charAt(offset - 1) == '\r';
  }

  /** Returns the offset at which {@code line}, counted from 1, begins. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** Returns {@code line}, counted from 1, without its line end. */
  public String line(int line) {
    return text().substring(lineStart(line), lineEnd(line));
  }

  /** Returns the offset at which {@code line}, counted from 1, ends, before its line end. */
  public int lineEnd(int line) {
    String text = text();
    int from = lineStart(line);
    int to = line < lineCount() ? lineStart(line + 1) : length;
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return to;
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      String text = text();
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean loneReturn = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        if (c == '\n' || loneReturn) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return name;
  }
}
