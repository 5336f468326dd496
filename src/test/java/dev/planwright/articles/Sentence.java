package dev.planwright.articles;

import dev.planwright.corpus.PlanFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sentence of an article: where it stands, and the facts that say it in our words.
 *
 * @param place the place in the article
 * @param number which sentence of that place it is, from 1
 * @param words its first words, to tell it from others
 * @param facts the facts; none for mere prose
 * @param prose why it has no fact, or empty
 */
record Sentence(String place, int number, String words, List<String> facts, String prose) {

  private static final String PROSE = "prose: ";

  /** Reads the sentences of an article: {@code place | words | facts, or prose: why}. */
  static List<Sentence> read(Path file) {
    List<Sentence> sentences = new ArrayList<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String line : PlanFiles.text(file).lines().toList()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split(" \\| ", 3);
        String rest = cells[2];
        boolean prose = rest.startsWith(PROSE);
        sentences.add(
            new Sentence(
                cells[0],
                numbers.merge(cells[0], 1, Integer::sum),
                cells[1],
                prose ? List.of() : List.of(rest.split(", ")),
                prose ? rest.substring(PROSE.length()) : ""));
      }
    }
    return sentences;
  }

  /** Returns the number under which the page lists it. */
  String name() {
    return place + ", sentence " + number;
  }
}
