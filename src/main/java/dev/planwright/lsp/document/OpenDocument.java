package dev.planwright.lsp.document;

/**
 * A text as an editor holds it, saved or not.
 *
 * @param uri what the editor calls it
 * @param version the editor's number of this text
 * @param text the whole text; half a pair of UTF-16 in it, which is no character, counts as one
 *     that cannot be read
 */
public record OpenDocument(String uri, int version, String text) {

  private static final char UNREADABLE = '\uFFFD';

  /** Replaces halves of pairs, so that a text means the same wherever it is kept. */
  public OpenDocument {
    text = withoutHalves(text);
  }

  private static String withoutHalves(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i++;
      } else {
        whole = whole == null ? new StringBuilder(text) : whole;
        whole.setCharAt(i, UNREADABLE);
      }
    }
    return whole == null ? text : whole.toString();
  }
}
