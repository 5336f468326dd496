package dev.planwright.markup;

/** Writes SVG; no text and no value can be taken for markup. */
public final class SvgWriter {

  static final int NO_CHARACTER = 0xfffd;

  private final StringBuilder out = new StringBuilder();
  private final boolean indents;
  private int depth;

  private SvgWriter(boolean indents) {
    this.indents = indents;
  }

  /** Returns a writer that gives each element a line of its own, indented. */
  public static SvgWriter indented() {
    return new SvgWriter(true);
  }

  /** Returns a writer that begins a line only where {@link #line} is called. */
  public static SvgWriter compact() {
    return new SvgWriter(false);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public SvgWriter open(String element, Object... attributes) {
    start(element, attributes).append('>');
    depth++;
    return end();
  }

  /** Closes an element. */
  public SvgWriter close(String element) {
    depth--;
    indent().append("</").append(element).append('>');
    return end();
  }

  /** Writes an element without content. */
  public SvgWriter empty(String element, Object... attributes) {
    start(element, attributes).append("/>");
    return end();
  }

  /** Writes an element that holds only text. */
  public SvgWriter text(String element, String content, Object... attributes) {
    start(element, attributes).append('>').append(escaped(content));
    out.append("</").append(element).append('>');
    return end();
  }

  /** Begins a line, so that the file can be read and compared. */
  public SvgWriter line() {
    out.append('\n');
    return this;
  }

  /** Writes what another of these has drawn, with its line ends. */
  public SvgWriter drawn(String markup) {
    out.append(markup);
    return this;
  }

  private SvgWriter end() {
    return indents ? line() : this;
  }

  private StringBuilder start(String element, Object... attributes) {
    indent().append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
    }
    return out;
  }

  private StringBuilder indent() {
    return indents ? out.append("  ".repeat(depth)) : out;
  }

  /** Returns a text as content or value of an attribute; what cannot be seen is replaced. */
  private static String escaped(String content) {
    StringBuilder text = new StringBuilder();
    content
        .codePoints()
        .forEach(sign -> {
          String entity = sign == '\n' ? "&#10;" : XmlText.entity(sign);
          if (entity == null) {
            text.appendCodePoint(isShown(sign) ? sign : NO_CHARACTER);
          } else {
            text.append(entity);
          }
        });
    return text.toString();
  }

  /** Returns whether a sign can be seen, and means nothing to what reads it. */
  static boolean isShown(int sign) {
    return !VisibleText.isHidden(sign) && Character.getType(sign) != Character.UNASSIGNED;
  }

  /** Returns what was written, as a piece of a page. */
  public HtmlText html() {
    return new HtmlText(out.toString());
  }

  /** Returns what was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
