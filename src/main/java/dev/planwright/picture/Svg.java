package dev.planwright.picture;

/** Writes elements of SVG. What may come from a plan is escaped here and nowhere else. */
final class Svg {

  private static final int NO_CHARACTER = 0xfffd;

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Svg open(String element, String... attributes) {
    start(element, attributes).append(">\n");
    depth++;
    return this;
  }

  /** Ends an element that was begun. */
  Svg close(String element) {
    depth--;
    indent().append("</").append(element).append(">\n");
    return this;
  }

  /** Writes an element without content. */
  Svg empty(String element, String... attributes) {
    start(element, attributes).append("/>\n");
    return this;
  }

  /** Writes an element that holds a text. */
  Svg text(String element, String content, String... attributes) {
    start(element, attributes).append('>').append(escaped(content));
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** Writes what is markup already, and has its line end. */
  Svg raw(String markup) {
    text.append(markup);
    return this;
  }

  private StringBuilder start(String element, String... attributes) {
    indent().append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(depth));
  }

  /** Returns a text as content or value of an attribute; what XML cannot hold is replaced. */
  static String escaped(String content) {
    StringBuilder text = new StringBuilder();
    content
        .codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '&' -> text.append("&amp;");
            case '"' -> text.append("&quot;");
            case '\n' -> text.append("&#10;");
            default -> text.appendCodePoint(isShown(sign) ? sign : NO_CHARACTER);
          }
        });
    return text.toString();
  }

  /** Returns whether a sign can be seen, and means nothing to what reads it. */
  static boolean isShown(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
