package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code planwright.plan} changes about a run. */
class ProjectTest extends CommandTest {

  private static final String LIBRARY =
      """
      planwright 1
      module shop

      kind server {
        room : bool = true
        cold : bool
      }

      product web "Web server" on server

      action install-web(s : server) {
        on s
        title "Install the web server on ${s}"
        ask "Run the setup program"
        install web on s
      }

      procedure install-web-server installs web on s : server {
        install-web(s)
      }

      rule no-room error {
        for s in servers
        check s.room
        text "${s} has no room"
      }

      rule too-warm warning {
        for s in servers
        check s.cold
        text "${s} is too warm"
      }

      rule data-lost error danger {
        for s in servers
        check s.room
        text "what is on ${s} would be lost"
      }
      """;

  /** Warm: a warning. */
  private static final String WARM = plan("cold = false");

  /** Nobody says whether it is cold: what cannot be told is an error or warning of its rule. */
  private static final String UNKNOWN = plan("room = true");

  @BeforeEach
  void open() {
    folder.write("libs/shop/shop.plan", LIBRARY);
  }

  private static String plan(String attributes) {
    return """
    planwright 1

    use shop

    server WEB1 { %s }

    plan web {
      on WEB1
      install { web }
    }
    """
        .formatted(attributes);
  }

  private TestFolder project(String... settings) {
    return projectIn("", settings);
  }

  private TestFolder projectIn(String sub, String... settings) {
    String body = "  " + String.join("\n  ", settings);
    return folder.write(sub + "planwright.plan", "planwright 1\n\nproject {\n" + body + "\n}\n");
  }

  private Terminal.Ran run(String... words) {
    return terminal.run(words);
  }

  private static List<String> found(Terminal.Ran ran) {
    return Pattern.compile("(?m)^(\\w+\\[.*?\\]).*\\n *--> (.*?):")
        .matcher(ran.out())
        .results()
        .map(each -> each.group(1) + " " + each.group(2))
        .toList();
  }

  @Test
  void namesLibrariesFromWhereItLies() {
    project("library = \"libs\"");
    folder.write("deep/er/a.plan", WARM);
    assertEquals(List.of("warning[shop/too-warm] deep/er/a.plan"), found(run("lint", "deep")));
    Terminal.Ran inside = new Terminal(path.resolve("deep/er")).run("lint", "a.plan");
    assertEquals(List.of("warning[shop/too-warm] a.plan"), found(inside));
    assertEquals(0, inside.status());
    assertTrue(run("lint", "--no-config", "deep").out().contains("PW0201"));
    assertTrue(run("rules").out().contains("shop/too-warm"));
    assertEquals(0, run("explain", "shop/too-warm").status());
  }

  @Test
  void theNearestOneCountsAndNoOther() {
    project("library = \"libs\"", "fail-on = warning");
    projectIn("sub/", "library = \"../libs\"", "shop/too-warm = error");
    folder.write("a.plan", WARM).write("sub/b.plan", WARM);
    Terminal.Ran ran = run("lint", "a.plan", "sub/b.plan");
    assertEquals(
        List.of("warning[shop/too-warm] a.plan", "error[shop/too-warm] sub/b.plan"), found(ran));
    assertEquals(1, run("lint", "a.plan").status());
    projectIn("sub/", "library = \"../libs\"");
    assertEquals(0, run("lint", "sub").status(), "fail-on of the outer one does not reach here");
    assertEquals(1, run("lint", ".").status());
    assertEquals(0, run("lint", "--fail-on", "error", ".").status(), "the option beats both");
  }

  @Test
  void extendingIsSaid() {
    project("library = \"libs\"", "fail-on = warning", "shop/too-warm = error");
    projectIn("sub/", "extend = \"../planwright.plan\"", "shop/too-warm = note");
    folder.write("sub/a.plan", WARM);
    Terminal.Ran ran = run("lint", "sub");
    assertEquals(List.of("note[shop/too-warm] sub/a.plan"), found(ran));
    assertEquals(0, ran.status());
  }

  @Test
  void severitiesAreThoseOfTheProject() {
    folder.write("a.plan", plan("cold = false  room = false"));
    project("library = \"libs\"", "shop/too-warm = off", "shop/no-room = note");
    assertEquals(
        List.of("note[shop/no-room] a.plan", "danger[shop/data-lost] a.plan"),
        found(run("lint", "a.plan")).reversed());
    assertTrue(run("lint", "a.plan").out().endsWith("judged by 2 rules\n"));
    project("library = \"libs\"", "PW0007 = error");
    folder.write("b.plan", "use shop\n");
    assertEquals(List.of("error[PW0007] b.plan"), found(run("lint", "b.plan")));
  }

  @Test
  void whatATestExpectsIsWhatTheLibraryDeclares() {
    folder.write(
        "a.plan", WARM.replace("{ cold = false }", "{ cold = false } # warning[shop/too-warm]"));
    project("library = \"libs\"", "shop/too-warm = off");
    assertEquals(0, run("test", "a.plan").status());
  }

