package dev.planwright.markup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of a file or a name as a terminal can show it.
 *
 * <p>A file may hold characters that move the cursor or turn the direction of writing around
 * (Boucher and Anderson, Trojan Source, 2023); they are shown by their code, so that a finding
 * cannot be forged.
 */
public final class VisibleText {

  private static final String TAB = "    ";

  private static final Pattern COMMAND = Pattern.compile("(?m)^(\\s*)::");

  private VisibleText() {}

  /** Returns a text without characters that are not to be seen; line ends stay. */
  public static String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == '\n') {
            shown.append('\n');
          } else {
            append(shown, c);
          }
        });
    return shown.toString();
  }

  /** Returns a text on one line, such as the name of a file, which may hold anything. */
  public static String line(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || c == '\t') {
            shown.append(String.format(Locale.ROOT, "<U+%04X>", c));
          } else {
            append(shown, c);
          }
        });
    return shown.toString();
  }

  /**
   * Returns what goes to the log of a service so that no line is a command to it: such services
   * look for `::` behind the blanks of a line, and for `##[` and `##vso[` anywhere.
   */
  public static String inLog(String text) {
    String calm = text.replace("##[", "## [").replace("##vso[", "##vso [");
    return calm.contains("::") ? COMMAND.matcher(calm).replaceAll("$1| ::") : calm;
  }

  /** Appends one character of a text and returns how many columns it takes. */
  public static int append(StringBuilder shown, int c) {
    if (c == '\t') {
      shown.append(TAB);
      return TAB.length();
    }
    if (isHidden(c)) {
      String code = String.format(Locale.ROOT, "<U+%04X>", c);
      shown.append(code);
      return code.length();
    }
    shown.appendCodePoint(c);
    return width(c);
  }

  /** Returns whether a character is none to be seen. */
  static boolean isHidden(int c) {
    if (c < 0x7f) {
      return c < ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /**
   * How many columns terminals give a character: Unicode Standard Annex 11, the wide blocks only.
   */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        within(c, 0x1100, 0x115f)
            || within(c, 0x2e80, 0xa4cf)
            || within(c, 0xac00, 0xd7a3)
            || within(c, 0xf900, 0xfaff)
            || within(c, 0xfe30, 0xfe6f)
            || within(c, 0xff00, 0xff60)
            || within(c, 0xffe0, 0xffe6)
            || within(c, 0x1f300, 0x1f64f)
            || within(c, 0x1f900, 0x1f9ff)
            || within(c, 0x20000, 0x3fffd);
    return wide ? 2 : 1;
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
