package dev.planwright.derive.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.corpus.SmallPlan;
import dev.planwright.model.Action;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step is called, which parameters its needs are about, and what its texts are made of. */
class StepTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts { size : number = 1  note : text  folder : text = "c:" }
      product a "A" on host levels 1 < 2
      action go(h : host, other : host, n : number) {
        on h  title "Go"  require %s  ask "Go"  note "${other} ${n}"
      }
      action say(h : host, n : number) { on h  title "Say"  %s  note "${n}" }
      farm F { host H1 { folder = "d:" }  host H2 {} }
      plan p "P" { on F  steps { go(H1, H2, 7) say(H1, 8) } }
      """;

  private static Compilation compile(String need, String clauses) {
    return SmallPlan.compile(FILE.formatted(need, clauses));
  }

  private static Step said(String clauses) {
    return compile("h.size == 1", clauses).runbooks().getFirst().steps().getLast();
  }

  @ParameterizedTest(name = "{0}{1}")
  @CsvSource({"S, 1, S001", "S, 999, S999", "S, 1000, S1000", "B, 42, B042"})
  void anIdHasThreeDigitsOrMore(char letter, int number, String id) {
    assertEquals(id, Step.id(letter, number));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "h.size == 1, '[h is H1]'",
    "n > h.size, '[h is H1, n is 7]'",
    "other.size == 1 and h.size == 1, '[h is H1, other is H2]'",
    "n == 7, '[n is 7]'",
    "all x in other.farm.hosts : x.size < n, '[other is H2, n is 7]'",
    "1 == 1, '[]'",
  })
  void aNeedNamesTheParametersThatItReads(String need, String bound) {
    Step step = compile(need, "ask \"x\"").runbooks().getFirst().steps().getFirst();
    assertEquals(bound, step.bound(step.needs().getFirst()).toString());
  }

  /** A value stands between angle brackets, with the text in the file that gave it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "go"                                         | go
          "to ${h}"                                    | to <H1 by H1>
          "${n} times"                                 | <8 by 8> times
          "in ${h.folder}\\x"                          | in <d: by folder = "d:">\\x
          "of ${h.size}"                               | of <1 by nobody>
          if n > 1 then h.folder else "one ${h}"       | <d: by folder = "d:">
          if n > 9 then h.folder else "one ${h}"       | one <H1 by H1>
          "${first(h.farm.hosts)}"                     | <H1 by H1>
          """)
  void aTextIsWordsAndValuesThatSomebodyGave(String text, String pieces) {
    Step.Text said = said("ask " + text).content().instructions().getFirst().text();
    assertEquals(
        pieces,
        said.pieces().stream()
            .map(piece ->
                piece.value() ? "<" + piece.text() + " by " + by(piece) + ">" : piece.text())
            .collect(Collectors.joining()));
    assertEquals(pieces.replaceAll("<(.*?) by .*?>", "$1"), said.plain());
  }

  private static String by(Step.Piece piece) {
    return piece.origin() == null ? "nobody" : piece.origin().text();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "${h.note}"                             | PW0511
          if h.note == "x" then "a" else "b"      | PW0511
          "${h.folder}"                           | ''
          """)
  void aTextWithAPartThatIsNotKnownIsFound(String text, String codes) {
    assertEquals(codes, SmallPlan.codes(compile("n == 7", "ask " + text).diagnostics()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run "x"                                             | [] false
          run "x" outcome { 0 : ok  1 : fail "no" }           | [OK, FAIL] false
          run "x" outcome { 0 : ok  2 : retry "again" }       | [OK, RETRY] false
          run "net stop w" stops "W"                          | [] true
          ask "first" run "net start w" starts "W"            | [] true
          """)
  void aStepKnowsWhatItsResultsAskForAndWhetherItIsAboutAService(String clauses, String said) {
    Step.Content content = said(clauses).content();
    List<String> asked =
        Stream.of(Action.Disposition.values()).filter(content::asksFor).map(Enum::name).toList();
    assertEquals(said, asked + " " + content.isAboutService());
  }
}
