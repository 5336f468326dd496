package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.diagnostic.Citation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An article is named once, with its places, each once. */
class SourcesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1-x@order                                  | A1, order
          A1-x@order A1-y@order                       | A1, order
          A1-x@order A1-y@order,_step_2               | A1, order, also step 2
          A1-x@step_1 A1-y@step_2                     | A1, step 1 / step 2
          A1-x@step_1 A2-x@notes A1-y@step_2          | A1, step 1 / step 2; A2, notes
          A1-x@order A1-y@order,_step_2 A1-z@summary  | A1, order, also step 2 / summary
          A1-x@                                       | A1
          """)
  void anArticleIsNamedOnce(String facts, String said) {
    assertEquals(said, Wording.sources(citations(facts)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1-order-x@order                            | A1, order (x)
          A1-order-x@order A1-order-y@order           | A1, order (x, y)
          A1-order@order A1-order-step-2@order,_step_2 | A1, order, also step 2
          A1-order-x@order A1-y@order,_step_2         | A1, order (x) / order, step 2 (y)
          A1-x@                                       | A1 (x)
          """)
  void theNamesOfFactsStandBesideTheirPlaces(String facts, String said) {
    assertEquals(said, Wording.sourcesWithFacts(citations(facts)));
  }

  private static List<Citation> citations(String facts) {
    return Arrays.stream(facts.split(" ")).map(SourcesTest::citation).toList();
  }

  private static Citation citation(String fact) {
    int at = fact.indexOf('@');
    String name = fact.substring(0, at);
    String place = fact.substring(at + 1).replace('_', ' ');
    return new Citation(name, name.substring(0, name.indexOf('-')), place, "");
  }
}
