package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a browser sees it. */
class HtmlPageTest {

  /** Texts that leave their picture or the bar they are in, and texts that lie on each other. */
  private static final String MISPLACED =
      """
      [...document.querySelectorAll('svg.lanes')].flatMap(svg => {
        const out = [], all = svg.getBoundingClientRect(), eps = 1.5
        const texts = [...svg.querySelectorAll('text')].filter(t => t.textContent)
        const boxes = texts.map(t => t.getBoundingClientRect())
        boxes.forEach((b, i) => {
          if (b.left < all.left - eps || b.right > all.right + eps || b.bottom > all.bottom + eps
              || b.top < all.top - eps) out.push('leaves: ' + texts[i].textContent)
          const bar = texts[i].closest('a')?.querySelector('rect')?.getBoundingClientRect()
          if (bar && (b.left < bar.left - eps || b.right > bar.right + eps))
            out.push('wider than its bar: ' + texts[i].textContent)
          for (let j = 0; j < i; j++) {
            const o = boxes[j]
            if (b.left < o.right - eps && o.left < b.right - eps && b.top < o.bottom - 3
                && o.top < b.bottom - 3)
              out.push('overlap: ' + texts[i].textContent + ' / ' + texts[j].textContent)
          }
        })
        return out
      }).join('\\n')
      """;

  private static final String ANCHORS =
      """
      (() => {
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id)
        const twice = ids.filter((id, i) => ids.indexOf(id) != i)
        const dead = [...document.querySelectorAll('[href^="#"]')].map(e => e.getAttribute('href'))
          .filter(h => !document.getElementById(decodeURIComponent(h.slice(1))))
        return [...twice, ...dead].join(' ')
      })()
      """;

  private static final String AXE =
      """
      axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
        v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))
        .join('\\n'))
      """;

  @TempDir static Path folder;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Chromium.isThere(), "chromium is not installed");
    browser = Chromium.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sql70-sp4-present,1400,light",
    "fresh-sql65,1400,dark",
    "rolling-service-pack,360,light",
    "msdtc-repair,800,dark",
    "rebuilt-node,1400,light"
  })
  void aPageIsWhole(String example, int width, String scheme) throws Exception {
    Path page = page(example);
    browser.show(width, scheme);
    browser.open(page);
    assertEquals("", browser.evaluate(MISPLACED));
    assertEquals("", browser.evaluate(ANCHORS));
    assertEquals(false, browser.evaluate("document.documentElement.scrollWidth > innerWidth"));
    assertEquals(0L, browser.evaluate("document.scripts.length"));
    assertEquals(List.of(), browser.complaints(page));
    assertTrue(browser.print().length() > 10_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothing(String scheme) throws Exception {
    Path axe = Tools.npm("axe-core/axe.min.js");
    assumeTrue(Files.exists(axe), "axe-core is not installed");
    browser.show(1400, scheme);
    browser.open(page("sql70-sp4-present"));
    browser.evaluate(Files.readString(axe) + ";1");
    browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertEquals("", browser.evaluate(AXE));
  }

  @Test
  void whatThePlanSaysIsText() throws Exception {
    String hostile = "</title></style><script>alert(1)</script><img src=x onerror=y> \"'&amp; ${x}";
    Runbooks book = new Runbooks();
    book.title = hostile;
    book.step(book.alpha, hostile).changes(hostile, hostile + "2").add();
    Path page = folder.resolve("hostile.html");
    HtmlEmitter emitter = new HtmlEmitter(Templates.shipped());
    Files.write(page, emitter.emit(book.build()).value().getFirst().bytes());
    browser.show(1400, "light");
    browser.open(page);
    assertEquals(0L, browser.evaluate("document.querySelectorAll('script, img').length"));
    assertEquals(hostile, browser.evaluate("document.title"));
    assertEquals(hostile, browser.evaluate("document.querySelector('h1').textContent"));
    assertEquals(List.of(), browser.complaints(page));
  }

  /** Compiles an example into the folder, and returns its page. */
  private Path page(String example) {
    String plan = "plans/examples/" + example + ".plan";
    Terminal here = new Terminal(Path.of(""));
    Terminal.Ran ran = here.run("compile", "--to", "html", "-o", folder.toString(), plan);
    assertEquals(0, ran.status(), ran.err());
    return folder.resolve(example).resolve("runbook.html");
  }
}
