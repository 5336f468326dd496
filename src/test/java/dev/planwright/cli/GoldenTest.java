package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every example compiles to, byte by byte. */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  /** One JSON file shows all that any of them has; each is long. */
  private static final String WHOLE = "sql70-sp4-present";

  /** Those that are recorded in the style for readers too: one cluster, and a plan of steps. */
  private static final Set<String> READ = Set.of(WHOLE, "msdtc-repair");

  @TempDir Path path;

  static List<Path> examples() {
    return Examples.clean();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleCompilesToThis(Path example) {
    Terminal terminal = new Terminal(Path.of(""));
    String name = name(example);
    String kinds =
        name.equals(WHOLE) ? "markdown,batch,html,backout,json" : "markdown,batch,html,backout";
    Terminal.Ran ran =
        terminal.run("compile", "--to", kinds, "-o", path.toString(), example.toString());
    assertEquals(0, ran.status(), ran.out());
    Map<String, String> made = new TreeMap<>();
    new Folder(path).files().forEach((file, text) -> made.put(file, text));
    if (READ.contains(name)) {
      String kept = path.resolve("read").toString();
      terminal.run(
          "compile", "--to", "markdown", "--style", "document", "-o", kept, example.toString());
      made.put(name + "/document.md", PlanFiles.text(Path.of(kept, name, "runbook.md")));
    }
    made.put(name + "/steps.plan", terminal.run("steps", example.toString()).out());
    List<Executable> checks = new ArrayList<>();
    made.forEach((file, text) -> checks.add(() -> Golden.check(GOLDEN.resolve(file), text)));
    Set<String> recorded = new TreeSet<>();
    if (Files.exists(GOLDEN.resolve(name))) {
      new Folder(GOLDEN.resolve(name))
          .files()
          .keySet()
          .forEach(file -> recorded.add(name + "/" + file));
    }
    recorded.removeAll(made.keySet());
    checks.add(() -> assertEquals(Set.of(), recorded, "recorded, and not made any more"));
    assertAll(checks);
  }

  @Test
  void everyRecordBelongsToAnExample() {
    Set<String> names = new TreeSet<>();
    examples().forEach(example -> names.add(name(example)));
    Set<String> recorded = new TreeSet<>();
    new Folder(GOLDEN).files().keySet().forEach(file -> recorded.add(file.split("/")[0]));
    assertEquals(names, recorded);
  }

  private static String name(Path example) {
    return example.getFileName().toString().replace(".plan", "");
  }
}
