package dev.planwright.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.resolve.scope.Unit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rules and limits find in the steps of a procedure, and in procedures that call each other.
 */
class StepRulesTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine { state up : bool = true }
      product a "A" on host
      product b "B" on host
      action a(h : host) { on h  title "A"  install a on h  takes 5 min }
      action b(h : host) { on h  title "B"  install b on h  takes 5 min }
      action boot(h : host) { on h  title "Boot"  restart  takes 1 min }
      action off(h : host) { on h  title "Off"  set h.up = false  takes 1 min }
      action start(h : host) { on h  title "Start"  set h.up = true }
      %s
      farm F { host H1 {}  host H2 { has b } }
      plan p "P" { on F  steps { %s }  %s }
      """;

  private static String found(String more, String steps, String clauses) {
    List<Diagnostic> findings =
        SmallPlan.compile(FILE.formatted(more, steps, clauses)).diagnostics();
    return findings.stream()
        .filter(finding -> finding.severity().isError())
        .map(Diagnostic::message)
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order a before b      | a(H1) b(H1)             | ''
          order a before b      | b(H1) a(H1)             | b comes before a
          order a before b      | b(H1) a(H2)             | b comes before a
          order a before b      | a(H2)                   | ''
          order a before b      | a(H1) b(H1) a(H2)       | b comes before a
          order a before b      | a(H2) b(H2)             | ''
          sequence b, a         | a(H1) b(H1)             | a comes before b
          prefer a before b     | b(H1) a(H1)             | ''
          require a has b       | a(H1)                   | a needs b on H1
          require a has b       | b(H1) a(H1)             | ''
          require a has b       | a(H2)                   | ''
          """)
  void stepsKeepTheOrdersOfRules(String rule, String steps, String found) {
    assertEquals(found, found("rule r { " + rule + " }", steps, ""));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boot(H1)                 | restarts(H1) <= 0      | the procedure breaks the limit restarts(H1) <= 0
          boot(H1)                 | restarts(H2) <= 0      | ''
          boot(H1) boot(H1)        | restarts(H1) <= 1      | the procedure breaks the limit restarts(H1) <= 1
          off(H1)                  | changes(H1.up) <= 0    | the procedure breaks the limit changes(H1.up) <= 0
          off(H1) off(H1)          | changes(H1.up) <= 1    | ''
          a(H1) b(H1)              | duration <= 10 min     | ''
          a(H1) b(H1) boot(H1)     | duration <= 10 min     | the procedure breaks the limit duration <= 10 min
          start(H1)                | duration <= 10 min     | the procedure may break the limit duration <= 10 min: cannot tell without knowing how long step S001 takes
          a(H1) b(H1)              | steps <= 1             | the procedure breaks the limit steps <= 1
          """)
  void limitsCountTheSteps(String steps, String limit, String found) {
    assertEquals(found, found("", steps, "limit " + limit));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          procedure x(h : host) { a(h) }                                            | 0
          procedure x(h : host) { x(h) }                                            | 1
          procedure x(h : host) { y(h) } procedure y(h : host) { a(h) }             | 0
          procedure x(h : host) { y(h) } procedure y(h : host) { x(h) }             | 1
          procedure x(h : host) { if h.up { a(h) } else { x(h) } }                  | 1
          procedure x(h : host) { hold h.up else "down" { phase p "P" { x(h) } } }  | 1
          procedure x(h : host) { x(h) } procedure y(h : host) { y(h) }             | 2
          """)
  void aProcedureDoesNotCallItself(String procedures, int circles) {
    Unit unit = SmallPlan.of(FILE.formatted(procedures, "a(H1)", "")).unit();
    assertEquals(circles, Recursion.check(unit.symbols()).size());
  }
}
