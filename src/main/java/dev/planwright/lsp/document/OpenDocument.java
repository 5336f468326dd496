package dev.planwright.lsp.document;

/**
 * A text as an editor holds it, saved or not.
 *
 * @param uri what the editor calls it
 * @param version the editor's number of this text
 * @param text the whole text; half a pair of UTF-16 may stand in it, and a later change may bring
 *     the other half
 */
public record OpenDocument(String uri, int version, String text) {

  private static final char UNREADABLE = '\uFFFD';

  /**
   * Returns the text that is judged, as long as the editor's: half a pair of UTF-16, which is no
   * character and can be in no file, counts as a character that cannot be read.
   */
  public String readable() {
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
