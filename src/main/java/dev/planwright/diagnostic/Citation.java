package dev.planwright.diagnostic;

/**
 * Where a constraint comes from.
 *
 * @param fact the number of the fact, such as {@code F046}
 * @param article the article's id, such as {@code Q100001}
 * @param place where in the article, such as {@code step 6}
 * @param sentence what the article says there, in our words
 */
public record Citation(String fact, String article, String place, String sentence) {

  /** Returns article and place, as findings and runbooks print them. */
  public String source() {
    return place.isEmpty() ? article : article + ", " + place;
  }
}
