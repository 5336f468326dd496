package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.option.Formats;
import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is what the program does. */
class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern NAMED =
      Pattern.compile("\\b[\\w/-]+\\.java\\b|\\b[A-Z]\\w+(Test|Command|Emitter|Report)\\b");
  private static final Pattern MEMBER = Pattern.compile("`([A-Z]\\w*[a-z])\\.(\\w+)`");
  private static final Pattern FOLDER = Pattern.compile("`((?:cli|emit|report)(?:[./][a-z]+)+)`");
  private static final Path PROGRAM = Path.of("src/main/java/dev/planwright");
  private static final Path HERE = Path.of("");

  @TempDir Path path;

  @Test
  void theCommandsAreDescribedByTheirHelp() {
    StringBuilder page = new StringBuilder();
    page.append(PlanFiles.text(Path.of("src/test/resources/docs/commands-head.md")));
    page.append("\n```text\n").append(new Terminal(path).run("--help").out()).append("```\n");
    for (String name : Commands.NAMES) {
      page.append("\n## ").append(name).append("\n\n```text\n");
      page.append(new Terminal(path).run(name, "--help").out()).append("```\n");
    }
    Golden.check(Path.of("docs", "commands.md"), page.toString());
  }

  @Test
  void theFindingsAreListed() {
    StringBuilder page = new StringBuilder();
    String head = PlanFiles.text(Path.of("src/test/resources/docs/findings-head.md"));
    page.append(head.replace("{formats}", formats()));
    page.append("\n| code | says |\n|---|---|\n");
    PagesTest.pages()
        .forEach(file -> {
          String title = PlanFiles.text(file).lines().findFirst().orElse("").substring(2);
          String code = title.substring(0, title.indexOf(':'));
          String link = "../src/main/resources/findings/" + code + ".md";
          page.append("| [").append(code).append("](").append(link).append(") | ");
          page.append(title.substring(title.indexOf(':') + 2)).append(" |\n");
        });
    Golden.check(Path.of("docs", "findings.md"), page.toString());
  }

  private static String formats() {
    StringBuilder table = new StringBuilder("| kind | for | says |\n|---|---|---|");
    for (Formats.Kind kind : Formats.Kind.values()) {
      table.append("\n| `").append(kind.word()).append("` | ").append(kind.readers());
      table.append(" | ").append(kind.says()).append(" |");
    }
    return table.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs"})
  void everyLinkLeadsSomewhere(String place) {
    for (Path file : documents(Path.of(place))) {
      Matcher links = LINK.matcher(PlanFiles.text(file));
      while (links.find()) {
        Path linked = file.resolveSibling(links.group(1)).normalize();
        assertTrue(Files.exists(linked), file + " links to " + linked);
      }
    }
  }

  private static List<Path> documents(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The guide names files by their paths below the program, and tests by their names. */
  @Test
  void theGuideNamesWhatIsThere() throws IOException {
    String guide = PlanFiles.text(Path.of("CONTRIBUTING.md"));
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      files.forEach(file -> there.add(file.toString()));
    }
    List<String> missing =
        NAMED
            .matcher(guide)
            .results()
            .map(MatchResult::group)
            .filter(name -> there.stream().noneMatch(file -> names(name, file)))
            .toList();
    assertEquals(List.of(), missing, "CONTRIBUTING.md names what is not there");
    Matcher members = MEMBER.matcher(guide);
    while (members.find()) {
      String type = members.group(1);
      assertTrue(
          there.stream()
              .filter(file -> names(type, file))
              .anyMatch(file -> PlanFiles.text(Path.of(file)).contains(members.group(2))),
          () -> "CONTRIBUTING.md names " + members.group() + ", and no class has that");
    }
    Matcher folders = FOLDER.matcher(guide);
    while (folders.find()) {
      String folder = folders.group(1);
      assertTrue(
          Files.isDirectory(PROGRAM.resolve(folder.replace('.', '/'))),
          () -> "CONTRIBUTING.md names the package " + folder + ", and there is none");
    }
  }

  private static boolean names(String name, String file) {
    return file.endsWith("/" + (name.endsWith(".java") ? name : name + ".java"));
  }

  /** The excerpts of the README, block by block, stand in what they are excerpts of. */
  @Test
  void theReadmeShowsWhatIsThere() {
    String plan = PlanFiles.text(Path.of("plans/examples/sql70-sp4-present.plan"));
    new Terminal(HERE)
        .run(
            "compile",
            "--style",
            "document",
            "-o",
            path.toString(),
            "plans/examples/sql70-sp4-present.plan");
    String runbook = new TestFolder(path).read("sql70-sp4-present/runbook.md");
    String finding =
        new Terminal(HERE).run("lint", "plans/examples/broken/systemroot-differs.plan").out();
    List<String> missing = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("(?ms)^```(planwright|markdown|text)\\n(.*?)^```$")
            .matcher(PlanFiles.text(Path.of("README.md")));
    while (blocks.find()) {
      String whole =
          switch (blocks.group(1)) {
            case "planwright" -> plan;
            case "markdown" -> runbook;
            default -> finding;
          };
      if (!whole.contains(blocks.group(2))) {
        missing.add(blocks.group(2));
      }
    }
    assertEquals(List.of(), missing);
  }

  /** The library that newcomers copy is clean with its plan, and its own test passes. */
  @Test
  void theLibraryOfTheGuideWorks() {
    List<String> blocks =
        Pattern.compile("(?ms)^```planwright\\n(.*?)^```$")
            .matcher(PlanFiles.text(Path.of("CONTRIBUTING.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    TestFolder folder = new TestFolder(path);
    folder.write("mail/server.plan", blocks.get(0));
    folder.write("my.plan", blocks.get(1));
    Terminal terminal = new Terminal(path);
    Terminal.Ran lint = terminal.run("lint", "--library", ".", "mail/server.plan", "my.plan");
    assertEquals("no findings in 2 files, judged by 1 rule\n", lint.out());
    Terminal.Ran test = terminal.run("test", "--library", ".", "mail/server.plan");
    assertEquals("planwright: 1 test passed, 0 failed\n", test.err());
    assertEquals(0, terminal.run("compile", "--library", ".", "my.plan").status());
    String told = terminal.run("doc", "--library", ".", "mail.server").out();
    assertTrue(told.startsWith("<!--") && told.contains("# Library mail.server"), told);
    folder.write("team/mail.plan", blocks.get(2));
    folder.write("house.plan", blocks.get(3));
    Terminal.Ran own = terminal.run("test", "--library", ".", "team/mail.plan");
    assertEquals("planwright: 1 test passed, 0 failed\n", own.err());
    Terminal.Ran house = terminal.run("compile", "--library", ".", "house.plan");
    assertEquals(0, house.status());
    assertTrue(house.out().contains("note[PW0608]"), house.out());
    assertTrue(folder.read("out/office/runbook.md").contains("Stop watching R2"));
  }
}
