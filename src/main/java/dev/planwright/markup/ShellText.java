package dev.planwright.markup;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as one word of a POSIX shell script.
 *
 * <p>Between single quotes nothing is special but the quote itself, and between double quotes a
 * backslash takes the meaning of what is (POSIX.1-2017, Shell Command Language, 2.2.2 and 2.2.3),
 * so every text without control characters can be said.
 *
 * @param source the word, quoted unless it needs no quotes
 */
public record ShellText(String source) implements Escaped {

  /** What means itself without quotes, wherever it stands behind the first word of a command. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,][A-Za-z0-9_./:@%+,-]*");

  private static final Pattern SPECIAL = Pattern.compile("['$`\\\\]");
  private static final Pattern ESCAPED = Pattern.compile("[\"$`\\\\]");

  /** Returns the text as a word in quotes. */
  public static ShellText of(String text) {
    String fault = fault(text);
    if (fault != null) {
      throw new IllegalArgumentException(fault + ": " + text);
    }
    return quoted(text);
  }

  /** Returns a text of several lines, each without a {@link #fault}, as one word. */
  public static ShellText ofLines(String text) {
    text.lines().forEach(ShellText::of);
    return quoted(text);
  }

  /** Quotes so that a reader, and shellcheck, see that nothing is expanded. */
  private static ShellText quoted(String text) {
    return SPECIAL.matcher(text).find()
        ? new ShellText('"' + ESCAPED.matcher(text).replaceAll("\\\\$0") + '"')
        : new ShellText('\'' + text + '\'');
  }

  /** Returns a text between single quotes, as every shell of POSIX and zsh read it. */
  public static String single(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /** Returns whether a text is one word of a command without quotes, and no option. */
  public static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** Returns why no script can hold the text, as the end of a sentence, or null if one can. */
  public static @Nullable String fault(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if ((Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.SURROGATE) {
        return "it holds " + BatchWord.named(c) + ", a control character";
      }
    }
    return null;
  }
}
