package dev.planwright.markup;

/** Text in Markdown that shows itself, in a cell of a table and elsewhere. */
public final class MarkdownCell {

  private static final String SPECIAL = "\\`*_[]<>#|~$@";

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
      } else if (c == '&') {
        out.append("&amp;");
      } else {
        out.append(SPECIAL.indexOf(c) >= 0 || address ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }
}
