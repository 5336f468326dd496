package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code config} and {@code init}. */
class ConfigTest extends CommandTest {

  private Terminal.Ran run(String... words) {
    return terminal.run(words);
  }

  @Test
  void withoutAFileTheDefaultsAreInForce() {
    assertEquals(
        """
        .: no file configures it

        extend     -      default
        library    -      default
        exclude    -      default
        artifacts  -      default
        profile    -      default
        fail-on    error  default
        unknown    -      default
        waiver     -      default
        """,
        run("config", "--no-config").out());
  }

  @Test
  void eachSettingSaysWhereItComesFrom() {
    new TestFolder(path)
        .write(
            "planwright.plan",
            """
            planwright 1

            project {
              exclude = "archive"
              fail-on = warning
              PW0007 = off
              artifacts = html, json
              profile draft {
                paths = "drafts"
                PW0007 = note
              }
            }
            """)
        .write(
            "sub/planwright.plan",
            """
            planwright 1

            project {
              extend = "../planwright.plan"
              exclude = "old", "older"
              pins { shop = "0123" }
            }
            """);
    assertEquals(
        """
        sub/old/a.plan: configured by sub/planwright.plan, which extends planwright.plan
        excluded by sub/planwright.plan:5

        extend     ../planwright.plan  sub/planwright.plan:4
        library    lib                 --library
        exclude    old, older          sub/planwright.plan:5
        artifacts  html, json          planwright.plan:7
        profile    execute             --profile
        fail-on    warning             profile execute, built in
        unknown    error               profile execute, built in
        waiver     error               profile execute, built in
        PW0007     off                 planwright.plan:6
        pin shop   0123                sub/planwright.plan:6
        """,
        run("config", "--profile", "execute", "--library", made("lib"), "sub/old/a.plan").out());
    Terminal.Ran draft = run("config", "drafts/x.plan");
    assertTrue(draft.out().contains("draft       planwright.plan:9 (by its path)\n"), draft.out());
    assertTrue(
        draft.out().contains("note        planwright.plan:10 (profile draft)\n"), draft.out());
    Terminal.Ran json = run("config", "--format", "json", "drafts/x.plan");
    assertTrue(json.out().startsWith("{\n  \"format\": \"planwright-config\",\n"), json.out());
  }

  private String made(String name) {
    folder.write(name + "/empty.txt", "");
    return name;
  }

  /** A finding that is no error can be weighed by a project; this list says which these are. */
  @Test
  void everyLighterFindingOfTheCompilerCanBeWeighed() throws IOException {
    TreeSet<String> lighter = new TreeSet<>();
    Pattern made = Pattern.compile("Diagnostic\\s*\\.(?:warning|note)\\(\\s*\"(PW\\d{4})\"");
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        made.matcher(PlanFiles.text(file)).results().forEach(each -> lighter.add(each.group(1)));
      }
    }
    folder.write("planwright.plan", "project { PW0101 = off }\n");
    String err = run("lint").err();
    for (String code : lighter) {
      assertTrue(err.contains(code), code + " is not ADJUSTABLE in diagnostic.Code");
    }
  }
}
