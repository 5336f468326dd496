package dev.planwright.derive.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.state.Change;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What steps change, what has to hold before, between and after them, and what failed first. */
class SimulatorTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine {
        state up : bool = true
        state open : bool = false  ends false
        state load : number = 1
        state seen : bool | unknown = false
      }
      action open(h : host) { on h  title "Open"  require h.up else "not up" set h.open = true }
      action shut(h : host) { on h  title "Shut"  set h.open = false }
      action down(h : host) { on h  title "Down"  set h.up = false }
      action start(h : host) { on h  title "Start"  set h.up = true }
      action boot(h : host) { on h  title "Boot"  during h.up = false }
      action more(h : host) { on h  title "More"  set h.load = h.load + 1 }
      action swap(h : host) { on h  title "Swap"  set h.up = h.open  set h.open = h.up }
      action reset(h : host) {
        on h  title "Reset"  set h.load = 0 when h.open  set h.load = 9 otherwise
      }
      action hide(h : host) { on h  title "Hide"  set h.seen = unknown }
      action look(h : host) { on h  title "Look"  require h.seen else "not seen" set h.up = true }
      %s
      farm F { host H1 {}  host H2 {} }
      plan p "P" { on F  steps { %s }  %s }
      """;

  private static Compilation compile(String rule, String steps, String clauses) {
    return SmallPlan.compile(FILE.formatted(rule, steps, clauses));
  }

  private static String shown(List<Change> changes) {
    return changes.stream()
        .map(change -> change.cell().shown() + " " + change.after().shown())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          down(H1)                | H1.up false
          start(H1)               | ''
          more(H1) more(H1)       | H1.load 2, H1.load 3
          down(H1) swap(H1)       | H1.up false, ''
          swap(H1)                | H1.up false H1.open true
          boot(H1)                | [H1.up false]
          reset(H1)               | H1.load 9
          open(H1) reset(H1)      | H1.open true, H1.load 0
          """)
  void aStepChangesWhatItSaysByTheStateBeforeIt(String steps, String changes) {
    assertEquals(
        changes.replace("''", ""),
        compile("", steps, "").runbooks().getFirst().steps().stream()
            .map(Step::effects)
            .map(made ->
                (made.during().isEmpty() ? "" : "[" + shown(made.during()) + "]")
                    + shown(made.changes()))
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | open(H1) shut(H1)          | ''              | ''
          ''                                     | down(H1) open(H1) shut(H1) | ''              | 2 not up
          ''                                     | open(H1)                   | ''              | 0 H1.open is true at the end, and must be false
          ''                                     | hide(H1) look(H1)          | ''              | 2 not seen: cannot tell without knowing H1.seen
          always h.up                            | down(H1) start(H1)         | ''              | 1 found
          always h.up                            | boot(H1)                   | ''              | 1 found
          always h.up                            | down(H1) more(H1)          | ''              | 1 found
          always h.up or h.load > 9              | down(H1) more(H1)          | ''              | 1 found
          always h.up                            | down(H1) start(H1) down(H1) | ''             | 1 found, 3 found
          finally h.up                           | down(H1) start(H1)         | ''              | ''
          finally h.up                           | down(H1)                   | ''              | 0 found
          check h.up                             | down(H1)                   | ''              | ''
          ''                                     | down(H1)                   | never not H1.up | 1 a forbidden state is reached: not H1.up
          ''                                     | boot(H1)                   | never not H1.up | 1 a forbidden state is reached: not H1.up
          ''                                     | hold H1.up else "held" { more(H1) } down(H1) | '' | ''
          ''                                     | hold H1.up else "held" { down(H1) } | ''     | 1 held
          ''                                     | down(H1) hold H1.up else "held" { more(H1) } | '' | 2 held
          """)
  void whatFailsIsFoundAtItsStepAndOnce(String rule, String steps, String clauses, String found) {
    String declared =
        rule.isEmpty() ? "" : "rule r { for h in hosts " + rule + "  text \"found\" }";
    assertEquals(
        found,
        compile(declared, steps, clauses).diagnostics().stream()
            .filter(finding -> finding.severity().isError())
            .map(SimulatorTest::atStep)
            .collect(Collectors.joining(", ")));
  }

  /** Returns the number of the step that a finding is about, 0 for the end, and its message. */
  private static String atStep(Diagnostic finding) {
    String step =
        finding.evidence().notes().stream()
            .filter(note -> note.startsWith("at step S"))
            .map(note -> String.valueOf(Integer.parseInt(note.substring(9, 12))))
            .findFirst()
            .orElse("0");
    return step + " " + finding.message();
  }
}
