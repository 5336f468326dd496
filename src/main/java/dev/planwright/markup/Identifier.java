package dev.planwright.markup;

import java.util.regex.Pattern;

/**
 * A name of our own making, such as a step's id or a label, that means the same in every kind of
 * file.
 *
 * @param source letters, digits, and the three signs that no kind of file gives a meaning to
 */
public record Identifier(String source) implements Escaped {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]*");

  /** Checks the form: what comes from a plan needs escaping and is none. */
  public Identifier {
    if (!FORM.matcher(source).matches()) {
      throw new IllegalArgumentException("no identifier: " + source);
    }
  }
}
