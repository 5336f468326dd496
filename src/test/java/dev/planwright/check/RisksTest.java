package dev.planwright.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Plan;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author of a plan may take upon himself, and until when. Today is 2000-06-15. */
class RisksTest {

  private static final String FILE =
      """
      planwright 1
      kind farm {}
      action go(f : farm) { on f  title "Go"  ask "Go" }
      rule dry { check count(farms) > 0 }
      rule wet { check count(farms) > 0 }
      farm F {}
      plan p "P" { on F  steps { go(F) }  %s }
      """;

  /** A finding is its weight and its rule. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          error dry              | dry: reason                       | dry           | ''
          error dry, error wet   | dry: reason                       | dry           | wet
          error dry, error dry   | dry: reason                       | dry dry       | ''
          error dry              | dry: reason; dry: reason          | dry           | PW0602
          error dry              | wet: reason                       | ''            | dry PW0602
          error dry              | dry: reason, until 2000-06-14     | ''            | dry PW0603
          error dry              | dry: reason, until 2000-06-15     | dry           | PW0606
          error dry              | dry: reason, until 2000-07-15     | dry           | PW0606
          error dry              | dry: reason, until 2000-07-16     | dry           | ''
          danger dry             | dry: reason                       | ''            | dry PW0605
          danger dry             | dry: reason, owner                | ''            | dry PW0605
          danger dry             | dry: reason, until 2001-01-01     | ''            | dry PW0605
          danger dry             | dry: reason, owner, until 2001-01-01 | dry        | ''
          """)
  void anAcceptanceTakesWhatItMayAndElseIsFound(
      String findings, String accepts, String accepted, String left) {
    StringBuilder clauses = new StringBuilder();
    for (String accept : accepts.split("; ")) {
      String attributes =
          accept
              .substring(accept.indexOf(':') + 1)
              .replace("reason", "reason = \"it is so\" ")
              .replace("owner", "owner = \"J. Doe\" ")
              .replace("until ", "until = ")
              .replace(",", "");
      String code = accept.substring(0, accept.indexOf(':'));
      clauses.append("accept ").append(code).append(" {").append(attributes).append("} ");
    }
    Plan plan = SmallPlan.of(FILE.formatted(clauses)).plan();
    List<Diagnostic> made = List.of(findings.split(", ")).stream().map(f -> made(f, plan)).toList();
    Risks.Result result = Risks.apply(plan, made, "2000-06-15");
    assertEquals(
        accepted,
        result.suppressed().stream()
            .map(each -> each.finding().code())
            .collect(Collectors.joining(" ")));
    assertEquals(left, SmallPlan.codes(result.findings()));
    assertEquals(
        left.isEmpty() || !left.matches(".*(dry|wet|PW0605).*"), result.isClean(), findings);
  }

  private static Diagnostic made(String finding, Plan plan) {
    String[] words = finding.split(" ");
    Severity severity = words[0].equals("danger") ? Severity.DANGER : Severity.ERROR;
    return new Diagnostic.Builder(words[1], severity, plan.nameSpan(), "it is " + words[1]).build();
  }
}
