package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import org.junit.jupiter.api.Test;

/** What {@code test} runs, and how it says what failed. */
class TestTest extends CommandTest {

  private static final String TEST =
      """
      planwright 1

      test "a server has a size" {
        kind server { size : number = 1 }
        server WEB1 { sise = 2 }
        expects error PW0107
      }
      """;

  @Test
  void aTestPassesOrFails() {
    folder.write("a.plan", TEST);
    Terminal.Ran ran = terminal.run("test", "a.plan");
    String code = ran.out().replaceAll("(?s).*found and not expected: error\\[(PW\\d+)\\].*", "$1");
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().contains("error[PW0901]: expected and not found: error[PW0107]"), ran.out());
    assertTrue(ran.out().contains("a.plan:5:"), ran.out());
    assertEquals("planwright: 0 tests passed, 1 failed\n", ran.err());
    folder.write("a.plan", TEST.replace("PW0107", code));
    ran = terminal.run("test", "a.plan");
    assertEquals(
        new Terminal.Ran(0, "no findings in 1 file\n", "planwright: 1 test passed, 0 failed\n"),
        ran);
  }

  @Test
  void theFailureSaysWhatToWriteInTheTest() {
    folder.write("a.plan", TEST.replace("error PW0107", "warning PW0104"));
    String out = terminal.run("test", "a.plan").out();
    assertTrue(
        out.contains(
            "= help: if the test \"a server has a size\" has to find it, write `expects error"
                + " PW0104` in it\n"),
        out);
    assertTrue(out.contains("= help: its severity is error: write `expects error PW0104`\n"), out);
  }

  @Test
  void commentsAreExpectations() {
    folder.write(
        "a.plan", Examples.WEB.replace("install { web }", "install { wbe } # error[PW0301]"));
    Terminal.Ran ran = terminal.run("test", "--format", "json", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("{\n") && ran.out().endsWith("}\n"), ran.out());
    assertTrue(ran.out().contains("\"PW0901\"") && ran.out().contains("\"PW0902\""), ran.out());
  }

  @Test
  void aFolderWithoutTestsIsNotClean() {
    folder.write("a.plan", Examples.WEB);
    Terminal.Ran ran = terminal.run("test");
    assertEquals(3, ran.status());
    assertEquals("planwright: there is no test in .\n", ran.err());
    assertEquals(2, terminal.run("test", "nowhere").status());
  }

  @Test
  void aFileThatCannotBeReadIsNoPassedTest() {
    folder.write("a.plan", TEST + "\nkind {\n");
    assertEquals(1, terminal.run("test", "a.plan").status());
  }
}
