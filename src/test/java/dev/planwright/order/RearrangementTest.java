package dev.planwright.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.TextEdit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a written order is mended: by the fewest moves, with the lines that belong to an item. */
class RearrangementTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts {}
      product a "A" on host
      product b "B" on host
      product c "C" on host
      product d "D" on host
      farm F { host H1 {} }
      %s
      plan p "P" { on F  install in order {
      %s
      } }
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a before b              | b/a/c/d       | move `b` after `a`              | a/b/c/d
          d before a              | a/b/c/d       | move `a` after `d`              | b/c/d/a
          d before a, d before b  | a/b/c/d       | move `d` before `a`             | d/a/b/c
          c before a, d before a  | a/b/c/d       | move `a` after `d`              | b/c/d/a
          a before b, c before d  | b/a/d/c       | move `b` after `a`, and `d` after `c` | a/b/c/d
          a before b              | # old/b/a/c/d | move `b` after `a`              | a/# old/b/c/d
          a before b              | b a/c/d       | move `b` after `a`              | a b/c/d
          """)
  void theFewestItemsMove(String orders, String before, String title, String after) {
    StringBuilder rules = new StringBuilder();
    for (String order : orders.split(", ")) {
      rules.append("rule r" + rules.length() + " { order " + order + " }\n");
    }
    String text = FILE.formatted(rules, before.replace('/', '\n'));
    SmallPlan small = SmallPlan.of(text);
    Fix fix =
        Orderer.order(small.plan(), small.rules(), small.atStart())
            .diagnostics()
            .getFirst()
            .fixes()
            .getFirst();
    assertEquals(title, fix.title());
    assertEquals(
        FILE.formatted(rules, after.replace('/', '\n')), TextEdit.apply(text, fix.edits()));
  }
}
