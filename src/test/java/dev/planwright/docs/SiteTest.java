package dev.planwright.docs;

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
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site of the documents, built as {@code src/site/run} builds it. */
class SiteTest {

  private static final Path SITE = Path.of("target/site").toAbsolutePath();

  private static final Map<Path, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    assumeTrue(Files.exists(Tools.npm("@11ty/eleventy/cmd.cjs")), "no Eleventy");
    String said = run("src/site/run");
    assertTrue(said.endsWith("target/site/index.html\n"), said);
    try (Stream<Path> files = Files.walk(SITE)) {
      files
          .filter(file -> file.toString().endsWith(".html"))
          .forEach(file -> PAGES.put(file, Jsoup.parse(PlanFiles.text(file))));
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Test
  void everyDocumentIsAPage() throws IOException {
    try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
      List<String> missing =
          documents
              .map(file -> Path.of("docs").relativize(file).toString())
              .filter(file -> file.endsWith(".md"))
              .map(file -> file.substring(0, file.length() - ".md".length()) + ".html")
              .filter(file -> !PAGES.containsKey(SITE.resolve(file)))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> dead = new ArrayList<>();
    int links = 0;
    for (Map.Entry<Path, Document> page : PAGES.entrySet()) {
      for (Element element : page.getValue().select("[href], [src]")) {
        String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        if (!link.matches("[a-z]+:.*")) {
          links++;
          if (!leadsSomewhere(page.getKey(), link)) {
            dead.add(SITE.relativize(page.getKey()) + ": " + link);
          }
        }
      }
    }
    assertEquals(List.of(), dead);
    assertTrue(links > 2_000, links + " links");
  }

  private static boolean leadsSomewhere(Path from, String link) {
    String[] parts = link.split("#", 2);
    Path to = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
    Document page = PAGES.get(to);
    return page == null || parts.length == 1
        ? Files.isRegularFile(to)
        : page.getElementById(parts[1]) != null;
  }

  /** Read from the disk, without a server. */
  @Test
  void theSearchFindsASection() throws Exception {
    assumeTrue(Tools.onPath("chromium"), "no browser");
    String dom =
        run(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--dump-dom",
            SITE.resolve("findings/PW0001.html").toUri() + "?q=accepting+finding");
    Element first = Jsoup.parse(dom.substring(dom.indexOf("<html"))).selectFirst("#found a");
    assertTrue(first != null, dom);
    assertEquals("../language.html#accepting-a-finding", first.attr("href"));
  }
}
