package dev.planwright.markup;

/** Labels of drawings that other tools lay out: in the languages of Graphviz and of Mermaid. */
public final class GraphText {

  private static final String PLAIN = " .,:/()_-";

  private GraphText() {}

  /** Returns a quoted label of Graphviz, which gives a backslash and an ampersand a meaning. */
  public static String dot(String label) {
    StringBuilder text = new StringBuilder("\"");
    label
        .codePoints()
        .forEach(sign -> {
          switch (sign) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '&' -> text.append("&amp;");
            case '\n' -> text.append("\\n");
            default -> {
              boolean shown = SvgWriter.isShown(sign);
              text.appendCodePoint(shown ? sign : SvgWriter.NO_CHARACTER);
            }
          }
        });
    return text.append('"').toString();
  }

  /** Returns a label of Mermaid between the quotes, with a code for what could mean something. */
  public static String mermaid(String label) {
    StringBuilder text = new StringBuilder();
    label
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
            text.appendCodePoint(c);
          } else {
            text.append('#').append(c < ' ' ? ' ' : c).append(';');
          }
        });
    return text.toString();
  }
}
