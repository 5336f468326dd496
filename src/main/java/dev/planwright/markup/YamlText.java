package dev.planwright.markup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as one scalar of a YAML file for Ansible, in double quotes.
 *
 * <p>There every character can be said (YAML 1.2.2, 5.7 and 7.3.1), and nothing ends the scalar but
 * an unescaped quote. Ansible reads a scalar once more as a template of Jinja if it holds the start
 * of one, so such a text has the tag that forbids this.
 *
 * @param source the scalar; a long one stands on several lines, which a reader joins again
 */
public record YamlText(String source) implements Escaped {

  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]");

  /** A line ends behind a line end of the text, or at the first blank behind this many columns. */
  private static final int WIDTH = 76;

  private static final int WIDEST = 110;

  /** Further lines are deeper than what they stand in; readers leave these blanks out. */
  private static final String NEXT_LINE = "\\\n" + " ".repeat(28);

  /** Returns the text as a scalar that means just this text. */
  public static YamlText of(String text) {
    StringBuilder out = new StringBuilder();
    out.append(TEMPLATE.matcher(text).find() ? "!unsafe \"" : "\"");
    int start = out.length();
    int length = text.length();
    for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      append(out, c);
      int width = out.length() - start;
      boolean ends = c == '\n' || (c == ' ' && width > WIDTH) || width > WIDEST;
      int next = i + Character.charCount(c);
      if (ends && next < length) {
        out.append(NEXT_LINE);
        start = out.length();
        if (text.charAt(next) == ' ') {
          out.append('\\');
        }
      }
    }
    return new YamlText(out.append('"').toString());
  }

  /**
   * Returns a scalar that Ansible replaces by the value of a variable that is of our own making.
   */
  public static YamlText variable(String before, Identifier variable) {
    String path = "pw_batch[inventory_hostname]." + variable.source();
    return new YamlText("\"" + before + "{{ " + path + " }}\"");
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append((char) c);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if ((c >= ' ' && c <= '~') || (c > '~' && Character.isLetterOrDigit(c))) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08X" : "\\u%04X", c));
        }
      }
    }
  }
}
