package dev.planwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.emit.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of a project, for every command that draws something, and their mistakes. */
class OverlayTest extends CommandTest {

  private static final String NODE = "plans/examples/msdtc-repair.plan";

  @BeforeEach
  void open() {
    folder.write("a.plan", Examples.WEB);
  }

  @Test
  void theShippedOnesAreListed() {
    Terminal.Ran ran = terminal.run("templates");
    assertEquals(new Terminal.Ran(0, String.join("\n", Templates.SHIPPED) + "\n", ""), ran);
  }

  @Test
  void theShippedOnesAsAnOverlayChangeNothing() {
    assertEquals(0, terminal.run("templates", "mine").status());
    String all = "markdown,scripts,html,backout";
    terminal.run("compile", "--to", all, "-o", "plain", "a.plan");
    Terminal.Ran ran =
        terminal.run("compile", "--to", all, "-o", "own", "--templates", "mine", "a.plan");
    assertEquals(0, ran.status(), ran.out());
    assertEquals(made("plain"), made("own"));
  }

  @Test
  void onlyThoseThatAreNamedAreWritten() {
    Terminal.Ran ran = terminal.run("templates", "mine", "markdown/windows.ftl", "html/style.css");
    assertEquals(
        "planwright: wrote mine/markdown/windows.ftl\nplanwright: wrote mine/html/style.css\n",
        ran.err());
    assertEquals(2, made("mine").size());
  }

  @Test
  void nothingIsOverwritten() {
    folder.write("mine/markdown/plan.ftl", "my work");
    Terminal.Ran ran = terminal.run("templates", "mine");
    assertEquals(2, ran.status());
    assertEquals(
        "planwright: mine/markdown/plan.ftl is there already; nothing is written\n", ran.err());
    assertEquals(Map.of("mine/markdown/plan.ftl", "my work"), made("mine"));
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    Terminal.Ran ran = terminal.run("templates", "mine", "plan.ftl");
    assertEquals(2, ran.status());
    assertTrue(
        ran.err().contains("unknown template plan.ftl; did you mean html/plan.ftl?"), ran.err());
    assertEquals(Map.of(), made("mine"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "<#if title> ! unclosed",
        "${nobody} ! nobody",
        "<#list title as x></#list> ! string",
      })
  void aMistakeIsSaidAtItsPlaceAndNothingIsWritten(String mistake, String word) {
    folder.write("mine/markdown/windows.ftl", "\n" + mistake + "\n");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0790]: template markdown/windows.ftl"), ran.out());
    assertTrue(ran.out().contains("--> mine/markdown/windows.ftl:2:1"), ran.out());
    assertTrue(ran.out().contains(word), ran.out());
    assertEquals(Map.of(), made("out"));
  }

  @Test
  void aMistakeThatShowsInEveryScriptIsSaidOnce() {
    String two = Examples.WEB.replace("server WEB1 {}", "server WEB1 {}\nserver WEB2 {}");
    folder.write("a.plan", two.replace("on WEB1\n  install {", "on WEB1, WEB2\n  install {"));
    folder.write("mine/batch/step.ftl", "${nobody}\n");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(1, ran.out().split("error\\[PW0790", -1).length - 1, ran.out());
  }

