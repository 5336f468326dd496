package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import org.junit.jupiter.api.Test;

/** Facts, what carries them, and libraries that contradict themselves. */
class FactsTest extends CommandTest {

  private static final String FACTS =
      """
      planwright 1

      article KB1 "Setting up the servers" {}
      fact F1 "the database comes first" in KB1 "summary"
      fact F2 "the setup programs are in English" in KB1 "summary"
      fact F3 "so are the messages" in KB1 "end" { informational = "nothing hangs on it" }

      kind server {}
      product database "Database" on server
      product web "Web server" on server from F1
      """;

  private static final String OWN =
      """
      planwright 1
      module own
      use mscs.facts
      use mscs.facts-sql
      """;

  @Test
  void factsArePrintedWithWhatCarriesThem() {
    folder.write("a.plan", FACTS);
    Terminal.Ran ran = terminal.run("facts", "a.plan");
    assertEquals(
        """
        F1  KB1, summary
            the database comes first
            product web
        F2  KB1, summary
            the setup programs are in English
            no declaration cites it
        F3  KB1, end
            so are the messages
            informational: nothing hangs on it
        3 facts, 1 carried, 1 informational, 1 unexplained
        """,
        ran.out());
    assertEquals(0, ran.status());
  }

  @Test
  void coverageFailsOnWhatIsNotExplained() {
    folder.write("a.plan", FACTS);
    Terminal.Ran ran = terminal.run("facts", "--coverage", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out()
            .startsWith("error[PW0811]: no declaration cites the fact `F2`\n --> a.plan:5:6\n"),
        ran.out());
    assertTrue(
        ran.out().contains("    KB1         1 of 3, 1 informational, 1 unexplained\n"), ran.out());
    folder.write("a.plan", FACTS.replace("from F1", "from F1, F2"));
    assertEquals(0, terminal.run("facts", "--coverage", "a.plan").status());
  }

  /** The library uses two modules of mscs, whose facts others carry. */
  @Test
  void coverageCountsTheFactsOfTheFilesAlone() {
    folder.write("lib/own/own.plan", FACTS.replace("planwright 1\n", OWN));
    Terminal.Ran ran = terminal.run("facts", "--coverage", "lib/own/own.plan");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().startsWith("error[PW0811]: no declaration cites the fact `F2`"), ran.out());
    assertTrue(ran.out().endsWith("3 facts, 1 carried, 1 informational, 1 unexplained\n"));
    folder.write(
        "lib/own/own.plan", FACTS.replace("planwright 1\n", OWN).replace("from F1", "from F1, F2"));
    assertEquals(0, terminal.run("facts", "--coverage", "lib/own/own.plan").status());
    assertTrue(
        terminal
            .run("facts", "--coverage", "--library", "lib")
            .out()
            .endsWith("3 facts, 2 carried, 1 informational, 0 unexplained\n"));
    Terminal.Ran used = terminal.run("facts", "--coverage", "--used", "lib/own/own.plan");
    assertEquals(1, used.status());
    assertTrue(used.out().contains("Q223258"), used.out());
  }

  @Test
  void aPlanWithoutFactsHasNothingToCount() {
    folder.write("a.plan", "planwright 1\nuse mscs.ntop\n");
    Terminal.Ran ran = terminal.run("facts", "--coverage", "a.plan");
    assertEquals(3, ran.status());
    assertTrue(ran.err().contains("--used"), ran.err());
  }

  @Test
  void jsonIsForPrograms() {
    folder.write("a.plan", FACTS);
    Terminal.Ran ran = terminal.run("facts", "--format", "json", "a.plan");
    assertEquals(0, ran.status());
    assertTrue(ran.out().contains("\"unexplained\": 1"), ran.out());
    assertTrue(ran.out().contains("\"kind\": \"product\""), ran.out());
  }

  @Test
  void theShippedLibrariesDoNotContradictThemselves() {
    Terminal.Ran ran = terminal.run("facts", "--coverage");
    assertTrue(!ran.out().contains("PW0812") && !ran.out().contains("PW0813"), ran.out());
    assertTrue(ran.out().contains("Q223258"), ran.out());
  }

  @Test
  void noFactsAreNoCoverage() {
    folder.write("a.plan", "planwright 1\n");
    assertEquals(3, terminal.run("facts", "--coverage", "a.plan").status());
    assertEquals(2, terminal.run("facts", "--format", "xml").status());
  }
}
