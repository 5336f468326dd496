package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs make of the Markdown of every example, in both styles. */
class MarkdownPageTest {

  private static final Path LINTER = Tools.npm(".bin/markdownlint-cli2");

  @TempDir Path path;

  @Test
  void theLinterHasNothingToSay() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(LINTER), "markdownlint-cli2 is not there");
    pages();
    Files.writeString(
        path.resolve(".markdownlint-cli2.jsonc"),
        "{ \"config\": { \"default\": true, \"MD013\": false } }");
    String said = run(List.of(LINTER.toString(), "**/*.md"), path);
    assertTrue(said.contains("Summary: 0 issues"), said);
  }

  @Test
  void boxesAndTablesAreWhatGitHubTakesThemFor() throws IOException, InterruptedException {
    assumeTrue(Tools.onPath("cmark-gfm"), "cmark-gfm is not there");
    for (Map.Entry<String, Path> page : pages().entrySet()) {
      String text = PlanFiles.text(page.getValue());
      String html =
          run(
              List.of("cmark-gfm", "-e", "table", "-e", "tasklist", page.getValue().toString()),
              path);
      assertEquals(
          count("^ *- \\[ ] ", text), count("<input type=\"checkbox\"", html), page.getKey());
      assertEquals(count("^\\| --- ", text), count("<table>", html), page.getKey());
      assertEquals(count("^ *`{3,}\\w+$", text), count("<pre", html), page.getKey());
      assertEquals(0, count("<li>\\n<p><input", html), page.getKey());
      assertEquals(page.getKey().contains("document"), count("checkbox", html) == 0, page.getKey());
    }
  }

  private Map<String, Path> pages() {
    Map<String, Path> pages = new TreeMap<>();
    for (Path example : Examples.clean()) {
      for (String style : List.of("checklist", "document")) {
        String out = path.resolve(style).toString();
        String kinds = style.equals("checklist") ? "markdown,backout" : "markdown";
        Terminal.Ran ran =
            new Terminal(Path.of(""))
                .run("compile", "--to", kinds, "--style", style, "-o", out, example.toString());
        assertEquals(0, ran.status(), ran.out());
      }
    }
    new TestFolder(path).files().keySet().forEach(file -> pages.put(file, path.resolve(file)));
    return pages;
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().count();
  }

  private static String run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
