package dev.planwright.fuzz;

import dev.planwright.syntax.antlr.PlanParser;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the inputs of a run. What an input is depends on the run's seed and its number alone. */
final class Maker {

  /** How many characters a seed has at most that an input in twelve is made from. */
  private static final int SMALL = 1_000;

  /** How many characters of an input are looked at. */
  private static final int LONGEST = 60_000;

  /** One input in so many is made from a plan of any size. */
  private static final int LARGE = 250;

  private static final String OWN = "src/fuzz/seeds/small/";

  private final long seed;
  private final List<Seed> all;
  private final List<Seed> own = new ArrayList<>();
  private final List<Seed> small = new ArrayList<>();
  private final Words words;
  private final Splices splices;

  /** Takes the seed of the run and what inputs are made from. */
  Maker(long seed, Corpus corpus) {
    this.seed = seed;
    this.all = corpus.seeds();
    for (Seed each : all) {
      if (each.name().startsWith(OWN)) {
        own.add(each);
      } else if (each.text().length() <= SMALL && !each.text().contains("use mscs")) {
        small.add(each);
      }
    }
    this.words = new Words(all);
    this.splices = new Splices(all, words);
  }

  /** Returns the input of a number. */
  Input make(long number) {
    SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + number);
    Seed from = seed(random);
    int kind = random.nextInt(20);
    if (kind < 7) {
      return input(number, Input.Kind.SPLICE, from, splices.splice(from, random));
    }
    if (kind < 12) {
      return input(number, Input.Kind.SENTENCE, from, sentence(from, random));
    }
    if (kind < 18) {
      return input(number, Input.Kind.VALUE, from, HostileLiterals.put(from.text(), random));
    }
    String spliced = splices.splice(from, random);
    return input(number, Input.Kind.MIXED, from, HostileLiterals.put(spliced, random));
  }

  private static Input input(long number, Input.Kind kind, Seed from, String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new Input(number, kind, from.name(), cut);
  }

  private Seed seed(SplittableRandom random) {
    if (random.nextInt(LARGE) == 0) {
      return pick(all, random);
    }
    return random.nextInt(12) == 0 ? pick(small, random) : pick(own, random);
  }

  private String sentence(Seed from, SplittableRandom random) {
    int tokens = 1 + random.nextInt(60);
    return switch (random.nextInt(4)) {
      case 0 -> "planwright 1\n" + sentence(PlanParser.RULE_file, tokens, random);
      case 1 -> from.text() + sentence(PlanParser.RULE_declaration, tokens, random);
      default -> splices.replace(from, random);
    };
  }

  private String sentence(int rule, int tokens, SplittableRandom random) {
    return Sentences.write(rule, tokens, random, words);
  }

  private static Seed pick(List<Seed> seeds, SplittableRandom random) {
    return seeds.get(random.nextInt(seeds.size()));
  }
}
