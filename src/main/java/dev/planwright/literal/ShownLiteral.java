package dev.planwright.literal;

/** How a text of the plan stands in a message. */
final class ShownLiteral {

  private static final int LONGEST = 60;

  private ShownLiteral() {}

  /** Returns the text between marks, without its end if it is very long. */
  static String quoted(String text) {
    String head = text;
    if (text.length() > LONGEST) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      head = text.substring(0, end) + "…";
    }
    StringBuilder safe = new StringBuilder("`");
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      safe.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return safe.append('`').toString();
  }
}
