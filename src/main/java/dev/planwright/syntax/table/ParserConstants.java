package dev.planwright.syntax.table;

/** The table of the parser. The build puts a class in place of this one that holds it. */
final class ParserConstants {

  private ParserConstants() {}

  @SuppressWarnings("unused")
  static String get(int index) {
    return "";
  }
}
