package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.cli.explain.Explanation;
import dev.planwright.cli.explain.TextSheet;
import dev.planwright.model.Rule;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.FileLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code explain} and {@code rules} say about libraries. */
class ExplainTest {

  private static final String LIBRARY = "src/test/resources/corpus/lib";
  private final Terminal terminal = new Terminal(Path.of(""));

  @Test
  void aRuleIsPrintedWithItsSourcesAndAsWritten() {
    String expected =
        """
        error[shop.rules/systems-differ]: the servers of ${f} have different systems

        why: a customer may be moved from one to the other
        help: install the same system on all
        confidence: stated: the source says so

        source: D100, note [D004]
          the servers of a farm have the same system
          D100: How to run the shop, 2024-05-17

        as written in src/test/resources/corpus/lib/shop/rules.plan:33:6:

            rule systems-differ {
              for f in farms
              check same(f.servers.system)
              text "the servers of ${f} have different systems"
              why "a customer may be moved from one to the other"
              help "install the same system on all"
              from D004
            }
        """;
    Terminal.Ran full = terminal.run("explain", "--library", LIBRARY, "shop.rules/systems-differ");
    assertEquals(new Terminal.Ran(0, expected, ""), full);
    assertEquals(full, terminal.run("explain", "--library", LIBRARY, "systems-differ"));
  }

  @Test
  void aRequirementOfAnActionIsExplainedToo() {
    String out = terminal.run("explain", "--library", LIBRARY, "shop.steps/busy").out();
    assertTrue(out.startsWith("error[shop.steps/busy]: ${s} is still in the pool\n"), out);
    assertTrue(out.contains("\nThe action `install-web` requires"), out);
    assertTrue(out.contains("\n    idle(s)\n"), out);
    assertTrue(out.contains("\nsource: D100, step 1 [D001]\n"), out);
  }

  @Test
  void anUnknownRuleGetsThoseThatAreNear() {
    Terminal.Ran ran = terminal.run("explain", "--library", LIBRARY, "pool-full");
    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("is it one of shop.rules/pool-empty"), ran.err());
  }

  /** Every code that a shipped library can put on a finding can be explained. */
  @Test
  void everyShippedRuleIsExplained() {
    Catalogue catalogue =
        Catalogue.of(
            new FileLibrary(
                new Disk(new Terminal(Path.of("")).shell(), true),
                Path.of("").toAbsolutePath(),
                List.of()));
    assertTrue(catalogue.rules().size() > 20);
    Explanation explanation = new Explanation(catalogue);
    for (Rule rule : catalogue.rules()) {
      TextSheet sheet = new TextSheet();
      explanation.write(rule, sheet);
      String text = sheet.text();
      assertTrue(text.startsWith(rule.severity().word() + "[" + rule.code() + "]: "), text);
      assertTrue(text.contains("\nsource: "), text);
      assertTrue(text.contains("\nas written in library:" + rule.module() + ":"), text);
    }
    assertTrue(catalogue.requirements().size() > 20);
    for (Catalogue.Requirement requirement : catalogue.requirements()) {
      TextSheet sheet = new TextSheet();
      explanation.write(requirement, sheet);
      assertTrue(sheet.text().contains("requires"));
    }
  }

  @Test
  void theRulesOfAPlanAreThoseItIsJudgedBy() {
    Terminal.Ran ran =
        terminal.run(
            "rules", "--library", LIBRARY, "src/test/resources/corpus/compile/derived-order.plan");
    assertEquals(0, ran.status());
    assertTrue(
        ran.out()
            .startsWith(
                """
                error   shop.rules/app-before-web
                    the shop is installed before the web server
                    D100, step 3 (stated): the shop is installed after the web server
                """),
        ran.out());
    assertTrue(ran.out().endsWith("\n8 rules\n"), ran.out());
  }

  @Test
  void withoutPlansAllRulesArePrinted() {
    String shipped = terminal.run("rules").out();
    String both = terminal.run("rules", "--library", LIBRARY, "--format", "json").out();
    assertTrue(shipped.lines().count() > 60, shipped);
    assertTrue(
        both.startsWith("{\n  \"format\": \"planwright-rules\",\n  \"version\": 1,\n"), both);
    assertTrue(
        both.contains("\"code\": \"shop.rules/pool-empty\",\n      \"severity\": \"danger\""),
        both);
  }

  @Test
  void aWordOfTheLanguageIsNoNameOfALibrary() {
    for (String word : new String[] {"never", "limit", "count"}) {
      Terminal.Ran ran = terminal.run("explain", word);
      assertEquals(2, ran.status());
      assertTrue(
          ran.err().contains("it is a word of the language, see docs/language.md"), ran.err());
    }
  }
}
