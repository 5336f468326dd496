package dev.planwright.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every example compiles to, byte by byte. */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  /** The example of which every artifact is recorded whole. */
  private static final String WHOLE = "sql70-sp4-present";

  /**
   * One of these shows what all of them have; of the others, which are long, the digest is kept.
   */
  private static final Set<String> LONG =
      Set.of(
          "procedure.json", "order.svg", "steps.svg", "document.md", "runbook.html", "evidence.md");

  /** Scripts are long too, and those of one example alike: the first of each is recorded whole. */
  private static final Pattern SCRIPT = Pattern.compile(".*\\.(cmd|sh)");

  /** An example with more artifacts than this, for many machines, is recorded by digests alone. */
  private static final int MANY = 20;

  private static final String KINDS = "markdown,scripts,html,backout,json,graph";

  @TempDir Path path;

  static List<Path> examples() {
    return Examples.clean();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleCompilesToThis(Path example) throws NoSuchAlgorithmException {
    Terminal terminal = new Terminal(Path.of(""));
    String name = name(example);
    Terminal.Ran ran =
        terminal.run("compile", "--to", KINDS, "-o", path.toString(), example.toString());
    assertEquals(0, ran.status(), ran.out());
    Map<String, String> made = new TreeMap<>();
    new TestFolder(path).files().forEach((file, text) -> made.put(file, text));
    String kept = path.resolve("read").toString();
    terminal.run(
        "compile", "--to", "markdown", "--style", "document", "-o", kept, example.toString());
    made.put(name + "/document.md", PlanFiles.text(Path.of(kept, name, "runbook.md")));
    if (!name.equals(WHOLE)) {
      made.put(name + "/digests.txt", digests(made));
    }
    made.put(name + "/steps.plan", terminal.run("steps", example.toString()).out());
    List<Executable> checks = new ArrayList<>();
    made.forEach((file, text) -> checks.add(() -> Golden.check(GOLDEN.resolve(file), text)));
    Set<String> recorded = new TreeSet<>();
    if (Files.exists(GOLDEN.resolve(name))) {
      new TestFolder(GOLDEN.resolve(name))
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
    new TestFolder(GOLDEN).files().keySet().forEach(file -> recorded.add(file.split("/")[0]));
    assertEquals(names, recorded);
  }

  /** Takes out what is long, and returns the digest of each. */
  private static String digests(Map<String, String> made) throws NoSuchAlgorithmException {
    StringBuilder lines = new StringBuilder();
    boolean many = made.size() > MANY;
    boolean shown = false;
    for (String file : List.copyOf(made.keySet())) {
      String last = file.substring(file.lastIndexOf('/') + 1);
      boolean script = SCRIPT.matcher(last).matches();
      if (many || LONG.contains(last) || (script && shown)) {
        byte[] text = made.remove(file).getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        lines.append(HexFormat.of().formatHex(digest)).append("  ").append(last).append('\n');
      }
      shown |= script;
    }
    return lines.toString();
  }

  private static String name(Path example) {
    return example.getFileName().toString().replace(".plan", "");
  }
}
