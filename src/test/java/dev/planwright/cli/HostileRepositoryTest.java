package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.option.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A repository that a stranger sends, judged as a service would: nothing outside of it is read or
 * written. Each file outside holds a canary, which must be nowhere in what a run leaves.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class HostileRepositoryTest {

  private static final String CANARY = "canary";
  private static final String SECRET = "planwright 1\n\nplan canary canary {\n  canary\n}\n";
  private static final String GOOD =
      RuleBreakingSite.plan("web", "server A { spare = true  size = 4 }");

  @TempDir Path path;
  private Path root;
  private TestFolder folder;
  private TestFolder outside;
  private Map<String, String> before;

  @BeforeEach
  void fill() throws IOException {
    root = Files.createDirectory(path.resolve("repository"));
    folder = new TestFolder(root);
    outside = new TestFolder(Files.createDirectory(path.resolve("outside")));
    outside
        .write("secret.plan", SECRET)
        .write("site/site.plan", SECRET)
        .write("planwright.plan", "planwright 1\n\nproject {\n  canary = \"canary\"\n}\n")
        .write("markdown/margin.ftl", CANARY)
        .write("secret", CANARY);
    before = outside.files();
    folder.write("lib/site/site.plan", RuleBreakingSite.LIBRARY).write("good.plan", GOOD);
    assumeTrue(Checkouts.gitIsThere(), "there is no git");
    new Checkouts(root).init();
  }

  /** Runs the program, and sees that it neither told nor wrote what lies outside. */
  private Terminal.Ran run(String... words) {
    Terminal.Ran ran = new Terminal(root).run(words);
    assertFalse((ran.out() + ran.err()).contains(CANARY), ran.toString());
    assertTrue(ran.status() <= 3, ran.toString());
    assertEquals(before, outside.files(), "what lies outside has changed");
    return ran;
  }

  private void finds(String code, String... words) {
    Terminal.Ran ran = run(words);
    assertTrue((ran.out() + ran.err()).contains("error[" + code + "]"), ran.toString());
    assertTrue(ran.status() == 1 || ran.status() == 2, ran.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside/secret.plan",
        "../../../../../../../../../../../../../../etc/passwd",
        "/etc/passwd",
        "/dev/zero",
        "linked/secret.plan",
        "linked-file.plan",
        "deep/../../outside/secret.plan",
        "/proc/self/environ",
        "../outside/there-is-none.plan",
      })
  void aUsedFileOutsideIsRefused(String used) throws IOException {
    folder.link("linked", "../outside");
    folder.link("linked-file.plan", "../outside/secret.plan");
    folder.write("bad.plan", "planwright 1\n\nuse \"" + used + "\"\n");
    finds("PW0205", "lint", "bad.plan");
    finds("PW0205", "lint", "--format", "text", ".");
    for (String format : Formats.NAMES) {
      run("lint", "--format", format, ".");
    }
    for (String command : List.of("compile", "steps", "graph", "probe", "fmt", "test", "rules")) {
      run(command, "bad.plan");
    }
    run("why", "bad.plan", "1");
    run("lint", "--fix", "--unsafe-fixes", ".");
  }

  @Test
  void aLinkToAFileOutsideIsRefusedByName() throws IOException {
    folder.link("link.plan", "../outside/secret.plan");
    folder.link("zero.plan", "/dev/zero");
    folder.link("passwd.plan", "/etc/passwd");
    folder.link("none.plan", "none");
    finds("PW0205", "lint", ".");
    finds("PW0205", "lint", "link.plan");
    assertEquals(2, run("lint", "none.plan").status());
    Terminal.Ran ran = run("lint", ".");
    for (String name : List.of("link.plan", "zero.plan", "passwd.plan", "none.plan")) {
      assertTrue(ran.out().contains("--> " + name + ":1:1"), ran.out());
    }
    run("fmt", ".");
    run("fmt", "link.plan");
    run("diff", "good.plan", "link.plan");
  }

  @Test
  void aLinkToAFolderOutsideIsNotFollowed() throws IOException {
    folder.link("plans", "../outside");
    assertEquals(2, run("lint", "plans").status());
    assertTrue(run("lint", "plans/secret.plan").out().contains("PW0205"));
    folder.link("sub/site", "../../outside/site");
    folder.write("uses.plan", "planwright 1\n\nuse site\n");
    finds("PW0205", "lint", "--library", "sub", "uses.plan");
    run("rules", "--library", "sub");
    run("facts", "--library", "sub");
    Files.move(root.resolve(".git"), root.resolve(".nogit"));
    Terminal.Ran ran = run("lint", "--library", "lib", ".");
    assertTrue(ran.err().contains("leads out of the project"), ran.err());
  }

  @Test
  void pipesAndDevicesAreNeverOpened() throws Exception {
    assumeTrue(new ProcessBuilder("mkfifo", root + "/pipe.plan").start().waitFor() == 0);
    Files.createDirectory(root.resolve("folder"));
    for (String used : List.of("pipe.plan", "folder")) {
      folder.write("bad.plan", "planwright 1\n\nuse \"" + used + "\"\n");
      finds("PW0206", "lint", "bad.plan");
    }
    for (String named : List.of("pipe.plan", "/dev/zero", "/dev/random")) {
      finds("PW0206", "lint", named);
      assertEquals(2, run("lint", "--config", named, "good.plan").status());
      assertEquals(2, run("lint", "--baseline", named, "good.plan").status());
      assertEquals(2, run("verify", named, "good.plan").status());
      assertEquals(2, run("diagnose", "--library", "lib", "good.plan", named).status());
      assertEquals(2, run("probe", "--library", "lib", "good.plan", "--read", named).status());
    }
    for (String report : List.of("pipe.plan.json", "out/web")) {
      assertTrue(
          new ProcessBuilder("sh", "-c", "mkdir -p out && mkfifo " + report)
                  .directory(root.toFile())
                  .start()
                  .waitFor()
              == 0);
    }
    assertEquals(2, run("lint", "--format", "json=pipe.plan.json", "good.plan").status());
    assertEquals(2, run("compile", "--library", "lib", "good.plan").status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extend = \"../outside/planwright.plan\"",
        "extend = \"linked/planwright.plan\"",
        "library = \"../outside\"",
        "library = \"linked\"",
        "library = \"/\"",
      })
  void aConfigurationThatPointsOutsideIsRefused(String setting) throws IOException {
    folder.link("linked", "../outside");
    folder.write("planwright.plan", "planwright 1\n\nproject {\n  " + setting + "\n}\n");
    finds("PW1011", "lint", ".");
    finds("PW1011", "config", "good.plan");
  }

  @Test
  void aConfigurationThatIsALinkOutsideIsRefused() throws IOException {
    folder.link("planwright.plan", "../outside/planwright.plan");
    assertEquals(2, run("lint", ".").status());
    assertEquals(2, run("fmt", "--check", ".").status());
  }

  @Test
  void aConfigurationAboveTheCheckoutIsNotRead() {
    new TestFolder(path)
        .write("planwright.plan", "planwright 1\n\nproject {\n  canary = \"\"\n}\n");
    assertEquals(0, run("lint", "--library", "lib", "good.plan").status());
  }

  @Test
  void templatesComeFromTheProject() throws IOException {
    folder.link("mine/markdown/margin.ftl", "../../../outside/markdown/margin.ftl");
    finds("PW0205", "compile", "--library", "lib", "--templates", "mine", "good.plan");
    folder.link("theirs", "../outside");
    assertEquals(
        2, run("compile", "--library", "lib", "--templates", "theirs", "good.plan").status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out                    | ../outside        | compile",
        "out/web                | ../../outside     | compile",
        "out/web/runbook.md     | ../../../outside/secret | compile",
        "out/web/runbook.md     | ../../../outside/none   | compile",
        "out                    | ../outside        | graph -o out",
        "out                    | ../outside        | compile -o out/a/b",
        "report                 | ../outside/secret | lint --format json=report",
        "report                 | ../outside/none   | lint --format sarif=report",
        "reports                | ../outside        | lint --format sarif=reports/a",
        "known                  | ../outside/none   | lint --baseline known --write-baseline",
        "first                  | ../outside/site   | init first",
        "mine                   | ../outside/site   | templates mine",
      })
  void nothingIsWrittenThroughALink(String name, String target, String command) throws IOException {
    folder.link(name, target);
    String[] words =
        command.startsWith("init") || command.startsWith("templates")
            ? command.split(" ")
            : (command + " --library lib good.plan").split(" ");
    Terminal.Ran ran = run(words);
    assertEquals(2, ran.status(), ran.toString());
    assertTrue(ran.err().contains("--follow-links"), ran.err());
  }

  @Test
  void aLinkedPlanIsNotFormattedOrMended() throws IOException {
    folder.write("plans/long.plan", GOOD.replace("server A {", "server A   {"));
    folder.link("short.plan", "plans/long.plan");
    Terminal.Ran ran = run("fmt", "short.plan");
    assertEquals(2, ran.status(), ran.toString());
    assertTrue(folder.read("plans/long.plan").contains("server A   {"));
    assertEquals(0, run("fmt", "--follow-links", "short.plan").status());
    assertFalse(folder.read("plans/long.plan").contains("server A   {"));
    assertTrue(Files.isSymbolicLink(root.resolve("short.plan")));
  }

  /** What a plan says is shown, and is no command to the service that reads the log. */
  @Test
  void textsOfAPlanAreNoCommands() {
    String plan =
        """
        planwright 1

        use site

        farm F {
          server "##vso[task.setvariable x]y" {}
        ::error::no
            ::stop-commands::x
          server "##[error]z" { size = "::a" }
        }

        plan p {
          on F
          install { web }
        }
        """;
    folder.write("texts.plan", plan).write("names.plan", plan.replaceAll("(?m)^ *::.*\n", ""));
    for (String format : List.of("text", "compact")) {
      for (String file : List.of("texts.plan", "names.plan")) {
        String all = run("lint", "--library=lib", "--format", format, file).out();
        assertTrue(all.contains(file), all);
        assertFalse(all.contains("##vso[") || all.contains("##["), all);
        assertFalse(all.lines().anyMatch(line -> line.strip().startsWith("::")), all);
      }
    }
  }

  @Test
  void namesAreShownAndNeverObeyed() {
    String[] names = {
      "a\n::error::b.plan",
      "a\n##vso[task.complete]b.plan",
      "\u001b[2Jc.plan",
      "d:e.plan",
      "f\r\ng.plan",
      "--fix.plan",
      "h\u202eplan.plan",
      "%0Ai.plan",
      "::error::j.plan",
      "##vso[task.complete]k.plan",
      "##[error]l.plan",
    };
    for (String name : names) {
      folder.write(name, "planwright 1\nwrong\n");
    }
    for (String format : Formats.NAMES) {
      Terminal.Ran ran = run("lint", "--format", format, ".");
      assertEquals(1, ran.status(), ran.toString());
      String all = ran.out() + ran.err();
      all.lines()
          .forEach(line -> {
            String name = line.strip();
            assertFalse(
                name.startsWith("::error::") || name.startsWith("##vso[task.complete]"),
                () -> format + ": a log obeys this; pass it through VisibleText.inLog: " + line);
          });
      assertFalse(all.contains("\u001b[2J") || all.contains("\u202e"), format + ": " + all);
      assertFalse(all.contains("\r"), format);
    }
    for (String command : List.of("fmt", "config", "test", "steps", "compile", "rules")) {
      for (String name : names) {
        Terminal.Ran ran = run(command, "./" + name);
        String all = ran.out() + ran.err();
        assertFalse(all.contains("\u001b[2J") || all.contains("\u202e"), command + ": " + all);
        assertFalse(all.lines().anyMatch(line -> line.startsWith("::error::")), all);
        assertFalse(all.lines().anyMatch(line -> line.startsWith("##vso[task.co")), all);
      }
    }
  }
}
