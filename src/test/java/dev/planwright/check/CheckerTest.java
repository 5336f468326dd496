package dev.planwright.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.derive.Deriver;
import dev.planwright.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule finds in a plan as it is written: where, with which values, and what mends it. */
class CheckerTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { name-of-owner : text = "nobody"  hosts : host+ }
      kind host in farm.hosts { size : number  spare : bool  mode : fast | slow = slow }
      product a "A" on host { option depth : number }
      farm F {
        host H1 { size = 1 }
        host H2 { size = 2 }
        host H3 {}
      }
      rule r { %s  text "found" }
      plan p "P" { on F  install { } }
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for h in hosts where h.size == 1 check h.size == 1  | 8: found: cannot tell without knowing H3.size (H3.size = unknown)
          for h in hosts where known(h.size) check h.size < 3 | ''
          for h in hosts where h.name == "H2" check h.size == 1 | 7: found (H2.size = 2)
          for f in farms check all h in f.hosts : h.size == 3 | 6: found (H1.size = 1, H2.size = 2)
          for h in hosts where known(h.size) check first(hosts).size > h.size | 6: found (H1.size = 1); 7: found (H1.size = 1, H2.size = 2)
          for f in farms check any h in f.hosts : h.size == 2 | ''
          for f in farms check f.name-of-owner != "nobody"    | 5: found (F.name-of-owner = nobody)
          check count(hosts) == 2                             | 11: found ()
          for h in hosts check not h.spare                    | 6: found: cannot tell without knowing H1.spare, H2.spare, H3.spare (H1.spare = unknown, H2.spare = unknown, H3.spare = unknown)
          for h in hosts where h in hosts check a.level == 1  | ''
          for h in hosts where h in hosts check a.depth == 1  | ''
          """)
  void aRuleIsJudgedForEverythingThatItSpeaksOf(String rule, String found) {
    assertEquals(
        found,
        findings(rule).stream()
            .map(finding ->
                finding.span().line()
                    + ": "
                    + finding.message()
                    + finding.evidence().values().stream()
                        .map(value -> value.expression() + " = " + value.value())
                        .collect(Collectors.joining(", ", " (", ")")))
            .collect(Collectors.joining("; ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for h in hosts where h.size == 1 check h.size == 2 set h.size = 2     | write `size = 2`
          for h in hosts where h.size == 1 check h.size == 2 set h.size = h.size + 2 | write `size = 3`
          for h in hosts where h.size == 1 check h.size == 2 set h.size = 1     | ''
          for h in hosts where h.size == 1 check h.mode == fast set h.mode = fast | ''
          """)
  void whatTheRuleSaysMendsAValueThatIsWritten(String rule, String fix) {
    assertEquals(
        fix,
        findings(rule).getFirst().fixes().stream()
            .map(each -> each.title())
            .collect(Collectors.joining("; ")));
  }

  private static List<Diagnostic> findings(String rule) {
    SmallPlan small = SmallPlan.of(FILE.formatted(rule));
    return Checker.check(small.plan(), small.rules(), Deriver.Derivation.NONE, small.atStart())
        .findings();
  }
}
