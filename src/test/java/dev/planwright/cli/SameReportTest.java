package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.option.Formats;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes from every run, also where several threads check and several plans accept. */
class SameReportTest {

  private static final int RUNS = 20;
  private static final int PLANS = 30;

  @TempDir Path path;

  @Test
  void everyFormatIsTheSameInEveryRun() {
    TestFolder folder = new TestFolder(path);
    folder.write("lib/site/site.plan", RuleBreakingSite.LIBRARY);
    folder.write(
        "shared.plan",
        "planwright 1\n\nuse site\n\nfarm F {\n  server A { size = 1 }\n  server B {}\n}\n");
    StringBuilder several = new StringBuilder("planwright 1\n\nuse \"shared.plan\"\n");
    for (int i = 0; i < PLANS; i++) {
      String plan = "\nplan p" + i + " {\n  on F\n  accept no-spare { reason = \"for p" + i;
      plan += "\" }\n  install { web }\n}\n";
      several.append(plan);
      folder.write("many/p" + i + ".plan", "planwright 1\n\nuse \"../shared.plan\"\n" + plan);
    }
    folder.write("several.plan", several.toString());
    for (String format : Formats.NAMES) {
      String[] words = {
        "lint", "--library=lib", "--show-suppressed", "--format", format, "several.plan", "many"
      };
      Terminal.Ran first = new Terminal(path).run(words);
      assertTrue(first.status() <= 1 && !first.out().isEmpty(), first.toString());
      for (int run = 1; run < RUNS; run++) {
        assertEquals(first, new Terminal(path).run(words), format);
      }
    }
  }
}
