package dev.planwright.corpus;

import dev.planwright.source.SourceFile;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Damaged and oddly laid out copies of a text, the same ones on every run. */
public final class Mutations {

  private static final List<String> BLANKS =
      List.of(" ", "\n", "  ", "\n\n", "\n\n\n", " # c\n", "\n# d\n", "\n\n## e\n", "\r\n", ";");

  private final List<String> tokens;
  private final Random random;

  private Mutations(String text, long seed) {
    this.tokens =
        PlanParser.tokens(new SourceFile("seed", text)).stream()
            .map(Token::text)
            .collect(Collectors.toList());
    this.random = new Random(seed);
  }

  /** Returns copies in which one to three tokens are dropped, repeated, swapped or replaced. */
  public static Stream<String> damaged(String text, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> new Mutations(text, i).damage());
  }

  /** Returns copies in which blanks, line ends and comments stand elsewhere. */
  public static Stream<String> relaid(String text, int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> new Mutations(text, i).relay());
  }

  private String damage() {
    for (int i = random.nextInt(3); i >= 0 && !tokens.isEmpty(); i--) {
      int at = random.nextInt(tokens.size());
      int other = random.nextInt(tokens.size());
      switch (random.nextInt(4)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(other));
        case 2 -> Collections.swap(tokens, at, other);
        default -> tokens.set(at, tokens.get(other));
      }
    }
    return String.join("", tokens);
  }

  private String relay() {
    List<String> result = new ArrayList<>();
    int every = 2 + random.nextInt(40);
    for (String token : tokens) {
      boolean change = random.nextInt(every) == 0;
      String blank = BLANKS.get(random.nextInt(BLANKS.size()));
      if (change && !token.isBlank()) {
        result.add(blank);
      }
      result.add(change && token.isBlank() ? blank : token);
    }
    return String.join("", result);
  }
}
