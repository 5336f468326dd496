package dev.planwright.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A replacement of one span.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement what stands there afterwards
 */
public record TextEdit(Span span, String replacement) {

  /**
   * Returns {@code text} with all edits applied.
   *
   * @throws IllegalArgumentException if two edits overlap
   */
  public static String apply(String text, List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing(TextEdit::span));
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (TextEdit edit : sorted) {
      if (edit.span.start() < done) {
        throw new IllegalArgumentException("overlapping edits at " + edit.span.start());
      }
      result.append(text, done, edit.span.start()).append(edit.replacement);
      done = edit.span.end();
    }
    return result.append(text, done, text.length()).toString();
  }
}
