package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import org.junit.jupiter.api.Test;

/** What {@code lint} prints where, and the code it ends with. */
class LintTest extends CommandTest {

  private static final String CLEAN = "planwright 1\n\nkind server {}\n";
  private static final String WARNING = "kind server {}\n";
  private static final String ERROR = "planwright 1\n\ngadget WEB1 {}\n";

  @Test
  void aCleanFileSaysWhatWasChecked() {
    folder.write("a.plan", Examples.WEB);
    assertEquals(
        new Terminal.Ran(0, "no findings in 1 file\n", ""), terminal.run("lint", "a.plan"));
  }

  @Test
  void theThresholdDecides() {
    folder.write("a.plan", WARNING);
    assertEquals(0, terminal.run("lint", "a.plan").status());
    assertEquals(1, terminal.run("lint", "--fail-on", "warning", "a.plan").status());
    assertEquals(1, terminal.run("lint", "--fail-on=note", "a.plan").status());
    folder.write("a.plan", CLEAN);
    assertEquals(0, terminal.run("lint", "--fail-on=note", "a.plan").status());
  }

  @Test
  void quietPrintsErrorsOnlyAndJudgesAlike() {
    folder.write("a.plan", WARNING);
    assertEquals(
        new Terminal.Ran(1, "", ""), terminal.run("lint", "-q", "--fail-on", "warning", "a.plan"));
    folder.write("a.plan", ERROR);
    Terminal.Ran ran = terminal.run("lint", "--quiet", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0107]"), ran.out());
    assertFalse(ran.out().contains("in 1 file"), ran.out());
  }

  @Test
  void oneRunWritesSeveralReports() {
    folder.write("a.plan", ERROR);
    Terminal.Ran ran =
        terminal.run("lint", "--format", "text", "--format", "json=r/f.json", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().endsWith("\n1 error in 1 file\n"), ran.out());
    Terminal.Ran json = terminal.run("lint", "--format=json", "a.plan");
    assertEquals(json.out(), folder.read("r/f.json"));
    assertTrue(json.out().startsWith("{\n  \"format\": \"planwright-findings\",\n"), json.out());
  }

  @Test
  void textStaysOnScreenWhereTheOtherFormatsHaveFiles() {
    folder.write("a.plan", CLEAN);
    Terminal.Ran ran = terminal.run("lint", "--format", "json=f.json", "a.plan");
    assertEquals(new Terminal.Ran(0, "no findings in 1 file\n", ""), ran);
  }

  @Test
  void machineFormatsAreNeverColoured() {
    folder.write("a.plan", ERROR);
    assertTrue(terminal.run("lint", "--color", "always", "a.plan").out().contains("\u001b["));
    terminal.run("lint", "--color", "always", "--format", "text=t", "--format=json=j", "a.plan");
    assertFalse(folder.read("t").contains("\u001b["));
    assertFalse(
        terminal
            .run("lint", "--color=always", "--format=json", "a.plan")
            .out()
            .contains("\u001b["));
  }

  @Test
  void colourFollowsTheFlagThenTheVariablesThenTheTerminal() {
    folder.write("a.plan", ERROR);
    assertFalse(isColoured(terminal, "auto"));
    assertTrue(isColoured(new Terminal(path).watched(), "auto"));
    assertFalse(isColoured(new Terminal(path).watched(), "never"));
    assertFalse(isColoured(new Terminal(path).watched().with("NO_COLOR", "1"), "auto"));
    assertTrue(isColoured(new Terminal(path).watched().with("NO_COLOR", ""), "auto"));
    assertTrue(isColoured(new Terminal(path).with("NO_COLOR", "1"), "always"));
    assertTrue(isColoured(new Terminal(path).with("FORCE_COLOR", "1"), "auto"));
    assertFalse(isColoured(new Terminal(path).with("FORCE_COLOR", "0"), "auto"));
    assertTrue(isColoured(new Terminal(path).with("CLICOLOR_FORCE", "1"), "auto"));
    assertFalse(isColoured(new Terminal(path).watched().with("CLICOLOR", "0"), "auto"));
    assertFalse(isColoured(new Terminal(path).watched().with("TERM", "dumb"), "auto"));
  }

  private static boolean isColoured(Terminal terminal, String when) {
    return terminal.run("lint", "--color", when, "a.plan").out().contains("\u001b[");
  }

  @Test
  void standardInputHasTheNameAndThePlaceItStandsFor() {
    folder.write("sub/kinds.plan", CLEAN);
    String text = "planwright 1\n\nuse \"kinds.plan\"\n\nserver {}\n";
    Terminal.Ran ran =
        terminal.typing(text).run("lint", "-", "--stdin-filename", "sub/not-there.plan");
    assertEquals(0, ran.status(), ran.out());
    Terminal.Ran unnamed = terminal.typing(ERROR).run("lint", "-");
    assertTrue(unnamed.out().contains("--> <stdin>:3:1\n"), unnamed.out());
  }

  @Test
  void standardInputStandsForTheFileWhoeverUsesIt() {
    folder.write("kinds.plan", "planwright 1\n\nuse \"a.plan\"\n\nserver WEB1 {}\n");
    folder.write("a.plan", "nothing like a plan");
    Terminal.Ran ran =
        terminal.typing(CLEAN).run("lint", "-", "--stdin-filename=a.plan", "kinds.plan");
    assertEquals(new Terminal.Ran(0, "no findings in 2 files\n", ""), ran);
  }

  @Test
  void aModuleIsFoundBesideTheOthersOfItsRun() {
    folder.write("lib/shop/shop.plan", "planwright 1\nmodule shop # the first\nkind server {}\n");
    folder.write("lib/shop/web.plan", "planwright 1\nmodule shop.web\nuse shop\nserver WEB1 {}\n");
    assertEquals(new Terminal.Ran(0, "no findings in 2 files\n", ""), terminal.run("lint", "lib"));
    assertEquals(0, terminal.run("lint", "lib/shop/web.plan").status());
  }

  @Test
  void aFileIsOneFileWhateverItIsCalled() {
    folder.write("lib/shop/shop.plan", "planwright 1\nmodule shop\nkind server {}\n");
    folder.write("a.plan", "planwright 1\nuse shop\nuse \"lib/shop/shop.plan\"\nserver WEB1 {}\n");
    Terminal.Ran ran =
        terminal.run("lint", "--library", "lib", "a.plan", "./lib/../a.plan", "lib/shop/shop.plan");
    assertEquals(new Terminal.Ran(0, "no findings in 2 files\n", ""), ran);
  }

  @Test
  void aLibraryGivenComesBeforeTheShippedOnes() {
    folder.write("lib/mscs/mscs.plan", "planwright 1\nmodule mscs\nkind only-here {}\n");
    folder.write("a.plan", "planwright 1\nuse mscs\nonly-here X {}\n");
    assertEquals(0, terminal.run("lint", "--library", "lib", "a.plan").status());
    assertEquals(1, terminal.run("lint", "a.plan").status());
  }

  @Test
  void aMissingLibraryFolderIsWrongUsage() {
    folder.write("a.plan", CLEAN);
    Terminal.Ran ran = terminal.run("lint", "--library", "lib", "a.plan");
    assertEquals(new Terminal.Ran(2, "", "planwright: no such folder: lib\n"), ran);
  }
}
