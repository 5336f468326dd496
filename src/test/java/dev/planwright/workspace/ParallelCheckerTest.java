package dev.planwright.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.workspace.files.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files in one run. */
class ParallelCheckerTest {

  private static final long SEED = 20_270_131;
  private static final int COPIES = 12;
  private static final String SHARED = "planwright 1\nuse shared\n";

  @TempDir Path path;

  /** The examples, good and broken, several times, besides a library that half of them use. */
  @Test
  void manyFilesAreToldOfLikeEachAlone() {
    TestFolder folder = new TestFolder(path);
    List<String> names = new ArrayList<>();
    for (Path example : Examples.all().toList()) {
      String text = PlanFiles.text(example);
      for (int i = 0; i < COPIES; i++) {
        String name = String.format("p%02d/%s", i, example.getFileName());
        folder.write(name, i % 2 == 0 ? text : text.replace("planwright 1\n", SHARED));
        names.add(name);
      }
    }
    folder.write("lib/shared.plan", "planwright 1\nmodule shared\nkind odd { a : nothing }\n");
    StringBuilder alone = new StringBuilder();
    names.sort(null);
    for (String name : names) {
      String lines = lint(List.of(name));
      alone.append(lines.lines().filter(line -> line.startsWith(name)).toList());
    }
    Collections.shuffle(names, new Random(SEED));
    String together = lint(names);
    StringBuilder each = new StringBuilder();
    names.sort(null);
    for (String name : names) {
      each.append(together.lines().filter(line -> line.startsWith(name)).toList());
    }
    assertEquals(alone.toString(), each.toString());
    assertTrue(together.contains("PW0"), "the library's mistake is told");
    assertEquals(together, lint(names));
  }

  /** Each file uses the one before it and has a mistake of its own; what is read first varies. */
  @Test
  void filesThatUseEachOtherAreToldOfLikeEachAlone() {
    TestFolder folder = new TestFolder(path);
    folder.write("lib/shared.plan", "planwright 1\nmodule shared\n");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 3 * COPIES; i++) {
      String name = String.format(Locale.ROOT, "f%02d.plan", i);
      String use = i == 0 ? "" : String.format(Locale.ROOT, "use \"f%02d.plan\"\n", i - 1);
      String kind = "kind k" + i + " { a : " + (i == 0 ? "number" : "k" + (i - 1)) + " }\n";
      folder.write(name, "planwright 1\n" + use + kind + "kind odd" + i + " { a : nothing }\n");
      names.add(name);
    }
    String together = lint(names);
    Set<String> alone = new TreeSet<>();
    for (String name : names) {
      lint(List.of(name)).lines().filter(line -> line.startsWith("f")).forEach(alone::add);
    }
    assertEquals(3 * COPIES, alone.size());
    assertEquals(String.join("\n", alone), together.strip());
    Collections.reverse(names);
    assertEquals(together, lint(names));
  }

  /** Files that nobody uses, and a library that all use, each with something to fix. */
  @Test
  void manyFilesAreFixedLikeEachAlone() {
    TestFolder folder = new TestFolder(path);
    String shared = "planwright 1\nmodule lib.shared\nfact F1 \"a\" in A1 \"b\"\n";
    folder.write("lib/shared.plan", shared.substring("planwright 1\n".length()));
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path example : Examples.all().toList()) {
      String text =
          PlanFiles.text(example)
              .replaceFirst("planwright 1\n", SHARED.replace("shared", "lib.shared"));
      texts.put(example.getFileName().toString(), text);
      folder.write(example.getFileName().toString(), text.replaceFirst("planwright 1\n", ""));
    }
    Terminal terminal = new Terminal(path);
    Terminal.Ran fixed = terminal.run("lint", "--fix", "--format", "compact");
    assertTrue(fixed.err().contains("fixed " + (texts.size() + 1) + " findings"), fixed.err());
    texts.forEach((name, text) -> assertEquals(text, folder.read(name)));
    assertEquals(shared, folder.read("lib/shared.plan"));
    assertEquals(terminal.run("lint", "--format", "compact").out(), fixed.out());
  }

  @Test
  void everyFileIsToldOfInOrder() {
    TestFolder folder = new TestFolder(path);
    for (int i = 0; i < COPIES * COPIES; i++) {
      folder.write("p" + i + ".plan", "planwright 1\nuse missing" + i + "\n");
    }
    Terminal.Ran ran = new Terminal(path).run("lint", "--format", "compact");
    assertEquals(1, ran.status());
    assertEquals(COPIES * COPIES, ran.out().lines().count());
    assertEquals(ran.out().lines().sorted().toList(), ran.out().lines().toList());
  }

  @Test
  void whoeverWaitsIsTold() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long[] now = {-5};
    Progress progress =
        new Progress(new PrintStream(err, false, StandardCharsets.UTF_8), () -> now[0]);
    progress.show();
    progress.at("checking 100 of 200 files");
    now[0] += 2_100_000_000L;
    progress.show();
    progress.at("drawing a\u001b[31m");
    progress.show();
    progress.end();
    progress.end();
    progress.show();
    assertEquals(
        "\rchecking 100 of 200 files, 2 s\rdrawing a<U+001B>[31m, 2 s    \r"
            + " ".repeat("drawing a<U+001B>[31m, 2 s".length())
            + "\r",
        err.toString(StandardCharsets.UTF_8));
  }

  private String lint(List<String> names) {
    List<String> words =
        new ArrayList<>(List.of("lint", "--format", "compact", "--library", "lib"));
    words.addAll(names);
    return new Terminal(path).run(words.toArray(String[]::new)).out();
  }
}
