package dev.planwright.fuzz;

import dev.planwright.syntax.antlr.PlanLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** The tokens that seeds hold, by type, so that made sentences speak of what there is. */
final class Words {

  private static final List<String> UNITS = List.of("s", "min", "h", "d");
  private static final int LONGEST = 50;

  private final Map<Integer, List<String>> byType = new HashMap<>();

  /** Collects the words of seeds. */
  Words(List<Seed> seeds) {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (Seed seed : seeds) {
      for (Seed.Word word : seed.words()) {
        if (word.end() - word.start() <= LONGEST) {
          String text = seed.text().substring(word.start(), word.end());
          found.computeIfAbsent(word.type(), _ -> new LinkedHashSet<>()).add(text);
        }
      }
    }
    found.forEach((type, texts) -> byType.put(type, new ArrayList<>(texts)));
  }

  /** Returns a token of a type. */
  String of(int type, SplittableRandom random) {
    List<String> known = byType.get(type);
    if (known != null) {
      return known.get(random.nextInt(known.size()));
    }
    String literal = PlanLexer.VOCABULARY.getLiteralName(type);
    return literal == null
        ? UNITS.get(random.nextInt(UNITS.size()))
        : literal.substring(1, literal.length() - 1);
  }
}
