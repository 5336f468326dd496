package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import dev.planwright.emit.html.HtmlEmitter;
import dev.planwright.emit.template.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final String PROGRESS = "document.querySelector('#progress strong').textContent";

  private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");

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
    "rebuilt-node,1400,light",
    "kubernetes-minor,1400,light"
  })
  void aPageIsWhole(String example, int width, String scheme) throws Exception {
    Path page = page(example);
    browser.show(width, scheme);
    browser.open(page);
    assertEquals("", browser.evaluate(MISPLACED));
    assertEquals("", browser.evaluate(ANCHORS));
    assertEquals(false, browser.evaluate("document.documentElement.scrollWidth > innerWidth"));
    assertEquals(1L, browser.evaluate("document.scripts.length"));
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
    assertEquals(1L, browser.evaluate("document.scripts.length"));
    assertEquals(0L, browser.evaluate("document.images.length"));
    assertEquals(hostile, browser.evaluate("document.title"));
    assertEquals(hostile, browser.evaluate("document.querySelector('h1').textContent"));
    assertEquals(List.of(), browser.complaints(page));
  }

  /** The ticks outlive the page, are counted, and go when somebody clears them. */
  @Test
  void ticksAreKept() throws Exception {
    Path page = page("sql70-sp4-present");
    browser.show(400, "dark");
    browser.open(page);
    assertEquals("0 of 48 done. ", browser.evaluate(PROGRESS));
    browser.evaluate("document.querySelector('[data-tick=S002]').click()");
    browser.evaluate("document.querySelector('[data-tick=\"S001.3\"]').click()");
    browser.open(page);
    assertEquals("1 of 48 done. ", browser.evaluate(PROGRESS));
    assertEquals(
        "S001.3 S002",
        browser.evaluate(
            "[...document.querySelectorAll('[data-tick]:checked')].map(t => t.dataset.tick).join('"
                + " ')"));
    assertEquals("1 of 11 done", browser.evaluate("document.querySelector('.done').textContent"));
    browser.evaluate("confirm = () => true; document.querySelector('button').click()");
    browser.open(page);
    assertEquals("0 of 48 done. ", browser.evaluate(PROGRESS));
    assertEquals(List.of(), browser.complaints(page));
  }

  /**
   * Only the script of the page itself runs: none that somebody puts into it, and none from away.
   */
  @Test
  void noOtherScriptRuns() throws Exception {
    Path page = page("sql70-sp4-present");
    Path changed = folder.resolve("changed.html");
    Files.writeString(
        changed,
        Files.readString(page)
            .replace("</body>", "<script>document.title = 'ran'</script>\n</body>"));
    browser.show(1400, "light");
    browser.open(changed);
    assertFalse("ran".equals(browser.evaluate("document.title")));
    assertTrue(String.valueOf(browser.evaluate(PROGRESS)).contains(" of 48 done"));
  }

  /** The runbook of 48 steps is printed on at most 20 sheets; what it rests on, when wished. */
  @Test
  void printsOnAFewSheets() throws Exception {
    Path page = page("sql70-sp4-present");
    browser.show(1400, "dark");
    browser.open(page);
    int few = sheets();
    assertTrue(few <= 20, few + " sheets");
    browser.evaluate("document.getElementById('print-evidence').click()");
    assertTrue(sheets() > few + 5);
  }

  private static int sheets() throws Exception {
    String pdf =
        new String(Base64.getDecoder().decode(browser.print()), StandardCharsets.ISO_8859_1);
    return (int) SHEET.matcher(pdf).results().count();
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
