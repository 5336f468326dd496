package dev.planwright.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order items come, why, and what contradicts it. */
class OrdererTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts { big : bool }
      product a "A" on host
      product b "B" on host
      product c "C" on host
      product d "D" on host levels 1 < 2 < 3
      product e "E" on host updates a
      farm F { host H1 { %s }  host H2 { %s } }
      """;

  private static String rules(String clauses) {
    StringBuilder rules = new StringBuilder();
    int number = 0;
    for (String clause : clauses.isEmpty() ? new String[0] : clauses.split("; ")) {
      rules.append("rule r").append(++number).append(" { ").append(clause).append(" }\n");
    }
    return rules.toString();
  }

  private static Outcome<Ordering> order(String there, String rules, String plan) {
    SmallPlan small =
        SmallPlan.of(
            FILE.formatted(there, there) + rules(rules) + "plan p \"P\" { on F  " + plan + " }\n");
    return Orderer.order(small.plan(), small.rules(), small.atStart());
  }

  private static String items(Ordering ordering) {
    return ordering.items().stream()
        .map(entry -> (entry.free() ? "~" : "") + entry.item().shown())
        .collect(Collectors.joining(" "));
  }

  /** An item with a tilde is behind the one before it only because it was written so. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                               | install { a b c }                      | a ~b ~c
          order c before a                 | install { a b c }                      | b ~c a
          order c before a; order b before c | install { a b c }                    | b c a
          sequence c, b, a                 | install { a c }                        | c a
          sequence c, b, a                 | install { a b c }                      | c b a
          require a has b                  | install { a b }                        | b a
          prefer b before a                | install { a b c }                      | b a ~c
          prefer b before a                | install { a b } order a before b       | a b
          prefer b before a; prefer a before b | install { a b }                    | a ~b
          ''                               | install { a b } order b before a       | b a
          ''                               | install { d 3  d 1  d 2 }              | d 1 d 2 d 3
          order d >= 2 before a            | install { a  d 1 }                     | a ~d 1
          order d >= 2 before a            | install { a  d 2 }                     | d 2 a
          ''                               | install { e a }                        | a e
          ''                               | install { e on H2  a on H2 }           | a on H2 e on H2
          ''                               | install in order { c b a }             | c b a
          order a before b when any h in hosts : h.big | install { b a }            | b ~a
          """)
  void theOrderFollowsFromReasonsThenPreferencesThenTheText(
      String rules, String plan, String order) {
    assertEquals(order, items(order("big = false", rules, plan).value()));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order a before b                 | install in order { b a }         | r1: b is installed before a
          order a before b                 | install in order { a b }         | ''
          prefer a before b                | install in order { b a }         | ''
          order a before b                 | install { a b } order b before a | r1: no order satisfies every constraint on `a`, `b`
          order a before b; order b before c | install { a b c } order c before a | PW0401: no order satisfies every constraint on `a`, `b`, `c`
          order a before b; order b before a | install { a b }                | PW0401: no order satisfies every constraint on `a`, `b`
          require a has b                  | install { a }                    | r1: a needs b
          require a has b when any h in hosts : h.big | install { a }         | r1: cannot tell without knowing H1.big, H2.big
          ''                               | install { a } order a before c   | PW0403: the plan has no item c to order
          ''                               | install { e on H2 }              | PW0402: e updates a, which is neither there nor planned
          """)
  void whatContradictsAnOrderIsFound(String rules, String plan, String found) {
    assertEquals(
        found,
        order("", rules, plan).diagnostics().stream()
            .map(OrdererTest::shown)
            .collect(Collectors.joining("; ")));
  }

  private static String shown(Diagnostic finding) {
    return SmallPlan.codes(List.of(finding)) + ": " + finding.message();
  }

  @Test
  void whatIsThereIsNotNeededFromAnItem() {
    Outcome<Ordering> order = order("has b", "require a has b", "install { a }");
    assertEquals("a", items(order.value()));
    assertEquals("", SmallPlan.codes(order.diagnostics()));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order b before a  | install { a b }                           | RULE b < a: b comes before a
          prefer b before a | install { a b }                           | PREFERENCE b < a: b comes before a
          require a has b   | install { a b }                           | NEED b < a: a needs b
          ''                | install { a b } order b before a          | AUTHOR b < a: the plan says so
          ''                | install { a b } order b before a because "b is old" | AUTHOR b < a: b is old
          ''                | install { e a }                           | NEED a < e: e updates a
          ''                | install { d 2 d 1 }                       | NEED d 1 < d 2: level 1 comes before level 2
          """)
  void everyReasonSaysWhoGivesIt(String rules, String plan, String reasons) {
    assertEquals(
        reasons,
        order("", rules, plan).value().reasons().stream()
            .map(reason ->
                reason.origin()
                    + " "
                    + reason.first().shown()
                    + " < "
                    + reason.second().shown()
                    + ": "
                    + reason.text())
            .collect(Collectors.joining("; ")));
  }
}