  @Test
  void whatADraftLeavesOpenIsANoteUntilItIsCarriedOut() {
    folder.write("a.plan", UNKNOWN.replace("room = true", "").replace("{  }", "{}"));
    folder.write("drafts/b.plan", UNKNOWN);
    project(
        "library = \"libs\"", "shop/too-warm = error", "profile draft { paths = \"drafts/**\" }");
    assertEquals(
        List.of("error[shop/too-warm] a.plan", "note[shop/too-warm] drafts/b.plan"),
        found(run("lint", "a.plan", "drafts")));
    assertEquals(0, run("lint", "drafts").status());
    assertEquals(1, run("lint", "--profile", "execute", "drafts").status());
    assertEquals(0, run("lint", "--profile=draft", "a.plan").status());
    Terminal.Ran compiled = run("compile", "drafts/b.plan");
    assertEquals(1, compiled.status(), compiled.out());
    assertEquals(List.of("error[shop/too-warm] drafts/b.plan"), found(compiled));
    assertFalse(folder.files().containsKey("out/web/runbook.md"));
  }

  @Test
  void profilesCanBeDeclared() {
    folder.write("a.plan", WARM);
    project("library = \"libs\"", "profile = night", "profile night { shop/too-warm = error }");
    assertEquals(1, run("lint", "a.plan").status());
    assertEquals(0, run("lint", "--profile", "draft", "a.plan").status());
    assertEquals(
        new Terminal.Ran(
            2, "", "planwright: unknown profile nigth; there are draft, review, execute, night\n"),
        run("lint", "--profile", "nigth", "a.plan"));
    Terminal.Ran none = run("lint", "--no-config", "--library=libs", "--profile=x", "a.plan");
    assertEquals("planwright: unknown profile x; there are draft, review, execute\n", none.err());
  }

  /** A kind without `script posix`, and a name that Ansible takes for other hosts. */
  private static final String HOSTS =
      """
      planwright 1

      kind %s {}

      action look(h : host) {
        on h
        title "Look at ${h}"
        run "look"
      }

      host %s {}

      plan look-%2$s {
        on %2$s
        steps { look(%2$s) }
      }
      """;

  @Test
  void lintReportsWhatTheArtifactsOfTheProjectRefuse() {
    projectIn("played/", "artifacts = markdown, ansible");
    projectIn("read/", "artifacts = markdown, scripts");
    String fits = HOSTS.formatted("host script posix", "h1");
    folder
        .write("played/fits.plan", fits)
        .write("played/old.plan", HOSTS.formatted("host", "h1"))
        .write("played/taken.plan", HOSTS.formatted("host script posix", "localhost"))
        .write("read/old.plan", HOSTS.formatted("host", "h1"));
    List<String> refused =
        List.of("error[PW0709] played/old.plan", "error[PW0709] played/taken.plan");
    assertEquals(refused, found(run("lint", "played", "read")));
    assertEquals(refused, found(run("compile", "played/old.plan", "played/taken.plan")));
    assertEquals(List.of(), found(run("compile", "--to", "markdown", "played/old.plan")));
  }

  @Test
  void eachPlanCompilesToTheArtifactsOfItsProject() {
    projectIn("played/", "artifacts = ansible");
    folder.write("played/a.plan", HOSTS.formatted("host script posix", "h1"));
    folder.write("b.plan", HOSTS.formatted("host", "h2"));
    Terminal.Ran ran = run("compile", "played/a.plan", "b.plan");
    assertEquals(0, ran.status(), ran.out());
    assertTrue(Files.exists(path.resolve("out/look-h1/ansible/site.yml")));
    assertFalse(Files.exists(path.resolve("out/look-h1/runbook.md")));
    assertTrue(Files.exists(path.resolve("out/look-h2/runbook.md")));
    assertFalse(Files.exists(path.resolve("out/look-h2/ansible")));
  }

  @Test
  void anotherFileCanBeGiven() {
    folder.write("a.plan", WARM);
    folder.write("ci/strict.plan", "project { library = \"../libs\"  fail-on = warning }\n");
    assertEquals(1, run("lint", "--config", "ci/strict.plan", "a.plan").status());
    assertEquals(
        "planwright: no such file: nix.plan\n", run("lint", "--config", "nix.plan", ".").err());
    assertEquals(
        "planwright: a.plan configures nothing: `project { … }` is missing\n",
        run("lint", "--config", "a.plan", ".").err());
    Terminal.Ran both = run("lint", "--config", "a.plan", "--no-config");
    assertEquals(2, both.status());
    assertTrue(both.err().contains("exclude each other"), both.err());
  }

