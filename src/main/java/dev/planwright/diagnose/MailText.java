package dev.planwright.diagnose;

/** Text that was sent in a mail, perhaps answered a few times. */
final class MailText {

  /** Nobody quotes a mail deeper. */
  private static final int DEEPEST = 32;

  private MailText() {}

  /** Returns a line without the marks of quoted mail before it, such as {@code "> > "}. */
  static String unquoted(String line) {
    int start = 0;
    int depth = 0;
    for (int i = 0; i < line.length() && depth < DEEPEST; i++) {
      char c = line.charAt(i);
      if (c == '>') {
        depth++;
        start = i + 1;
      } else if (c != ' ') {
        break;
      }
    }
    return depth == 0 ? line : line.substring(start);
  }
}
