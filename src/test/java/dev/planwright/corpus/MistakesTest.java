package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.compiler.Compiler;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes of newcomers: each gives one finding, which says how it is written here. */
class MistakesTest {

  private static final Path MISTAKES = PlanFiles.CORPUS.resolveSibling("mistakes");
  private static final int LEAST = 120;

  private final Compiler compiler = new Compiler(new ShippedModules(), null);

  @Test
  void theBasesHaveNone() {
    for (String base : List.of("plan", "library")) {
      assertEquals(List.of(), found(base, text(base)), base);
    }
  }

  @Test
  void eachMistakeGivesOneFindingThatExplainsIt() {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (String line : PlanFiles.text(MISTAKES.resolve("cases.tsv")).split("\n")) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      cases++;
      String[] parts = line.split("\t", -1);
      assertEquals(5, parts.length, line);
      String text = text(parts[0]);
      int at = text.indexOf(parts[1]);
      assertTrue(at >= 0, line);
      String broken = text.substring(0, at) + parts[2] + text.substring(at + parts[1].length());
      List<String> found = found(parts[0], broken);
      if (found.size() != 1
          || !found.getFirst().startsWith(parts[3])
          || !found.getFirst().contains(parts[4])) {
        wrong.add(line + "\n    " + String.join("\n    ", found));
      }
    }
    assertEquals(List.of(), wrong, String.join("\n", wrong));
    assertTrue(cases >= LEAST, cases + " cases");
  }

  private static String text(String base) {
    return PlanFiles.text(MISTAKES.resolve(base + ".plan"));
  }

  private List<String> found(String base, String text) {
    List<String> found = new ArrayList<>();
    for (Diagnostic each : compiler.compile(new SourceFile(base, text)).diagnostics()) {
      StringBuilder said = new StringBuilder(each.code() + " " + each.message());
      each.evidence().notes().forEach(note -> said.append("; ").append(note));
      for (Fix fix : each.fixes()) {
        said.append("; ").append(fix.title());
      }
      found.add(said.toString());
    }
    return found;
  }
}
