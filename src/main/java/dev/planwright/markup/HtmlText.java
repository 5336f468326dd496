package dev.planwright.markup;

/**
 * A piece of HTML that was drawn and not taken over.
 *
 * @param source the markup
 */
public record HtmlText(String source) implements Escaped {

  /** Returns text in which no character is markup, within an element or a quoted attribute. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String entity = c == '\'' ? "&#39;" : XmlText.entity(c);
      if (entity == null) {
        escaped.append(c);
      } else {
        escaped.append(entity);
      }
    }
    return escaped.toString();
  }
}
