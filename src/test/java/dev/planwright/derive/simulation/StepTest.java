package dev.planwright.derive.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step is called, and which parameters its needs are about. */
class StepTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts { size : number = 1 }
      action go(h : host, other : host, n : number) { on h  title "Go"  require %s  ask "Go" }
      farm F { host H1 {}  host H2 {} }
      plan p "P" { on F  steps { go(H1, H2, 7) } }
      """;

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({"S, 1, S001", "S, 999, S999", "S, 1000, S1000", "B, 42, B042"})
  void anIdHasThreeDigitsOrMore(char letter, int number, String id) {
    assertEquals(id, Step.id(letter, number));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "h.size == 1, '[h is H1]'",
    "n > h.size, '[h is H1, n is 7]'",
    "other.size == 1 and h.size == 1, '[h is H1, other is H2]'",
    "n == 7, '[n is 7]'",
    "all x in other.farm.hosts : x.size < n, '[other is H2, n is 7]'",
  })
  void aNeedNamesTheParametersThatItReads(String need, String bound) {
    Step step = SmallPlan.compile(FILE.formatted(need)).runbooks().getFirst().steps().getFirst();
    assertEquals(bound, step.bound(step.needs().getFirst()).toString());
  }
}
