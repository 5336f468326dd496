package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How a procedure is chosen for an item, what is said of that, and what its steps have to leave.
 */
class FulfilmentTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine {
        size : number = 1  note : text
        state ready : bool = false  ends true
      }
      product a "A" on host levels 1 < 2 < 3
      product b "B" on host
      action put-a(h : host, l : version) { on h  title "A"  install a l on h  set h.ready = true }
      action drop-a(h : host) { on h  title "Drop A"  remove a on h  set h.ready = true }
      action ready(h : host) { on h  title "Ready"  set h.ready = true }
      %s
      farm F { host H1 { %s } }
      plan p "P" { on F  %s }
      """;

  private static String found(String procedures, String there, String items) {
    List<Diagnostic> findings =
        SmallPlan.compile(FILE.formatted(procedures, there, items)).diagnostics();
    return findings.stream()
        .map(each ->
            each.message()
                + each.evidence().notes().stream()
                    .map(note -> "; " + note)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          procedure x installs a on h : host { put-a(h, a.level) }   | '' | install { a 2 } | ''
          procedure x installs a on h : host { put-a(h, 1) }         | '' | install { a 2 } | a 2 is not on H1 after its steps; a 1 is there; a on H1 was last changed by step S001: A
          procedure x installs a on h : host { ready(h) }            | '' | install { a 2 } | a 2 is not on H1 after its steps; no step installs it there
          procedure x installs a on h : host { if h.size > 1 { put-a(h, 2) } } | '' | install { a 2 } | a 2 is not on H1 after its steps; its procedure has no step in this state / H1.ready is false at the end, and must be true
          procedure x removes a on h : host { ready(h) }             | has a 2 | remove { a } | a is still on H1 after its steps; no step removes it there
          procedure x removes a on h : host { drop-a(h) }            | has a 2 | remove { a } | ''
          procedure x installs b on h : host { ready(h) }            | '' | install { b } | cannot see whether b is there: no action says `install b`
          procedure x installs a on h : host { put-a(h, a.level) }   | '' | install { a 1  a 2 } | ''
          """)
  void anItemHasToLeaveWhatItSays(String procedures, String there, String items, String found) {
    assertEquals(found, found(procedures, there, items));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                        | '' | no procedure installs a 2 on F in its state there; no library in use has a procedure to install it
          procedure x installs a on h : host { when h.size > 1  put-a(h, 2) }       | '' | no procedure installs a 2 on F in its state there; `x` applies only where h.size > 1
          procedure x installs a on h : host { when h.note == "n"  put-a(h, 2) }    | '' | cannot choose how to install a without knowing H1.note; `x` applies or not, depending on it
          procedure x installs a 1 on h : host { put-a(h, 1) }                      | '' | no procedure installs a 2 on F in its state there; no library in use has a procedure to install it
          procedure x installs a on h : host { put-a(h, 2) } procedure y installs a on h : host { put-a(h, 2) } | '' | several procedures install a on H1: x, y
          """)
  void whatCannotBeChosenIsSaidAlone(String procedures, String there, String found) {
    assertEquals(found, found(procedures, there, "install { a 2 }"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          procedure x installs a on h : host { put-a(h, 2) }                  | x H1
          procedure x installs a on h : host { when h.size < 2  put-a(h, 2) } | x H1 h.size < 2 (H1.size is 1)
          procedure x installs a on f : farm { for h in f.hosts { put-a(h, 2) } } | x F
          """)
  void aChoiceIsKeptWithItsConditions(String procedures, String choices) {
    assertEquals(
        choices,
        SmallPlan.compile(FILE.formatted(procedures, "", "install { a 2 }"))
            .runbooks()
            .getFirst()
            .derivation()
            .choices()
            .stream()
            .map(choice ->
                choice.procedure().name()
                    + " "
                    + choice.target().name()
                    + choice.conditions().stream()
                        .map(condition -> " " + condition)
                        .collect(Collectors.joining()))
            .collect(Collectors.joining(", ")));
  }
}
