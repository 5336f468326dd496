package dev.planwright.cli.option;

/**
 * An option of a command. It is declared once; the parser, help, the completion of shells and the
 * manual are made from it.
 *
 * @param name its long form, without the hyphens
 * @param letter its short form, or empty
 * @param value what it takes
 * @param text what it is for, one line
 */
public record Flag(String name, String letter, FlagValue value, String text) {

  /** Puts the words that the option takes into the text, in place of {@code %s}. */
  public Flag {
    text = text.replace("%s", value.prose());
  }
}
