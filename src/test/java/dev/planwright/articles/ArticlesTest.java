package dev.planwright.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.ShippedModules;
import dev.planwright.resolve.Resolver;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.survey.Carrier;
import dev.planwright.survey.Coverage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every sentence of the two articles has its facts, or is mere prose with a reason; and the page
 * that shows what carries each is what the library says today.
 */
class ArticlesTest {

  private static final List<String> ARTICLES = List.of("Q223258", "Q230258");
  private static final Path TEXTS = Path.of("src/test/resources/articles");

  private final Map<String, Coverage.Covered> facts = new LinkedHashMap<>();
  private final Map<String, List<Sentence>> sentences = new LinkedHashMap<>();

  @BeforeEach
  void read() {
    ShippedModules library = new ShippedModules();
    Resolver resolver = new Resolver(library);
    Set<Symbols> symbols = new LinkedHashSet<>();
    for (Path file : PlanFiles.below(Path.of("plans/library/mscs"))) {
      if (!file.getParent().endsWith("tests")) {
        symbols.addAll(resolver.resolve(PlanFiles.read(file)).value().visible());
      }
    }
    Coverage.of(symbols).facts().forEach(each -> facts.put(each.fact().name(), each));
    for (String article : ARTICLES) {
      sentences.put(article, Sentence.read(TEXTS.resolve(article + ".txt")));
    }
  }

  @Test
  void thePageShowsWhatCarriesEverySentence() {
    StringBuilder page = new StringBuilder(PlanFiles.text(TEXTS.resolve("head.md")));
    SentenceTable table = new SentenceTable(facts);
    sentences.forEach((article, all) -> {
      long prose = all.stream().filter(each -> each.facts().isEmpty()).count();
      page.append("\n## ").append(article).append("\n\n");
      page.append(all.size()).append(" sentences: ").append(all.size() - prose);
      page.append(" are carried, ").append(prose).append(" are only prose.\n\n");
      page.append(table.of(all));
    });
    Golden.check(Path.of("docs", "articles.md"), page.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q223258", "Q230258"})
  void everyFactOfTheArticleOccurs(String article) {
    Set<String> expected = new TreeSet<>();
    for (Coverage.Covered each : facts.values()) {
      if (each.fact().article().name().equals(article)) {
        expected.add(each.fact().name());
      }
    }
    Set<String> shown = new TreeSet<>();
    sentences.get(article).forEach(sentence -> shown.addAll(sentence.facts()));
    assertEquals(expected, shown);
  }

  /** What carries a sentence is more than a reading, which tells how it is understood. */
  @ParameterizedTest
  @ValueSource(strings = {"Q223258", "Q230258"})
  void everySentenceIsCarriedOrExplained(String article) {
    List<String> bare = new ArrayList<>();
    for (Sentence sentence : sentences.get(article)) {
      boolean carried =
          !sentence.prose().isBlank()
              || sentence.facts().stream()
                  .flatMap(fact -> facts.get(fact).carriers().stream())
                  .anyMatch(carrier -> carrier.sort() != Carrier.Sort.READING);
      if (!carried) {
        bare.add(sentence.name());
      }
    }
    assertEquals(List.of(), bare);
  }

  /** Whoever has the articles can see that no sentence was skipped: {@code -Darticles=FOLDER}. */
  @ParameterizedTest
  @ValueSource(strings = {"Q223258", "Q230258"})
  void theFirstWordsStandInTheArticleInThisOrder(String article) {
    String folder = System.getProperty("articles", "");
    assumeTrue(!folder.isEmpty(), "-Darticles names no folder with " + article + ".txt");
    String text = PlanFiles.text(Path.of(folder, article + ".txt")).replaceAll("\\s+", " ");
    int at = 0;
    for (Sentence sentence : sentences.get(article)) {
      if (sentence.facts().isEmpty() && sentence.words().contains(",")) {
        continue;
      }
      int found = text.indexOf(sentence.words(), at);
      assertTrue(found >= 0, sentence.name() + ": " + sentence.words());
      at = found + 1;
    }
  }
}
