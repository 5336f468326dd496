package dev.planwright.report;

import dev.planwright.diagnostic.Severity;

/** The colours of a terminal, or none. Nothing is said by colour alone. */
public enum Palette {
  /** Escape sequences of ECMA-48, which every terminal knows. */
  COLOURED,
  /** Text only. */
  PLAIN;

  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String GREEN = "\u001b[32m";
  private static final String GONE = "\u001b[31m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String CYAN = "\u001b[1;36m";
  private static final String END = "\u001b[0m";

  /** Returns text in the colour of a severity. */
  public String of(Severity severity, String text) {
    return switch (severity) {
      case DANGER, ERROR -> paint(RED, text);
      case WARNING -> paint(YELLOW, text);
      case NOTE -> paint(CYAN, text);
    };
  }

  /** Returns the message of a finding. */
  public String message(String text) {
    return paint(BOLD, text);
  }

  /** Returns what frames the source: line numbers, bars, places. */
  public String frame(String text) {
    return paint(BLUE, text);
  }

  /** Returns a line of a difference in the colour of its mark: {@code + - ! #} or blank. */
  public String difference(char mark, String text) {
    return switch (mark) {
      case '+' -> paint(GREEN, text);
      case '-' -> paint(GONE, text);
      case '!' -> paint(YELLOW, text);
      case '#' -> paint(CYAN, text);
      default -> text;
    };
  }

  private String paint(String colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : colour + text + END;
  }
}
