package dev.planwright.markup;

import org.jspecify.annotations.Nullable;

/**
 * A value of a plan as one word of a command: in double quotes, which nothing in it can end.
 *
 * <p>The command interpreter has no escape that holds inside quotes, so what it would not take
 * literally there is refused and never changed.
 *
 * @param source the value with its quotes
 */
public record BatchWord(String source) implements Escaped {

  private static final String REFUSED = "%\"^!<>|";

  /** Returns the value as a word. */
  public static BatchWord of(String value) {
    String fault = fault(value);
    if (fault != null) {
      throw new IllegalArgumentException(fault + ": " + value);
    }
    return new BatchWord('"' + value + '"');
  }

  /**
   * Returns why the value cannot stand in a command, as the end of a sentence, or null if it can.
   */
  public static @Nullable String fault(String value) {
    if (value.isEmpty()) {
      return "it is empty";
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~') {
        return "it holds " + named(value.codePointAt(i)) + ", and scripts are plain ASCII";
      }
      if (REFUSED.indexOf(c) >= 0) {
        return "it holds " + c + ", which the command interpreter does not take literally";
      }
    }
    if (value.endsWith("\\")) {
      return "it ends in \\, which joins the quote after it";
    }
    if (value.startsWith("/") || value.startsWith("-")) {
      return "it begins with " + value.charAt(0) + ", which programs read as a switch";
    }
    return value.equals(value.strip()) ? null : "it begins or ends with a blank, which gets lost";
  }

  /** Returns a character as a message can show it. */
  public static String named(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    String number = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    boolean visible = codePoint > '~' && Character.isLetterOrDigit(codePoint);
    return visible ? Character.toString(codePoint) + " (" + number + ")" : number;
  }
}
