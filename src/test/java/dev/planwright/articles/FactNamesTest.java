package dev.planwright.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.ShippedModules;
import dev.planwright.model.article.Fact;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.source.SourceFile;
import dev.planwright.survey.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The facts of the shipped libraries are named by article and place, and found by their old ids.
 */
class FactNamesTest {

  private static final Path TABLE = Path.of("src/test/resources/articles/former-names.txt");
  private static final Path LIBRARIES = Path.of("plans/library");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w-])(?<!was )[A-Z][0-9]{3}(?![\\w-])");

  private static final Set<Symbols> MODULES = new LinkedHashSet<>();

  @BeforeAll
  static void read() {
    ShippedModules library = new ShippedModules();
    Resolver resolver = new Resolver(library);
    for (String module : library.modules()) {
      SourceFile file = Objects.requireNonNull(library.module(module));
      MODULES.addAll(resolver.resolve(file).value().visible());
    }
  }

  /** What a fact was called in an earlier release, plans may call it for ever. */
  @Test
  void everyOldIdLeadsToItsFact() {
    Map<String, String> found = new TreeMap<>();
    for (Symbols module : MODULES) {
      module.formerFacts().forEach((name, former) -> found.put(name, former.fact().name()));
    }
    Map<String, String> expected = new TreeMap<>();
    for (String line : PlanFiles.text(TABLE).lines().toList()) {
      String[] words = line.split(" ");
      if (!line.startsWith("#")) {
        expected.put(words[0], words[1]);
      }
    }
    assertEquals(489, expected.size());
    assertEquals(expected, found);
  }

  @Test
  void everyNameBeginsWithTheArticleOfItsSource() {
    List<String> others = new ArrayList<>();
    for (Symbols module : MODULES) {
      for (Fact fact : module.facts().values()) {
        if (!fact.name().startsWith(fact.article().name() + "-")) {
          others.add(fact.name() + " in " + fact.article().name());
        }
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void everyNameIsOfOneFact() {
    assertTrue(Coverage.of(MODULES).facts().size() >= 489);
    assertEquals(List.of(), Coverage.of(MODULES).findings());
  }

  @Test
  void noLibraryUsesAnOldId() {
    List<String> uses = new ArrayList<>();
    for (Path file : PlanFiles.below(LIBRARIES)) {
      PlanFiles.text(file)
          .lines()
          .filter(line -> WORD.matcher(line).find())
          .forEach(line -> uses.add(file + ": " + line.strip()));
    }
    assertEquals(List.of(), uses);
  }
}
