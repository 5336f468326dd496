package dev.planwright.markup;

import org.jspecify.annotations.Nullable;

/**
 * A text that a script prints, escaped for {@code echo}.
 *
 * <p>Unlike in a command, every printable character can be said: a caret escapes what would
 * redirect or join commands, but only outside double quotes, where the interpreter takes those
 * literally; a percent sign is doubled.
 *
 * @param source the escaped text
 */
public record BatchText(String source) implements Escaped {

  private static final String SPECIAL = "&()<>|^";

  /** Which characters mean themselves and are part of nothing that means more. */
  private static final boolean[] PLAIN = plain();

  /** Returns the text, which has no {@link #fault}, escaped. */
  public static BatchText of(String text) {
    return isPlain(text) ? new BatchText(text) : escaped(text);
  }

  /** Returns whether a text has no {@link #fault}, and nothing in it is to be escaped. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || !PLAIN[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean['~' + 1];
    for (char c = ' '; c <= '~'; c++) {
      plain[c] = (SPECIAL + "%?").indexOf(c) < 0;
    }
    return plain;
  }

  private static BatchText escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == '%') {
        escaped.append('%');
      } else if (!quoted && SPECIAL.indexOf(c) >= 0) {
        escaped.append('^');
      }
      escaped.append(c);
    }
    return new BatchText(escaped.toString());
  }

  /** Returns why a script cannot print the text, as the end of a sentence, or null if it can. */
  public static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return "it holds " + BatchWord.named(text.codePointAt(i)) + ", and scripts are plain ASCII";
      }
    }
    return text.contains("/?") ? "it holds /?, at which echo prints its own help" : null;
  }
}
