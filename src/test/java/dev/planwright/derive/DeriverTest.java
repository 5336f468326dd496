package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.SmallPlan;
import dev.planwright.derive.simulation.Step;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps an item becomes: what is chosen for it, where, and what a procedure's words do. */
class DeriverTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine { size : number = 1  state up : bool = true }
      product a "A" on host levels 1 < 2 < 3
      product b "B" on host
      action put-a(h : host, l : version) { on h  title "A ${l} on ${h}"  install a l on h }
      action drop-a(h : host) { on h  title "Drop A on ${h}"  remove a on h }
      action put-b(h : host) { on h  title "B on ${h}"  install b on h }
      action say(h : host, what : text) { on h  title "${what} on ${h}"  ask "Say" }
      action toggle(h : host) { on h  title "Toggle ${h}"  set h.up = not h.up }
      procedure pa installs a on h : host { put-a(h, a.level) }
      procedure ra removes a on h : host { drop-a(h) }
      %s
      farm F { host H1 { %s }  host H2 { size = 2 } }
      plan p "P" { on F  %s }
      """;

  private static final String ON_FARM =
      "procedure x installs b on f : farm { for h in f.hosts { put-b(h) } }";

  private static Compilation compile(String procedures, String there, String plan) {
    return SmallPlan.compile(FILE.formatted(procedures, there, plan));
  }

  private static String steps(Compilation compilation) {
    return compilation.runbooks().stream()
        .flatMap(runbook -> runbook.steps().stream())
        .map(Step::title)
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''      | install { a 2 }                  | A 2 on H1, A 2 on H2 | ''
          ''      | install { a 2 } order a on H2 before a on H1 | A 2 on H2, A 2 on H1 | ''
          ''      | install { a 2 on H2 }            | A 2 on H2            | ''
          has a 2 | install { a 2 }                  | A 2 on H2            | PW0308
          has a 2 | install { a 2 on H1 }            | ''                   | PW0308
          has a 2 | install { a 3 on H1 }            | A 3 on H1            | ''
          has a 2 | install { a 1 on H1 }            | ''                   | PW0309
          has a 2 | remove { a on H1 }               | Drop A on H1         | ''
          ''      | remove { a on H1 }               | Drop A on H1         | ''
          ''      | install { a 1 on H1  a 2 on H1 } | A 1 on H1, A 2 on H1 | ''
          """)
  void anItemIsDoneWhereItIsNotThere(String there, String plan, String steps, String codes) {
    Compilation compilation = compile("", there, plan);
    assertEquals(steps, steps(compilation));
    assertEquals(codes, SmallPlan.codes(compilation.diagnostics()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          procedure x installs b on h : host { put-b(h) }                                | B on H1, B on H2 | ''
          procedure x installs b on f : farm { for h in f.hosts { put-b(h) } }           | B on H1, B on H2 | ''
          ''                                                                             | ''               | PW0501
          procedure x installs b on h : host { when h.size > 1 put-b(h) }                | B on H2          | PW0501
          procedure x installs b on h : host { put-b(h) } procedure y installs b on h : host { put-b(h) } | '' | PW0503
          procedure x installs b on h : host { when h.size > 1 put-b(h) } procedure y installs b on h : host { when h.size == 1 say(h, "y") put-b(h) } | y on H1, B on H1, B on H2 | ''
          """)
  void justOneProcedureHasToApply(String procedures, String steps, String codes) {
    Compilation compilation = compile(procedures, "", "install { b }");
    assertEquals(steps, steps(compilation));
    assertEquals(codes, SmallPlan.codes(compilation.diagnostics()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          for h in F.hosts { toggle(h) }                                     | Toggle H1, Toggle H2
          for h in F.hosts where h.size > 1 { toggle(h) }                    | Toggle H2
          if H1.up { toggle(H1) } else { toggle(H2) }                        | Toggle H1
          toggle(H1) if H1.up { toggle(H1) } else { toggle(H2) }             | Toggle H1, Toggle H2
          let h = last(F.hosts) toggle(h)                                    | Toggle H2
          phase one "One" { toggle(H1) } phase two "Two" { toggle(H2) }      | Toggle H1, Toggle H2
          for h in F.hosts { if H2.up { toggle(H2) } }                       | Toggle H2
          """)
  void whatAProcedureSaysIsDecidedInTheStateAtThatMoment(String statements, String steps) {
    assertEquals(steps, steps(compile("", "", "steps { " + statements + " }")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          install { a 2 }                    | Install A 2 on H1: 1, Install A 2 on H2: 1
          install { a 2 on H1  a 3 on H2 }   | Install A 2 on H1: 1, Install A 3 on H2: 1
          install { b }                      | Install B: 2
          install { a 2 } remove { a on H1 } | Install A 2 on H1: 1, Install A 2 on H2: 1, Remove A on H1: 1
          """)
  void eachItemIsAPhaseThatSaysWhatAndWhere(String plan, String phases) {
    assertEquals(
        phases,
        compile(ON_FARM, "", plan).runbooks().getFirst().derivation().phases().stream()
            .map(phase -> phase.title() + ": " + phase.steps().size())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          always h.size > 0          | size = 0 | steps { toggle(H2) } | r
          always h.size > 0          | ''       | steps { toggle(H2) } | ''
          finally h.up               | ''       | steps { toggle(H2) } | r
          finally h.up               | ''       | install { a 2 }      | ''
          finally h.up               | up = false | install { b }      | PW0501
          finally not (h has a)      | ''       | install { a 2 }      | r r
          """)
  void rulesAreAskedAtTheStartAndAtAnEndThatIsReached(
      String form, String there, String plan, String codes) {
    String rule = "rule r { for h in hosts " + form + "  text \"found\" }";
    assertEquals(codes, SmallPlan.codes(compile(rule, there, plan).diagnostics()));
  }
}
