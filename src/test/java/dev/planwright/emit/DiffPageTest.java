package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a difference as a browser sees it. */
class DiffPageTest {

  private static final String AXE =
      """
      axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
        v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')).join('\\n'))
      """;

  @TempDir Path folder;

  @Test
  void itIsWholeQuietAndAccessible() throws Exception {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    Path page = folder.resolve("diff.html");
    Terminal.Ran ran =
        new Terminal(Path.of(""))
            .run(
                "diff",
                "plans/examples/fresh-sql65.plan",
                "plans/examples/written-order.plan",
                "--to=html",
                "--out=" + page);
    assertEquals(1, ran.status(), ran.err());
    try (Chromium browser = Chromium.start(Files.createDirectory(folder.resolve("profile")))) {
      for (String scheme : List.of("light", "dark")) {
        browser.show(360, scheme);
        browser.open(page);
        assertEquals(0L, browser.evaluate("document.scripts.length"));
        assertEquals(false, browser.evaluate("document.documentElement.scrollWidth > innerWidth"));
        assertEquals(List.of(), browser.complaints(page));
        Path axe = Tools.npm("axe-core/axe.min.js");
        if (Files.exists(axe)) {
          browser.evaluate(Files.readString(axe) + ";1");
          assertEquals("", browser.evaluate(AXE));
        }
      }
    }
  }
}
