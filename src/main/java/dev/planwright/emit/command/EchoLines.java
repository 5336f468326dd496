package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines for a screen of 80 columns. A value that fits a line is not broken, so
 * that what is to be entered can be read in one piece.
 */
public final class EchoLines {

  private static final int WIDTH = 78;

  private static final int LONGEST_VALUE = 66;

  private EchoLines() {}

  /**
   * Returns the text behind {@code prefix}, further lines indented below its first word; no line
   * where neither says anything.
   */
  public static List<String> of(String prefix, String text) {
    return fits(prefix, text)
        ? List.of(prefix + text)
        : of(prefix, List.of(new Step.Piece(text, false, null)));
  }

  /** Returns the pieces behind {@code prefix}, further lines indented below the first word. */
  public static List<String> of(String prefix, List<Step.Piece> pieces) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(prefix);
    boolean empty = true;
    for (String word : words(pieces)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(prefix.length()));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    String last = line.toString().stripTrailing();
    if (!last.isEmpty()) {
      lines.add(last);
    }
    return lines;
  }

  /** Returns whether a text is one line behind a prefix as it stands. */
  private static boolean fits(String prefix, String text) {
    if (text.isEmpty() || prefix.length() + text.length() > WIDTH) {
      return false;
    }
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private static List<String> words(List<Step.Piece> pieces) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (Step.Piece piece : pieces) {
      if (piece.value() && piece.text().length() <= LONGEST_VALUE) {
        word.append(piece.text());
        continue;
      }
      String text = piece.text();
      int start = 0;
      for (int i = 0; i <= text.length(); i++) {
        boolean ends = i == text.length();
        if (ends || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
          word.append(text, start, i);
          start = i + 1;
          if (!ends && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        }
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
