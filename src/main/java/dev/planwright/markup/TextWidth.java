package dev.planwright.markup;

/** How much room a text takes in a font without serifs; rather too much than too little. */
public final class TextWidth {

  private static final String NARROW = "ijl.,:;'|!()[]{}/\\ tfrI-";
  private static final String WIDE = "mwMWQOG@%&";

  private TextWidth() {}

  /** Returns the width of a text in a font of this size. */
  public static int of(String text, int size) {
    double width = text.codePoints().mapToDouble(TextWidth::of).sum();
    return (int) Math.ceil(width * size);
  }

  private static double of(int c) {
    if (c >= 0x1100) {
      return 1.1;
    }
    if (NARROW.indexOf(c) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(c) >= 0) {
      return 0.95;
    }
    return c >= 'A' && c <= 'Z' ? 0.74 : 0.62;
  }

  /** Returns the text, or as much of it as there is room for, or nothing. */
  public static String fit(String text, int room, int size) {
    String shown = MarkdownText.plain(text);
    if (of(shown, size) <= room) {
      return shown;
    }
    int[] signs = shown.codePoints().toArray();
    for (int kept = most(signs, room, size); kept > 2; kept--) {
      String cut = new String(signs, 0, kept).stripTrailing() + "\u2026";
      if (of(cut, size) <= room) {
        return cut;
      }
    }
    return "";
  }

  /** Returns how many signs at most there is room for, but not all. */
  private static int most(int[] signs, int room, int size) {
    double width = 0;
    int most = 0;
    while (most < signs.length - 1 && width * size <= room) {
      width += of(signs[most]);
      most++;
    }
    return most;
  }
}
