package dev.planwright.syntax.token;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What the characters between quotes stand for. */
public final class QuotedText {

  private static final String BLOCK = "\"\"\"";

  private QuotedText() {}

  /** Returns what a text or text block stands for. */
  public static String content(Token token) {
    String raw = token.getText();
    return raw.startsWith(BLOCK) ? unblock(raw) : unquote(raw);
  }

  /** Returns what a text stands for; {@code ""} is a quote, everything else is itself. */
  static String unquote(String raw) {
    boolean closed = raw.length() > 1 && raw.endsWith("\"");
    return inner(raw.substring(1, raw.length() - (closed ? 1 : 0)));
  }

  /** Returns what the characters between the quotes of a text stand for. */
  public static String inner(String written) {
    return written.replace("\"\"", "\"");
  }

  /** Returns a text in quotes, which stands for just this text where it holds no value. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String unblock(String raw) {
    StringBuilder result = new StringBuilder();
    for (Piece piece : pieces(raw)) {
      result.append(raw, piece.start(), piece.end());
      if (piece.endsLine()) {
        result.append('\n');
      }
    }
    return result.toString();
  }

  /**
   * A part of a text block that belongs to the text.
   *
   * @param start where it begins in the block
   * @param end where it ends, before a line end
   * @param endsLine whether a line end follows
   */
  public record Piece(int start, int end, boolean endsLine) {}

  /** Cuts a text block into its lines, without the quotes and the common indentation. */
  public static List<Piece> pieces(String raw) {
    boolean closed = raw.length() >= 2 * BLOCK.length() && raw.endsWith(BLOCK);
    int end = raw.length() - (closed ? BLOCK.length() : 0);
    List<Piece> lines = lines(raw, BLOCK.length(), end);
    Piece opening = lines.getFirst();
    boolean opensOnOwnLine = opening.endsLine() && isBlank(raw, opening);
    int indentation = Integer.MAX_VALUE;
    for (Piece line : lines.subList(1, lines.size())) {
      if (!isBlank(raw, line)) {
        indentation = Math.min(indentation, blanks(raw, line));
      }
    }
    List<Piece> result = new ArrayList<>();
    if (!opensOnOwnLine) {
      result.add(opening);
    }
    for (Piece line : lines.subList(1, lines.size())) {
      int cut = isBlank(raw, line) ? line.end() - line.start() : indentation;
      result.add(new Piece(line.start() + cut, line.end(), line.endsLine()));
    }
    return result;
  }

  private static List<Piece> lines(String raw, int from, int to) {
    List<Piece> lines = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = raw.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new Piece(start, i, true));
        if (c == '\r' && i + 1 < to && raw.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(new Piece(start, to, false));
    return lines;
  }

  private static boolean isBlank(String raw, Piece line) {
    return blanks(raw, line) == line.end() - line.start();
  }

  private static int blanks(String raw, Piece line) {
    int i = line.start();
    while (i < line.end() && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t')) {
      i++;
    }
    return i - line.start();
  }
}
