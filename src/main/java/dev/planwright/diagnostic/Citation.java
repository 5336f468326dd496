package dev.planwright.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a constraint comes from.
 *
 * @param fact the name of the fact, such as {@code Q100001-step-6}
 * @param article the article's id, such as {@code Q100001}
 * @param place where in the article, such as {@code step 6}
 * @param sentence what the article says there, in our words
 * @param was the names that the fact had before
 */
public record Citation(
    String fact, String article, String place, String sentence, List<String> was) {

  /** Copies the former names. */
  public Citation {
    was = List.copyOf(was);
  }

  /** Makes a citation of a fact that never had another name. */
  public Citation(String fact, String article, String place, String sentence) {
    this(fact, article, place, sentence, List.of());
  }

  /** Returns article and place, as findings and runbooks print them. */
  public String source() {
    return place.isEmpty() ? article : article + ", " + place;
  }

  /**
   * Returns what the name of the fact tells beside article and place, or nothing: {@code log-disk}
   * for {@code Q100001-step-2-log-disk} in step 2. A name that does not begin with its article is
   * told whole.
   */
  public String detail() {
    if (!fact.startsWith(article + "-")) {
      return fact;
    }
    List<String> source = Arrays.asList(source().toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    String[] words = fact.split("-");
    int known = 0;
    int at = 0;
    while (known < words.length && at >= 0) {
      int found = source.subList(at, source.size()).indexOf(words[known].toLowerCase(Locale.ROOT));
      at = found < 0 ? -1 : at + found + 1;
      known += found < 0 ? 0 : 1;
    }
    return String.join("-", Arrays.asList(words).subList(known, words.length));
  }
}
