package dev.planwright.syntax.table;

/** The table of the lexer. The build puts a class in place of this one that holds it. */
final class LexerConstants {

  private LexerConstants() {}

  @SuppressWarnings("unused")
  static String get(int index) {
    return "";
  }
}
