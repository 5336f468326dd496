package dev.planwright.fuzz;

import dev.planwright.source.SourceFile;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.antlr.PlanParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Edits the tree of a seed: parts take the place of others of their rule, vanish, or repeat. */
final class Splices {

  /** Longer parts would make inputs that say little more and take long. */
  private static final int LONGEST = 500;

  private final List<List<String>> partsByRule = new ArrayList<>();
  private final Words words;

  /** Collects the parts of seeds. */
  Splices(List<Seed> seeds, Words words) {
    this.words = words;
    List<Set<String>> found = new ArrayList<>();
    for (int rule = 0; rule < PlanParser.ruleNames.length; rule++) {
      found.add(new LinkedHashSet<>());
    }
    for (Seed seed : seeds) {
      for (SyntaxNode node : seed.nodes()) {
        if (node.end() - node.start() <= LONGEST) {
          found.get(node.rule()).add(seed.text().substring(node.start(), node.end()));
        }
      }
    }
    found.forEach(parts -> partsByRule.add(List.copyOf(parts)));
  }

  /** Returns the text of a seed after one to three edits that do not touch each other. */
  String splice(Seed seed, SplittableRandom random) {
    List<SyntaxNode> touched = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    SourceFile file = new SourceFile(seed.name(), seed.text());
    for (int i = fewer(random, 3); i > 0; i--) {
      edit(seed, file, random, touched, edits);
    }
    return TextEdit.apply(seed.text(), edits);
  }

  /** Returns the text of a seed in which a sentence of its rule stands for a part. */
  String replace(Seed seed, SplittableRandom random) {
    if (seed.nodes().isEmpty()) {
      return seed.text();
    }
    SyntaxNode node = pick(seed.nodes(), random);
    String sentence = Sentences.write(node.rule(), 1 + random.nextInt(30), random, words);
    return seed.text().substring(0, node.start()) + sentence + seed.text().substring(node.end());
  }

  private void edit(
      Seed seed,
      SourceFile file,
      SplittableRandom random,
      List<SyntaxNode> touched,
      List<TextEdit> edits) {
    if (seed.nodes().isEmpty()) {
      return;
    }
    SyntaxNode node = pick(seed.nodes(), random);
    if (touched.stream().anyMatch(node::overlaps)) {
      return;
    }
    touched.add(node);
    String own = seed.text().substring(node.start(), node.end());
    switch (random.nextInt(8)) {
      case 0 -> edits.add(edit(file, node, ""));
      case 1 -> edits.add(edit(file, node, own + "\n" + own));
      case 2 -> {
        List<SyntaxNode> others =
            seed.nodes().stream()
                .filter(other -> other.rule() == node.rule() && !other.overlaps(node))
                .filter(other -> touched.stream().noneMatch(other::overlaps))
                .toList();
        if (!others.isEmpty()) {
          SyntaxNode other = pick(others, random);
          touched.add(other);
          edits.add(edit(file, node, seed.text().substring(other.start(), other.end())));
          edits.add(edit(file, other, own));
        }
      }
      case 3 -> {
        String more = pick(partsByRule.get(node.rule()), own, random);
        edits.add(edit(file, node, own + "\n" + more));
      }
      default -> edits.add(edit(file, node, pick(partsByRule.get(node.rule()), own, random)));
    }
  }

  private static TextEdit edit(SourceFile file, SyntaxNode node, String text) {
    return new TextEdit(file.span(node.start(), node.end()), text);
  }

  private static String pick(List<String> parts, String otherwise, SplittableRandom random) {
    return parts.isEmpty() ? otherwise : pick(parts, random);
  }

  private static <T> T pick(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Returns a number from 1, small ones more often. */
  private static int fewer(SplittableRandom random, int most) {
    return 1 + Math.min(random.nextInt(most), random.nextInt(most));
  }
}
