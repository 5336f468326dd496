package dev.planwright.markup;

/** Writes SVG; no text and no value can be taken for markup. */
public final class SvgFragment {

  private final StringBuilder out = new StringBuilder();

  /** Opens an element with attributes, name by value. */
  public SvgFragment open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  /** Writes an element without content. */
  public SvgFragment leaf(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element that holds only text. */
  public SvgFragment text(String name, String content, Object... attributes) {
    start(name, attributes);
    out.append('>').append(HtmlText.escaped(MarkdownText.plain(content)));
    return close(name);
  }

  /** Closes an element. */
  public SvgFragment close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** Begins a line, so that the file can be read and compared. */
  public SvgFragment line() {
    out.append('\n');
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = HtmlText.escaped(MarkdownText.plain(String.valueOf(attributes[i + 1])));
      out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
  }

  /** Returns what was written. */
  public HtmlText drawn() {
    return new HtmlText(out.toString());
  }
}
