package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.SmallPlan;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the statements of a procedure become: phases, conditions that are held, fragments. */
class ExpanderTest {

  private static final String FILE =
      """
      planwright 1
      article D "D" {}
      fact F1 "one" in D "1"
      fact F2 "two" in D "2"
      fact F3 "three" in D "3"
      kind farm { hosts : host+ }
      kind host in farm.hosts machine { note : text  state up : bool = true }
      action toggle(h : host) { on h  title "Toggle ${h}"  set h.up = not h.up  from F1 }
      procedure twice(h : host) { toggle(h) from F2  toggle(h) }
      procedure outer(h : host) { twice(h) }
      farm F { host H1 {}  host H2 {} }
      plan p "All" { on F  steps { %s } }
      """;

  private static Compilation compile(String statements) {
    return SmallPlan.compile(FILE.formatted(statements));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toggle(H1)                                                | All: 1
          phase one "One" { toggle(H1) } toggle(H2)                 | One: 1, All: 1
          toggle(H1) phase one { toggle(H1) toggle(H2) } toggle(H2) | All: 1, one: 2, All: 1
          phase a "A" { toggle(H1) phase b "B" { toggle(H1) } toggle(H2) } | A: 1, B: 1, A: 1
          for h in F.hosts { phase of "At ${h}" { toggle(h) } }     | At H1: 1, At H2: 1
          phase one "One" { twice(H1) }                             | One: 2
          """)
  void aPhaseHoldsTheStepsBetweenItsBracesAndNoOthers(String statements, String phases) {
    assertEquals(
        phases,
        compile(statements).runbooks().getFirst().derivation().phases().stream()
            .map(phase -> phase.title() + ": " + phase.steps().size())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hold H1.up { toggle(H2) }                                        | 1-1      | ''
          toggle(H2) hold H1.up { toggle(H2) toggle(H2) } toggle(H1)       | 2-3      | ''
          hold H1.up { hold H2.up { toggle(H1) toggle(H1) } toggle(H2) }   | 1-3, 1-2 | PW0508
          hold H1.up { } toggle(H1)                                        | ''       | ''
          hold H1.up { toggle(H1) }                                        | 1-1      | PW0508
          hold not H1.up { toggle(H2) }                                    | 1-1      | PW0508
          hold H1.up { toggle(H2) } hold H2.up { toggle(H1) }              | 1-1, 2-2 | PW0508
          """)
  void aConditionIsHeldOverTheStepsInItsBraces(String statements, String holds, String codes) {
    Compilation compilation = compile(statements);
    assertEquals(codes, SmallPlan.codes(compilation.diagnostics()));
    assertEquals(
        holds,
        compilation.runbooks().getFirst().derivation().holds().stream()
            .map(hold -> hold.first() + "-" + hold.last())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toggle(H1)           | F1
          toggle(H1) from F3   | F3 F1
          twice(H1)            | F2 F1, F1
          twice(H1) from F3    | F3 F2 F1, F3 F1
          outer(H1) from F3    | F3 F2 F1, F3 F1
          """)
  void aStepCitesItsCallsFromTheOutermost(String statements, String facts) {
    assertEquals(
        facts,
        compile(statements).runbooks().getFirst().steps().stream()
            .map(Step::call)
            .map(call ->
                call.citations().stream()
                    .map(citation -> citation.fact())
                    .collect(Collectors.joining(" ")))
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          twice(H1) toggle(H2)                                            | 3 | ''
          twice(H1) twice(H1)                                             | 4 | ''
          if H1.note == "x" { toggle(H1) } else { toggle(H2) } toggle(H1) | 1 | PW0505
          for h in F.hosts where h.note == "x" { toggle(h) } toggle(H1)   | 1 | PW0505 PW0505
          """)
  void whatIsNotDecidedIsLeftOutAndTheRestIsDone(String statements, int steps, String codes) {
    Compilation compilation = compile(statements);
    assertEquals(codes, SmallPlan.codes(compilation.diagnostics()));
    assertEquals(
        steps,
        compilation.runbooks().stream()
            .flatMap(runbook -> runbook.derivation().phases().stream())
            .map(Phase::steps)
            .mapToInt(each -> each.size())
            .sum());
  }
}
