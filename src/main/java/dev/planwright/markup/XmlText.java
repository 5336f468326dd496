package dev.planwright.markup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text in an attribute or element of XML 1.0. */
public final class XmlText {

  private XmlText() {}

  /** Returns the text of an element, whose lines stay lines. */
  public static String body(String text) {
    return of(text).replace("&#10;", "\n");
  }

  /** Returns a text so that a reader gets it back; what XML cannot hold is shown by its code. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  /** Returns what stands for a sign that is markup in XML, HTML and SVG, or null for any other. */
  static @Nullable String entity(int sign) {
    return switch (sign) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }

  private static void append(StringBuilder out, int c) {
    String entity = entity(c);
    if (entity != null) {
      out.append(entity);
      return;
    }
    switch (c) {
      case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
      default -> {
        boolean held = (c >= ' ' && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
        if (held && VisibleText.isHidden(c)) {
          out.append("&#").append(c).append(';');
        } else if (held) {
          out.appendCodePoint(c);
        } else {
          out.append(String.format(Locale.ROOT, "&lt;U+%04X&gt;", c));
        }
      }
    }
  }
}
