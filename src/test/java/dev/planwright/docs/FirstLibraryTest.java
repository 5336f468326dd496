package dev.planwright.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.PlanFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The blocks of the page for the first library are its files, and its commands print what it says.
 */
class FirstLibraryTest {

  private static final Path PAGE = Path.of("docs", "first-library.md");

  @TempDir Path path;
  private Terminal terminal;
  private List<MarkdownBlocks.Block> blocks = List.of();

  @BeforeEach
  void write() {
    blocks = MarkdownBlocks.of(PAGE);
    List<String> plans =
        blocks.stream()
            .filter(block -> block.language().equals("planwright"))
            .map(MarkdownBlocks.Block::text)
            .toList();
    int last = plans.size() - 1;
    TestFolder folder = new TestFolder(path);
    folder.write("planwright.plan", plans.getFirst());
    folder.write(
        "rabbitmq/cluster.plan",
        plans.subList(1, last - 1).stream().collect(Collectors.joining("\n")));
    folder.write("my.plan", plans.get(last - 1));
    folder.write("rabbitmq/probes.plan", plans.get(last));
    folder.write(
        "broken.plan",
        plans
            .get(last - 1)
            .replace("cluster MQ {", "cluster MQ {\n  khepri = true")
            .replace("rabbitmq 4.0.9", ""));
    terminal = new Terminal(path);
  }

  @Test
  void itIsClean() {
    String out = terminal.run("lint", "rabbitmq", "my.plan").out();
    assertEquals("no findings in 3 files, judged by 2 rules\n", out);
    assertEquals("", terminal.run("fmt", "--diff", "rabbitmq", "my.plan").out());
    String unexplained = terminal.run("facts", "--coverage", "rabbitmq").out();
    assertTrue(unexplained.contains(", 0 unexplained"), unexplained);
  }

  /** What stands in a block behind commands is printed by the last of them. */
  @Test
  void theCommandsPrintThis() {
    String printed = "";
    int compared = 0;
    for (MarkdownBlocks.Block block : blocks) {
      if (block.language().equals("sh")) {
        for (String line : block.text().lines().toList()) {
          String[] words = line.split(" ");
          assertEquals("./planwright", words[0]);
          Terminal.Ran ran =
              terminal.run(List.of(words).subList(1, words.length).toArray(String[]::new));
          assertEquals(0, ran.status(), line + "\n" + ran.out() + ran.err());
          printed = ran.out() + ran.err();
        }
      } else if (block.language().equals("text") && !printed.isEmpty()) {
        String text = block.text().startsWith("error") ? broken() : printed;
        assertTrue(text.contains(block.text()), text);
        compared++;
      }
    }
    assertEquals(4, compared);
  }

  private String broken() {
    Terminal.Ran ran = terminal.run("lint", "broken.plan");
    assertEquals(1, ran.status(), ran.out());
    return ran.out();
  }

  /** Whoever carries the steps out can open the page that they come from. */
  @Test
  void runbooksLinkToThePagesOfTheVendor() {
    terminal.run("compile", "my.plan", "--to", "markdown,html,json", "-o", "out");
    TestFolder folder = new TestFolder(path);
    String address = "https://www.rabbitmq.com/docs/4.1/upgrade";
    String markdown = folder.read("out/mq-to-41/evidence.md");
    assertTrue(markdown.contains("| [Upgrading RabbitMQ](<" + address + ">) |"), markdown);
    String html = folder.read("out/mq-to-41/runbook.html");
    assertTrue(html.contains("<a href=\"" + address + "\">Upgrading RabbitMQ</a>"), html);
    String json = folder.read("out/mq-to-41/procedure.json");
    assertTrue(json.contains("\"url\": \"" + address + "\""), json);
  }

  @Test
  void theIndexesLeadToIt() {
    assertTrue(PlanFiles.text(Path.of("README.md")).contains("(docs/first-library.md)"));
    assertTrue(PlanFiles.text(Path.of("docs", "language.md")).contains("(first-library.md)"));
  }
}
