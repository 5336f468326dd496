package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code compile} writes, and when it writes nothing. */
class CompileTest extends CommandTest {

  @BeforeEach
  void open() {
    folder.write("a.plan", Examples.WEB);
  }

  /** What is installed on something that lies beside its machine is needed at that machine. */
  @Test
  void whatIsInstalledBesideAMachineHasToBeReadyThere() {
    folder.write(
        "rings.plan",
        """
        planwright 1
        kind host script posix machine {}
        kind ring { parts : part+ }
        kind part in ring.parts { at : host }
        product app "App" on part
        product set "Set" on ring
        action put(p : part, to : version) {
          on p.at
          title "Put"
          run "put ${to}"
          install app to on p
          install set to on p.ring
        }
        procedure go installs app on p : part { put(p, app.level) }
        host h1 {}
        ring R { part a { at = h1 } }
        plan rings { on R  install { app 8 } }
        """);
    terminal.run("compile", "rings.plan", "--to", "markdown");
    String runbook = folder.files().get("out/rings/runbook.md");
    assertTrue(runbook.contains("] Media or packages of App 8, for h1\n"), runbook);
  }

  @Test
  void runbookAndScriptsGoToTheFolderOfThePlan() {
    Terminal.Ran ran = terminal.run("compile", "a.plan");
    assertEquals(0, ran.status());
    assertEquals("no findings in 1 file\n", ran.out());
    assertEquals(
        "planwright: wrote out/web/runbook.md\nplanwright: wrote out/web/evidence.md\n"
            + "planwright: wrote out/web/WEB1.cmd\n",
        ran.err());
    assertEquals(
        Set.of("a.plan", "out/web/runbook.md", "out/web/evidence.md", "out/web/WEB1.cmd"),
        folder.files().keySet());
  }

  @Test
  void kindsAndFolderAreChosen() {
    assertEquals(0, terminal.run("compile", "--to", "json", "-o", "x/y", "a.plan").status());
    assertEquals(Set.of("a.plan", "x/y/web/procedure.json"), folder.files().keySet());
  }

  @Test
  void aScriptOfAnEarlierRunIsNamed() {
    folder.write("out/web/WEB2.cmd", "old").write("out/web/notes.txt", "mine");
    Terminal.Ran ran = terminal.run("compile", "--quiet", "a.plan");
    assertEquals(
        new Terminal.Ran(
            0,
            "",
            "planwright: out/web/WEB2.cmd is from an earlier run: no machine of this plan has that"
                + " name\n"),
        ran);
    assertEquals("old", folder.read("out/web/WEB2.cmd"));
  }

  @Test
  void aPlanWithErrorsWritesNothingAndLeavesWhatWasThere() {
    terminal.run("compile", "a.plan");
    Map<String, String> before = folder.files();
    folder.write("a.plan", Examples.WEB.replace("install { web }", "install { wbe }"));
    Terminal.Ran ran = terminal.run("compile", "a.plan");
    assertEquals(1, ran.status());
    assertEquals("", ran.err());
    folder.write("a.plan", Examples.WEB);
    assertEquals(before, folder.files());
  }

  @Test
  void aValueThatNoScriptCanHoldWritesNothing() {
    folder.write(
        "a.plan", Examples.WEB.replace("setup.exe /q", "md ${s.name}").replace("WEB1", "\"W%1\""));
    Terminal.Ran ran = terminal.run("compile", "a.plan");
    assertEquals(1, ran.status(), ran.out());
    assertEquals(Set.of("a.plan"), folder.files().keySet());
  }

  @Test
  void severalTargetsHaveFoldersOfTheirOwn() {
    String two = Examples.WEB.replace("server WEB1 {}", "server WEB1 {}\nserver WEB2 {}");
    folder.write("a.plan", two.replace("on WEB1\n  install {", "on WEB1, WEB2\n  install {"));
    assertEquals(0, terminal.run("compile", "--to", "markdown", "a.plan").status());
    assertEquals(
        Set.of(
            "a.plan",
            "out/web/WEB1/runbook.md",
            "out/web/WEB1/evidence.md",
            "out/web/WEB2/runbook.md",
            "out/web/WEB2/evidence.md"),
        folder.files().keySet());
  }

  @Test
  void namesThatAreNoFoldersAreFindings() {
    String[] names = {
      "..", "a/b", "a\\b", "con", "COM1.x", "-o", " x", "x.", "a:b", "x".repeat(101)
    };
    for (String name : names) {
      String plan = Examples.WEB.replace("plan web \"Web", "plan \"" + name + "\" \"Web");
      folder.write("a.plan", plan);
      Terminal.Ran ran = terminal.run("compile", "a.plan");
      assertEquals(1, ran.status(), name);
      assertTrue(ran.out().contains("error[PW0801]"), ran.out());
      assertEquals(Set.of("a.plan"), folder.files().keySet(), name);
    }
  }

  @Test
  void plansOfOneNameInTwoFilesAreAFinding() {
    folder.write("b.plan", Examples.WEB);
    Terminal.Ran ran = terminal.run("compile", "a.plan", "b.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("error[PW0802]"), ran.out());
  }

  @Test
  void kindsThatAreNotThereAreRefused() {
    Terminal.Ran ran = terminal.run("compile", "--to", "markdown,pdf", "a.plan");
    assertEquals(2, ran.status());
    assertEquals(
        "planwright: unknown kind of artifact `pdf`; there are markdown, scripts, html, json,"
            + " graph, backout, ansible (see planwright compile --help)\n",
        ran.err());
    assertEquals(2, terminal.run("compile").status());
  }

  @Test
  void templatesOfOnesOwnStandForTheShipped() {
    folder.write("t/markdown/runbook.md.ftl", "mine: ${title}\n");
    assertEquals(
        0, terminal.run("compile", "--templates", "t", "--to", "markdown", "a.plan").status());
    assertEquals("mine: Web server\n", folder.read("out/web/runbook.md"));
    assertEquals(2, terminal.run("compile", "--templates", "u", "a.plan").status());
  }

  @Test
  void nothingIsLeftBesideAnArtifact() {
    folder.write("out/web/runbook.md/in the way", "");
    Terminal.Ran ran = terminal.run("compile", "a.plan");
    assertEquals(2, ran.status());
    assertEquals("planwright: cannot write out/web/runbook.md: it is a folder\n", ran.err());
    assertEquals(Set.of("a.plan", "out/web/runbook.md/in the way"), folder.files().keySet());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aReplacedFileKeepsItsPermissionsAndItsLinks() throws IOException {
    folder.write("kept/runbook.md", "old");
    Path kept = path.resolve("kept/runbook.md");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-r-----"));
    Files.createDirectories(path.resolve("out/web"));
    Files.createSymbolicLink(path.resolve("out/web/runbook.md"), kept);
    assertEquals(
        0, terminal.run("compile", "--to", "markdown", "--follow-links", "a.plan").status());
    assertTrue(folder.read("kept/runbook.md").contains("Web server"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
  }
}
