package dev.planwright.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * An upper bound for the width of a text on a screen whose font is not known: at least as wide as
 * in the widest of the usual fonts without serifs, so that a box that was made for it holds it.
 */
final class Glyphs {

  private static final String NARROW = " iIjl.,'|!";
  private static final String HALF = "ftr()[]{}-/:;\"`\\*";
  private static final String WIDE = "mwMWOQDGNHU=<>+~&#$%@^";
  private static final int THOUSAND = 1000;

  private Glyphs() {}

  /** Returns the width of a text in pixels. */
  static int width(String text, int size) {
    return (text.codePoints().map(Glyphs::thousandths).sum() * size + THOUSAND - 1) / THOUSAND;
  }

  private static int thousandths(int sign) {
    if (NARROW.indexOf(sign) >= 0) {
      return 340;
    }
    if (HALF.indexOf(sign) >= 0) {
      return 450;
    }
    if (WIDE.indexOf(sign) >= 0) {
      return sign == 'm' || sign == 'M' || sign == 'W' || sign == '%' || sign == '@' ? 1000 : 850;
    }
    if (sign > 0x24f) {
      return 1050;
    }
    return Character.isUpperCase(sign) ? 720 : 640;
  }

  /**
   * Returns a text in lines that are no wider than this, broken at blanks where there are some;
   * what goes beyond the last line is cut off, with an ellipsis.
   */
  static List<String> wrap(String text, int size, int width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      while (width(longer, size) > width) {
        String head = head(longer, size, width);
        lines.add(head);
        longer = longer.substring(head.length());
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    if (lines.size() > most) {
      String last = head(lines.get(most - 1) + " ", size, width - size) + "\u2026";
      lines.subList(most - 1, lines.size()).clear();
      lines.add(last);
    }
    return lines;
  }

  /** Returns as much of the beginning as there is room for, and at least one sign. */
  private static String head(String text, int size, int width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next), size) > width) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
