package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shells that this machine has, of those that scripts are to run in. */
final class Shells {

  private static final List<List<String>> ALL =
      List.of(List.of("dash"), List.of("busybox", "sh"), List.of("bash", "--posix"));

  private Shells() {}

  /** Returns the commands that start them. */
  static List<List<String>> all() {
    return ALL.stream().filter(shell -> Tools.onPath(shell.getFirst())).toList();
  }

  /** Returns a command in a shell that stops at a variable that nothing sets. */
  static List<String> strict(List<String> shell, String... words) {
    List<String> command = new ArrayList<>(shell);
    command.add("-u");
    command.addAll(List.of(words));
    return command;
  }

  /** Fails if shellcheck finds anything in scripts of a folder; skips the test where it is not. */
  static void assertClean(Path folder, List<String> names) throws Exception {
    assumeTrue(Tools.onPath("shellcheck"), "no shellcheck");
    for (String name : names) {
      Process process =
          new ProcessBuilder("shellcheck", "-s", "sh", name)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals("", found);
      assertEquals(0, process.waitFor());
    }
  }

  /** Compiles a plan to the folder {@code out} below another one; fails if it does not compile. */
  static void compile(Path plan, Path folder) {
    Terminal.Ran ran =
        new Terminal(folder)
            .run("compile", "--no-config", plan.toString(), "-o", folder.resolve("out").toString());
    assertEquals(0, ran.status(), ran.err() + ran.out());
  }
}
