package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.PlanFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Artifacts that were carried away, beside the plan as it is now. */
class VerifyTest extends CommandTest {

  private static final String RUNBOOK = "out/web/runbook.md";
  private static final String SCRIPT = "out/web/WEB1.cmd";
  private static final List<String> ALL =
      List.of(RUNBOOK, SCRIPT, "out/web/procedure.json", "out/web/order.svg", "out/web/steps.svg");

  @BeforeEach
  void compile() {
    folder.write("web.plan", Examples.WEB);
    terminal.run("compile", "web.plan", "--to", "markdown,batch,json,graph");
  }

  static List<Path> examples() {
    // Each look at an artifact compiles the plan, which takes minutes where machines are many.
    return Examples.clean().stream().filter(file -> PlanFiles.text(file).length() < 4000).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyArtifactOfAnExampleIsKnown(Path example) {
    String plan = example.toAbsolutePath().toString();
    Terminal at = new Terminal(path);
    at.run("compile", plan, "--to", "markdown,batch,html,json,graph,backout", "-o", "made");
    at.run("compile", plan, "--to", "markdown", "--style", "document", "-o", "made/read");
    int scripts = 0;
    for (String file : new TestFolder(path.resolve("made")).files().keySet()) {
      if (file.endsWith(".sh") && ++scripts > 3) {
        continue; // Those of fifty machines are alike, and each look compiles the plan.
      }
      Terminal.Ran ran = at.run("verify", "made/" + file, plan);
      assertEquals(0, ran.status(), ran.out() + ran.err());
      assertTrue(ran.out().startsWith("made/" + file + ": up to date: "), ran.out());
    }
  }

  @Test
  void commentsAndLayoutKeepItUpToDate() {
    edit("plan web", "# why\n\nplan    web");
    for (String file : ALL) {
      assertEquals(0, verify(file).status(), file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "setup.exe /q, setup.exe /s",
    "Install the web, Set up the web",
    "WEB1, WEB2",
    "'title \"Install', 'note \"Have the disk at hand\"\n  title \"Install'",
    "'run \"setup', 'ask \"setup'",
  })
  void whatChangesTheProcedureMakesEveryArtifactStale(String old, String now) {
    edit(old, now);
    for (String file : ALL) {
      Terminal.Ran ran = verify(file);
      assertEquals(1, ran.status(), file + ran.err());
      assertTrue(ran.out().startsWith(file + ": stale: it has plan id "), ran.out());
    }
  }

  @Test
  void whatChangedIsSaidInWords() {
    edit("setup.exe /q", "setup.exe /s");
    String runbook = verify(RUNBOOK).out();
    assertTrue(
        runbook.contains("\n  changed S001: WEB1 Install the web server on WEB1\n"), runbook);
    assertEquals("  changed S001: Install the web server on WEB1\n", after(verify(SCRIPT).out()));
    edit("  install { web }", "  steps { install-web(WEB1) install-web(WEB1) }");
    assertTrue(verify(SCRIPT).out().contains("  added S002: "), verify(SCRIPT).out());
  }

  @Test
  void theStepOfAShellScriptThatChangedIsNamed() {
    edit("kind server {", "kind server script posix machine {");
    edit(
        "  run \"setup.exe /q\"",
        "  wait \"true\" until 0 for 1 min\n"
            + "  run \"setup.exe /q\"\n"
            + "  wait \"true\" until 0 for 1 min");
    edit("  install { web }", "  steps { install-web(WEB1)  install-web(WEB2) }");
    edit("server WEB1 {}", "server WEB1 {}\nserver WEB2 {}");
    edit("on WEB1", "on WEB1");
    terminal.run("compile", "web.plan", "--to", "scripts");
    edit("setup.exe /q", "setup.exe /s");
    assertEquals(
        "  changed S001: Install the web server on WEB1\n", after(verify("out/web/WEB1.sh").out()));
  }

  @Test
  void aLibraryThatSaysOtherStepsIsNoticed() {
    String[] parts = Examples.WEB.split("server WEB1", 2);
    folder.write("lib.plan", parts[0]);
    new TestFolder(path)
        .write("web.plan", "planwright 1\n\nuse \"lib.plan\"\n\nserver WEB1" + parts[1]);
    assertEquals(0, verify(SCRIPT).status(), verify(SCRIPT).err());
    folder.write("lib.plan", parts[0].replace("setup.exe", "install.exe"));
    assertEquals(1, verify(SCRIPT).status());
  }

  @Test
  void anEditedScriptIsSaidToBe() {
    edit(SCRIPT, "setup.exe /q", "setup.exe /q /v");
    Terminal.Ran ran = verify(SCRIPT);
    assertEquals(1, ran.status());
    assertTrue(
        ran.out().startsWith(SCRIPT + ": edited: it has the plan id of web.plan"), ran.out());
    assertTrue(ran.out().contains("  changed S001: Install"), ran.out());
    assertTrue(ran.out().contains("PW_CMD=setup.exe /q /v"), ran.out());
  }

  @Test
  void aFileFromItsMachineIsTheSame() throws Exception {
    edit(RUNBOOK, "- [ ] ", "- [x] ");
    assertEquals(0, verify(RUNBOOK).status());
    Path file = path.resolve(SCRIPT);
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\r\n", "\n"));
    assertEquals(0, verify(SCRIPT).status());
    Files.write(file, ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
    assertEquals(0, verify(SCRIPT).status());
    assertEquals(0, terminal.typing(text).run("verify", "-", "web.plan").status());
  }

  @Test
  void theTargetIsFoundByItself() {
    edit("server WEB1 {}", "server WEB1 {}\n\nserver WEB2 {}");
    edit("on WEB1", "on WEB1, WEB2");
    terminal.run("compile", "web.plan", "-o", "two");
    Terminal.Ran ran = verify("two/web/WEB2/runbook.md");
    assertEquals(0, ran.status(), ran.out());
    assertTrue(ran.out().contains("runbook.md for WEB2"), ran.out());
  }

  @Test
  void programsReadItAsJson() {
    edit("setup.exe /q", "setup.exe /s");
    Terminal.Ran ran = terminal.run("verify", SCRIPT, "web.plan", "--format", "json");
    JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
    assertEquals("stale", json.get("verdict").getAsString());
    assertEquals("WEB1.cmd", json.get("artifact").getAsString());
    JsonObject change = json.getAsJsonArray("changes").get(0).getAsJsonObject();
    assertEquals(
        Map.of("change", "changed", "before", "S001", "after", "S001"),
        Map.of(
            "change", change.get("change").getAsString(),
            "before", change.get("before").getAsString(),
            "after", change.get("after").getAsString()));
  }

  @Test
  void whatIsNotOursIsRefused() {
    folder.write("notes.txt", "Install the web server\n");
    assertEquals(
        new Terminal.Ran(
            2,
            "",
            "planwright: notes.txt has no plan id, so it is not an artifact of Planwright\n"),
        verify("notes.txt"));
    assertEquals(2, verify("missing.cmd").status());
    assertEquals(2, verify("out").status());
    folder.write("web.plan", "planwright 1\n\nplan web { on NOBODY }\n");
    Terminal.Ran broken = verify(SCRIPT);
    assertEquals(1, broken.status());
    assertTrue(broken.err().contains("the plan has errors"), broken.err());
  }

  private Terminal.Ran verify(String file) {
    return terminal.run("verify", file, "web.plan");
  }

  private void edit(String old, String now) {
    edit("web.plan", old, now);
  }

  private void edit(String file, String old, String now) {
    String text = read(file);
    assertTrue(text.contains(old), () -> old + " is not in " + text);
    folder.write(file, text.replace(old, now));
  }

  private String read(String file) {
    return new TestFolder(path).files().get(file);
  }

  private static String after(String text) {
    return text.substring(text.indexOf('\n') + 1);
  }
}
