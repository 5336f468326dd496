package dev.planwright.reference;

/**
 * A piece of a text.
 *
 * @param text what is shown
 * @param code whether it is written in the language
 * @param target the entry of the reference that it leads to, the address of a page, or empty
 */
public record Phrase(String text, boolean code, String target) {

  /** Returns words. */
  public static Phrase words(String text) {
    return new Phrase(text, false, "");
  }

  /** Returns what is written in the language. */
  public static Phrase code(String text) {
    return new Phrase(text, true, "");
  }

  /** Returns words that lead to an entry of the reference, or to a page. */
  public static Phrase link(String text, String target) {
    return new Phrase(text, false, target);
  }
}