  @Test
  void whatIsExcludedIsNotSearchedFor() {
    project("library = \"libs\"", "exclude = \"archive/**\", \"*.old.plan\", \"/top.plan\"");
    folder
        .write("a.plan", WARM)
        .write("top.plan", WARM)
        .write("sub/top.plan", WARM)
        .write("sub/b.old.plan", WARM)
        .write("archive/deep/c.plan", WARM);
    assertEquals(
        List.of("warning[shop/too-warm] a.plan", "warning[shop/too-warm] sub/top.plan"),
        found(run("lint")));
    assertEquals(1, found(run("lint", "top.plan")).size(), "named");
    assertEquals(1, found(run("lint", "archive/deep")).size(), "a named folder");
    assertEquals(
        List.of("warning[shop/too-warm] a.plan"),
        found(run("lint", "--force-exclude", "a.plan", "top.plan")));
    assertEquals(
        new Terminal.Ran(
            0, "", "planwright: nothing to check: top.plan is excluded by planwright.plan:5:3\n"),
        run("lint", "--force-exclude", "top.plan"));
    assertEquals(0, run("fmt", "--check", ".").status());
  }

  @Test
  void whereAllIsExcludedNothingIsChecked() {
    project("exclude = \"*\"");
    folder.write("a.plan", WARM);
    assertEquals(
        new Terminal.Ran(
            3,
            "",
            "planwright: nothing to check: all 3 files are excluded by planwright.plan:4:3\n"),
        run("lint"));
  }

  @Test
  void standardInputHasTheConfigurationOfItsName() {
    project("library = \"libs\"", "exclude = \"archive\"", "shop/too-warm = error");
    Terminal.Ran ran =
        new Terminal(path).typing(WARM).run("lint", "-", "--stdin-filename", "sub/x.plan");
    assertEquals(List.of("error[shop/too-warm] sub/x.plan"), found(ran));
    ran = new Terminal(path).typing(WARM).run("lint", "-", "--stdin-filename", "archive/x.plan");
    assertEquals(3, ran.status());
    assertEquals(
        "planwright: nothing to check: archive/x.plan is excluded by planwright.plan:5:3\n",
        ran.err());
  }

  @Test
  void aMistakeInItStopsEverything() {
    folder.write("a.plan", WARM);
    project("fial-on = warning");
    Terminal.Ran ran = run("lint", "--format", "json=report.json", ".");
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertTrue(
        ran.err().startsWith("error[PW1001]: a project has no setting `fial-on`\n"), ran.err());
    assertTrue(ran.err().contains("= help: did you mean `fail-on`?"), ran.err());
    assertTrue(
        ran.err()
            .endsWith("planwright: nothing was done, because the configuration has a mistake\n"));
    assertFalse(folder.files().containsKey("report.json"));
    folder.write("planwright.plan", "planwright 1\n\nproject { fail-on }\n");
    assertTrue(run("compile", "a.plan").err().startsWith("error[PW0001]"));
    folder.write("planwright.plan", "{ \"library\": 1 }\n");
    assertTrue(run("lint").err().startsWith("error[PW0006]"));
    assertEquals(0, run("lint", "--no-config", "--library", "libs", "a.plan").status());
  }

  @Test
  void aChangedLibraryIsSaid() {
    folder.write("a.plan", WARM);
    project("library = \"libs\"");
    String pins = run("config", "--pins", "a.plan").out();
    project("library = \"libs\"", pins.strip());
    assertEquals(0, run("lint", "a.plan").status(), pins);
    folder.write(
        "libs/shop/shop.plan",
        LIBRARY.replace("\n", "\r\n").replace("kind server", "# a comment\n\n  kind   server")
            + "test \"nothing\" { expects clean }\n");
    assertEquals(0, run("lint", "a.plan").status(), "comments, layout and tests do not count");
    folder.write("libs/shop/shop.plan", LIBRARY.replace("cold : bool", "cold : bool = true"));
    Terminal.Ran changed = run("lint", "a.plan");
    assertEquals(
        List.of("warning[shop/too-warm] a.plan", "error[PW1009] planwright.plan"), found(changed));
    assertTrue(changed.out().contains("= note: expected: "), changed.out());
    assertTrue(changed.out().contains("= note: found: "), changed.out());
    assertEquals(1, run("compile", "a.plan").status());
    assertFalse(folder.files().containsKey("out/web/runbook.md"));
  }

  @Test
  void aPinCoversWhatTheModuleUses() {
    folder.write("libs/shop/more.plan", "planwright 1\nmodule shop.more\nuse shop\n");
    folder.write("a.plan", "planwright 1\n\nuse shop.more\n");
    project("library = \"libs\"");
    project("library = \"libs\"", run("config", "--pins", "a.plan").out().strip());
    assertEquals(0, run("lint", "a.plan").status());
    folder.write("libs/shop/shop.plan", LIBRARY.replace("too warm", "too hot"));
    assertEquals(List.of("error[PW1009] planwright.plan"), found(run("lint", "a.plan")));
  }
}
