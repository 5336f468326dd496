package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Examples;
import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell scripts of all examples are what every shell reads, and what shellcheck passes. */
class ShellExamplesTest {

  @TempDir static Path folder;

  @BeforeAll
  static void compile() {
    for (Path example : Examples.clean()) {
      Terminal terminal = new Terminal(Path.of(""));
      Terminal.Ran ran =
          terminal.run("compile", "--to", "scripts", "-o", folder.toString(), example.toString());
      assertEquals(0, ran.status(), ran.out());
    }
  }

  static List<List<String>> checkers() {
    List<List<String>> checkers = new ArrayList<>();
    for (List<String> shell : Shells.all()) {
      List<String> reads = new ArrayList<>(shell);
      reads.add("-n");
      checkers.add(reads);
    }
    if (Tools.onPath("shellcheck")) {
      checkers.add(List.of("shellcheck", "-s", "sh"));
    }
    return checkers;
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList();
    }
  }

  @Test
  void someExamplesHaveShellScripts() throws IOException {
    assertTrue(scripts().size() > 50, () -> "too few scripts below " + folder);
  }

  @ParameterizedTest
  @MethodSource("checkers")
  void nothingIsFoundInAScript(List<String> checker) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    for (Path script : scripts()) {
      List<String> command = new ArrayList<>(checker);
      command.add(script.toString());
      ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
      int code = process.redirectOutput(said.toFile()).start().waitFor();
      assertEquals("", PlanFiles.text(said), script.toString());
      assertEquals(0, code, script.toString());
    }
  }
}
