package dev.planwright.markup;

/**
 * A name of our own making, such as a step's id or a label, that means the same in every kind of
 * file.
 *
 * @param source letters, digits, and the three signs that no kind of file gives a meaning to
 */
public record Identifier(String source) implements Escaped {

  /** Checks the form: what comes from a plan needs escaping and is none. */
  public Identifier {
    for (int i = 0; i < source.length(); i++) {
      if (!isAllowed(source.charAt(i))) {
        throw new IllegalArgumentException("no identifier: " + source);
      }
    }
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
