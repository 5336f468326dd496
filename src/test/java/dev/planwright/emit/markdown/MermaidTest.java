package dev.planwright.emit.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import dev.planwright.emit.Chromium;
import dev.planwright.emit.HostileText;
import dev.planwright.markup.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Mermaid makes of every chart: it draws it, and each label arrives as it is. */
class MermaidTest {

  private static final Path MERMAID = Tools.npm("mermaid/dist/mermaid.min.js");
  private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile");
  private static final Pattern LABEL = Pattern.compile("[\\[|]\"(.*?)\"[]|]");
  private static final Pattern NUMBER = Pattern.compile("#(\\d+);");

  /** Draws a chart, and returns the texts of its nodes and arrows, and what went wrong. */
  private static final String DRAW =
      """
      (async () => {
        try {
          await mermaid.parse(CHART)
          const { svg } = await mermaid.render('chart' + Math.floor(performance.now()), CHART)
          const page = document.getElementById('page')
          page.innerHTML = svg
          return [...page.querySelectorAll('.nodeLabel, .edgeLabel .label, .cluster-label')]
            .map(label => label.textContent.trim()).join('\\n')
        } catch (problem) {
          return 'problem: ' + problem
        }
      })()
      """;

  @TempDir Path path;

  @Test
  void everyChartIsDrawnWithItsLabels() throws Exception {
    assumeTrue(Chromium.isThere() && Files.isReadable(MERMAID), "no browser, or no mermaid");
    Path page = path.resolve("page.html");
    Files.copy(MERMAID, path.resolve("mermaid.js"));
    Files.writeString(
        page,
        """
        <!DOCTYPE html><meta charset="utf-8"><div id="page"></div><script src="mermaid.js"></script>
        <script>mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })</script>
        """);
    Map<String, String> charts = new TreeMap<>();
    try (Stream<Path> examples = Files.list(Path.of("plans", "examples"))) {
      for (Path example : examples.filter(file -> file.toString().endsWith(".plan")).toList()) {
        addCharts(new Terminal(Path.of("")), example.toString(), charts);
      }
    }
    hostileCharts(charts);
    try (Chromium browser = Chromium.start(path.resolve("profile"))) {
      browser.open(page);
      for (Map.Entry<String, String> chart : charts.entrySet()) {
        assertDrawn(browser, chart.getKey(), chart.getValue());
      }
    }
    assertTrue(charts.size() > 30, "only " + charts.size() + " charts");
  }

  private static void assertDrawn(Chromium browser, String name, String chart) throws Exception {
    String literal = JsonWriter.indented().value(chart).text().strip();
    String drawn = String.valueOf(browser.evaluate(DRAW.replace("CHART", literal)));
    List<String> shown = drawn.lines().map(MermaidTest::plain).toList();
    for (String label : labels(chart)) {
      assertTrue(shown.contains(plain(label)), () -> name + ": " + label + " in\n" + drawn);
    }
  }

  private static List<String> labels(String chart) {
    List<String> labels = new ArrayList<>();
    Matcher matcher = LABEL.matcher(chart);
    while (matcher.find()) {
      labels.add(
          NUMBER
              .matcher(matcher.group(1))
              .replaceAll(number ->
                  Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1))))));
    }
    return labels;
  }

  /** Returns a text without what lines of a drawing are broken by. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  private void hostileCharts(Map<String, String> charts) throws Exception {
    HostileText hostile = new HostileText(17);
    List<String> files = List.of("site.plan", "hostile.plan");
    StringBuilder all = new StringBuilder();
    for (String file : files) {
      all.append(PlanFiles.text(HOSTILE.resolve(file)));
    }
    for (int i = 0; i < 12; i++) {
      Map<String, String> texts = hostile.fill(all.toString(), Integer.MAX_VALUE);
      Path folder = Files.createDirectory(path.resolve("hostile" + i));
      for (String file : files) {
        String plan = HostileText.plan(PlanFiles.text(HOSTILE.resolve(file)), texts);
        Files.writeString(folder.resolve(file), plan);
      }
      Map<String, String> own = new TreeMap<>();
      addCharts(new Terminal(folder), "hostile.plan", own);
      own.forEach((name, chart) -> charts.put(texts + " " + name, chart));
    }
  }

  private void addCharts(Terminal terminal, String plan, Map<String, String> charts)
      throws IOException {
    for (String of : List.of("items", "phases", "steps")) {
      Terminal.Ran ran = terminal.run("graph", plan, "--to", "mermaid", "--of", of);
      assertEquals(0, ran.status(), ran.out() + ran.err());
      charts.put(plan + " " + of, ran.out());
    }
    Path out = Files.createTempDirectory(path, "out");
    Terminal.Ran ran = terminal.run("compile", plan, "--to", "markdown", "-o", out.toString());
    assertEquals(0, ran.status(), ran.out() + ran.err());
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(each -> each.endsWith("runbook.md")).toList()) {
        addBlocks(PlanFiles.text(file), plan, charts);
      }
    }
  }

  private static void addBlocks(String page, String plan, Map<String, String> charts) {
    Matcher block = Pattern.compile("(?ms)^```mermaid\n(.*?)^```$").matcher(page);
    while (block.find()) {
      charts.put(plan + " in the runbook " + charts.size(), block.group(1));
    }
  }
}
