package dev.planwright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.NoLibrary;
import dev.planwright.corpus.SmallPlan;
import dev.planwright.derive.Runbook;
import dev.planwright.source.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the stages work together: which findings stand for others, and when one stage ends all. */
class CompilerTest {

  private static final String FILE =
      """
      planwright 1
      article A1 "On farms" { modified = 2000-01-01 }
      fact F1 "one" in A1 "1"
      fact F2 "two" in A1 "2"
      kind farm { hosts : host+ }
      kind host in farm.hosts machine { size : number = 1  state up : bool = true }
      product a "A" on host
      product b "B" on host
      action a(h : host) {
        on h  title "A on ${h}"
        require h.size > 1 else "too small" as small from F1
        install a on h
      }
      action b(h : host) { on h  title "B on ${h}"  install b on h }
      action pair(h : host) { on h  title "Both on ${h}"  install a on h  install b on h }
      procedure pa installs a on h : host { a(h) }
      procedure pb installs b on h : host { b(h) }
      farm F { host H1 { size = %s } }
      %s
      """;

  private static Compilation compile(String size, String more) {
    return SmallPlan.compile(FILE.formatted(size, more));
  }

  /** A step that fails is not said again where a rule said the same of the plan as written. */
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | ''                                                                    | ''
          1 | ''                                                                    | small
          1 | rule r { for h in hosts check h.size > 1 text "small" from F1 }       | r
          1 | rule r { for h in hosts check h.size > 1 text "small" from F1, F2 }   | r
          1 | rule r { for h in hosts check h.size > 1 text "small" from F2 }       | r small
          1 | rule r note { for h in hosts check h.size > 1 text "small" from F1 }  | r small
          """)
  void aMistakeIsSaidOnce(String size, String rule, String codes) {
    assertEquals(codes, codes(compile(size, rule + " plan p \"P\" { on F  install { a } }")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          install { a b }                          | A on H1, B on H1 | ''
          install { a b } order b before a         | B on H1, A on H1 | ''
          install { a b } order b before a order a before b | ''      | PW0401
          install { a b } order b before c         | ''               | PW0108
          install { a b } accept PW0601 { reason = "so" } | A on H1, B on H1 | PW0602
          """)
  void aStageThatFailsEndsTheOthers(String plan, String steps, String codes) {
    Compilation compilation = compile("2", "plan p \"P\" { on F  " + plan + " }");
    assertEquals(codes, codes(compilation));
    assertEquals(
        steps,
        compilation.runbooks().stream()
            .map(Runbook::steps)
            .flatMap(List::stream)
            .map(step -> step.title())
            .collect(Collectors.joining(", ")));
  }

  /** What the procedure installs follows from its steps, and not from its items alone. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          steps { b(H1) }    | ''
          steps { pair(H1) } | r
          install { b }      | ''
          install { a b }    | r
          """)
  void rulesAskWhatTheStepsInstall(String plan, String codes) {
    String rule = "rule r { for h in hosts where h installs a check not (h installs b) }";
    assertEquals(codes, codes(compile("2", rule + " plan p \"P\" { on F  " + plan + " }")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expects error small                    | ''
          expects warning small                  | expected and not found: warning[small]; found and not expected: error[small]: too small
          ''                                     | found and not expected: error[small]: too small
          expects error small expects error wide | expected and not found: error[wide]
          """)
  void aTestExpectsEveryFinding(String expects, String failures) {
    String test =
        """
        rule wide { for h in hosts check h.size < 9 }
        test "it is small" { farm G { host H2 {} } plan q "Q" { on G  install { a } } %s }
        """;
    SourceFile source = new SourceFile("p.plan", FILE.formatted("2", test.formatted(expects)));
    TestResult result = new Compiler(new NoLibrary(), null).test(source).getFirst();
    assertEquals(failures, SmallPlan.messages(result.failures()).replaceAll("\\[[^\\]]*/", "["));
    assertEquals(failures.isEmpty(), result.passed());
  }

  private static String codes(Compilation compilation) {
    return SmallPlan.codes(compilation.diagnostics());
  }
}
