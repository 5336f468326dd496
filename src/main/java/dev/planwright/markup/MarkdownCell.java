package dev.planwright.markup;

/** Text in Markdown that shows itself, in a cell of a table and elsewhere. */
public final class MarkdownCell {

  private static final String SPECIAL = MarkdownText.SPECIAL + "@";

  private MarkdownCell() {}

  /** Returns a code span, or the text where none can hold it. */
  public static String code(String code) {
    return code.indexOf('`') < 0 && code.indexOf('|') < 0 && !code.isBlank()
        ? "`" + VisibleText.text(code).replace('\n', ' ') + "`"
        : of(code);
  }

  /** Returns a text that shows itself. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    String visible = VisibleText.text(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      boolean address = c == ':' && visible.startsWith("//", i + 1);
      if (c == '\n') {
        out.append("<br>");
      } else {
        append(out, c, SPECIAL.indexOf(c) >= 0 || address);
      }
    }
    return out.toString();
  }

  /** Returns a text beside tables that shows itself, but for its lines and addresses. */
  public static String paragraph(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      append(out, text.charAt(i), MarkdownText.SPECIAL.indexOf(text.charAt(i)) >= 0);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c, boolean special) {
    if (c == '&') {
      out.append("&amp;");
    } else {
      out.append(special ? "\\" : "").append(c);
    }
  }
}