  @ParameterizedTest
  @CsvSource({
    "markdwn/plan.ftl, html/plan.ftl",
    "markdown/runbook.ftl, markdown/runbook.md.ftl",
    "runbook.html.ftl, html/runbook.html.ftl",
    "html/styles.css, html/style.css",
  })
  void aNameThatStandsForNothingIsAFinding(String name, String meant) {
    folder.write("mine/" + name, "my own\n");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0791]: template " + name), ran.out());
    assertTrue(ran.out().contains("--> mine/" + name + ":1:1"), ran.out());
    assertTrue(ran.out().contains("did you mean " + meant + "?"), ran.out());
    assertEquals(Map.of(), made("out"));
  }

  @Test
  void whatIsIncludedMayHaveAnyName() {
    folder.write("mine/ours/logo.ftl", "Our logo: ${title}\n");
    folder.write("mine/markdown/windows.ftl", "\n<#include \"/ours/logo.ftl\">\n");
    folder.write("mine/README.md", "Why we did this.");
    folder.write("mine/markdown/.plan.ftl.swp", "an editor's");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(0, ran.status(), ran.out());
    assertTrue(folder.read("out/web/runbook.md").contains("Our logo: Web server\n"));
  }

  @Test
  void aFolderWithoutTemplatesIsRefused() {
    folder.write("mine/README.md", "Soon.");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(2, ran.status());
    assertEquals(
        "planwright: unknown template in mine; to begin: planwright templates mine\n", ran.err());
  }

  @Test
  void whatCannotBeReadIsRefused() {
    folder.write("mine/markdown/plan.ftl/in the way", "");
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(2, ran.status());
    assertEquals("planwright: not a file: mine/markdown/plan.ftl\n", ran.err());
  }

  @Test
  void bytesThatAreNoTextAreAFinding() throws IOException {
    Path file = path.resolve("mine/markdown/plan.ftl");
    Files.createDirectories(file.getParent());
    Files.write(file, "Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
    Terminal.Ran ran = terminal.run("compile", "--templates", "mine", "a.plan");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("error[PW0010]"), ran.out());
    assertTrue(ran.out().contains("mine/markdown/plan.ftl:1:3"), ran.out());
    assertFalse(Files.exists(path.resolve("out")));
  }

  @Test
  void whatWasMadeWithThemIsVerifiedWithThem() {
    folder.write("mine/markdown/windows.ftl", "\nAsk the night shift.\n");
    terminal.run("compile", "--templates", "mine", "a.plan");
    String made = "out/web/runbook.md";
    assertEquals(0, terminal.run("verify", "--templates", "mine", made, "a.plan").status());
    assertEquals(1, terminal.run("verify", made, "a.plan").status());
    folder.write("mine/markdown/windows.ftl", "${nobody}\n");
    Terminal.Ran ran = terminal.run("verify", "--templates", "mine", made, "a.plan");
    assertEquals(1, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("error[PW0790]"), ran.err());
    assertEquals(
        0, terminal.run("verify", "--templates", "mine", "out/web/WEB1.cmd", "a.plan").status());
    folder.write("mine/x.ftl", "");
    ran = terminal.run("verify", "--templates", "mine", made, "a.plan");
    assertTrue(ran.status() == 1 && ran.err().contains("error[PW0791]"), ran.err());
  }

  @Test
  void aProbeIsDrawnWithThem() {
    Terminal here = new Terminal(Path.of(""));
    String shipped = new String(Templates.shipped("batch/probe.cmd.ftl"), StandardCharsets.UTF_8);
    folder.write("mine/batch/probe.cmd.ftl", shipped.replace("Made by", "Ours, made by"));
    List<String> args = List.of("probe", NODE, "-o", at("out"), "--templates", at("mine"));
    assertEquals(0, here.run(args.toArray(String[]::new)).status());
    assertTrue(made("out").values().iterator().next().contains("rem Ours, made by"));
    folder.write("mine/batch/probe.cmd.ftl", shipped + "choice\n");
    Terminal.Ran ran = here.run(args.toArray(String[]::new));
    assertEquals(1, ran.status());
    assertTrue(ran.out().startsWith("error[PW0706]"), ran.out());
    folder.write("mine/batch/prob.cmd.ftl", "");
    ran = here.run(args.toArray(String[]::new));
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("did you mean batch/probe.cmd.ftl?"), ran.out());
  }

  @Test
  void aWayOutIsDrawnWithThem() {
    Terminal here = new Terminal(Path.of(""));
    List<String> args =
        List.of(
            "diagnose",
            "plans/examples/sql70-sp4-present.plan",
            "--line",
            "setup has stopped",
            "--symptom",
            "ntop-failed-on-second-node",
            "-o",
            at("out"),
            "--templates",
            at("mine"));
    folder.write("mine/markdown/runbook.md.ftl", "ours: ${title}\n");
    Terminal.Ran ran = here.run(args.toArray(String[]::new));
    assertTrue(
        made("out").values().stream().anyMatch(text -> text.startsWith("ours: ")), ran.err());
    Map<String, String> before = made("out");
    folder.write("mine/markdown/runbook.md.ftl", "${nobody}\n");
    ran = here.run(args.toArray(String[]::new));
    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("error[PW0790]"), ran.err());
    assertEquals(before, made("out"));
  }

  private String at(String name) {
    return path.resolve(name).toString();
  }

  private Map<String, String> made(String below) {
    Map<String, String> made = new TreeMap<>();
    folder
        .files()
        .forEach((name, text) -> {
          if (name.startsWith(below + "/")) {
            made.put(below.equals("own") ? name.replaceFirst("own", "plain") : name, text);
          }
        });
    return made;
  }
}
