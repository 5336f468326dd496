package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons for steps and for their order. */
class WhyTest extends CommandTest {

  private static final String PLAN =
      """
      planwright 1

      use shop.steps

      farm EAST {
        server EAST1 { system = "S1"  fast = true }
        server EAST2 { system = "S1"  fast = true }
      }

      plan shop {
        on EAST
        install {
          app { database = "main" }
          web 2
          fix 2
          db
        }
      }
      """;

  @BeforeEach
  void write() {
    folder.write("a.plan", PLAN);
  }

  private Terminal.Ran why(String... words) {
    String library = Path.of("src/test/resources/corpus/lib").toAbsolutePath().toString();
    return terminal.run(List.of("why", "--library", library, "a.plan"), words);
  }

  @Test
  void aStepHasItsSourcesItsProcedureItsNeedsAndItsChanges() {
    assertEquals(
        new Terminal.Ran(
            0,
            """
            S003 Install web server 2 on EAST1
              at EAST1, in the phase `One server`

            where it comes from:
              the item `web 2` of the plan, a.plan:14:5
              by the procedure `web-in-pool` for EAST, chosen since
                all s in f.servers : s.fast (EAST1.fast is true, EAST2.fast is true)
                source: D100, step 1: the balancer takes a server out before it is worked on
                source: D100, step 2: a server restarts after the web server is installed
              the item comes before `app`: web comes before app [shop.rules/app-before-web]
                source: D100, step 3: the shop is installed after the web server
              the item comes after `db`: db comes before web [shop.rules/db-early]
                source: D100, step 4: the database is there before the shop
              the item comes before `fix 2`: fix updates web
                source: D200, step 1: fixes go on after the shop

            what it needs:
              `idle(s)`, where s is EAST1
                last seen to by S002 Take EAST1 out of the pool
                source: D100, step 1: the balancer takes a server out before it is worked on

            what it changes:
              EAST1.restart-pending: false -> true
              EAST1.web: absent -> stopped
              web on EAST1: none -> 2
            """,
            ""),
        why("S003"));
  }

  @Test
  void twoStepsMayBeBoundByNeed() {
    assertEquals(
        """
        S002 comes before S005:
          S002 Take EAST1 out of the pool
          S005 Put EAST1 back into the pool

        by need:
          S005 needs `s.web == running`, where s is EAST1
            last seen to by S004 Restart EAST1
            source: D100, step 6: a server goes back into the pool
        """
                .replace("S002", "S004")
                .replace("Take EAST1 out of the pool", "Restart EAST1")
            + """

            by the procedure:
              both carry out `web 2` by `web-in-pool` for EAST, step by step
              S004 is D100, step 2: a server restarts after the web server is installed
            """,
        why("S004", "S005").out());
  }

  @Test
  void twoStepsMayBeBoundByTheOrderOfTheirItems() {
    String out = why("1", "10").out();
    assertTrue(out.startsWith("S001 comes before S010:\n"), out);
    assertTrue(out.contains("\nby need:\n"), out);
    assertTrue(
        out.contains(
            "\n"
                + "by the order of the items:\n"
                + "  `db` before `app`: app needs db [shop.rules/app-without-db]\n"),
        out);
  }

  @Test
  void askedTheWrongWayRoundItSaysWhy() {
    String out = why("S005", "S004").out();
    assertTrue(
        out.startsWith("S005 does not come before S004; here is why it comes after:\n"), out);
    assertTrue(out.contains("S005 needs `s.web == running`"), out);
  }

  @Test
  void aParameterIsNotAWordInAText() {
    new TestFolder(path)
        .write(
            "a.plan",
            """
            planwright 1
            kind box machine { note : text }
            action label(b : box, red : text, blue : text) {
              on b
              title "Label ${b}"
              require b.note != "red ink" and b.note != blue
              ask "Write ${red} on it"
              takes 1 min
              irreversible
            }
            box B { note = "none" }
            plan p { on B steps { label(B, "stop", "go") } }
            """);
    String out = why("S001").out();
    assertTrue(out.contains("and b.note != blue`, where b is B and blue is go\n"), out);
  }

  @Test
  void whereNothingBindsThemItSaysSo() {
    String steps =
        terminal
            .run(
                "steps",
                "--library",
                Path.of("src/test/resources/corpus/lib").toAbsolutePath().toString(),
                "a.plan")
            .out();
    folder.write("a.plan", steps);
    String out = why("S001", "S002").out();
    assertTrue(
        out.endsWith(
            "\nno rule orders the two: only the written order of the steps puts them so\n"),
        out);
  }

  @Test
  void aStepThatIsNotThereIsWrongUsage() {
    Terminal.Ran ran = why("S099");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("no such step; the last step is S01"), ran.err());
  }
}
