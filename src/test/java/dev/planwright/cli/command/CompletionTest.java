package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Commands;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.TestFolder;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Usage;
import dev.planwright.corpus.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell and man are given. */
class CompletionTest {

  @TempDir Path path;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          di                  | diagnose
          lint --co           | --color
          lint --color n      | never
          lint --fail-on w    | warning
          lint --color=never --format js | json
          compile --to m      | markdown
          compile --style c   | checklist
          compile -o s        | sub
          diff --detail f     | full
          graph --of p        | phases
          lint --profile d    | draft
          probe --read a      | a.txt
          lint a              | a.plan
          lint -q             | ""
          """)
  void bashCompletes(String typed, String wanted) throws Exception {
    assumeTrue(Tools.onPath("bash"), "there is no bash");
    new TestFolder(path).write("a.plan", "").write("a.txt", "").write("sub/b.plan", "");
    List<String> words = List.of(("planwright " + typed).split(" ", -1));
    String script =
        completion("bash")
            + "\nCOMP_WORDS=("
            + String.join(" ", words)
            + ")\nCOMP_CWORD="
            + (words.size() - 1)
            + "\n_planwright\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    List<String> offered = List.of(run(script, "bash").strip().split("\\s+"));
    for (String word : wanted.split(" ")) {
      assertTrue(offered.contains(word), typed + " offers " + offered);
    }
    assertTrue(
        wanted.equals("a.txt") || offered.stream().noneMatch("a.txt"::equals),
        "only plans are offered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void theScriptIsOneOfTheShell(String shell) throws Exception {
    assumeTrue(Tools.onPath(shell), "there is no " + shell);
    assertEquals("", run(completion(shell), shell, "-n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyCommandAndOptionIsInIt(String shell) {
    String script = completion(shell);
    for (Usage command : Commands.usages()) {
      assertTrue(script.contains(command.name()), command.name());
      for (Flag flag : command.flags()) {
        String option = shell.equals("fish") ? "-l " + flag.name() : "--" + flag.name();
        assertTrue(script.contains(option), command.name() + " " + option);
      }
    }
  }

  @Test
  void theTextOfAnOptionNamesItsWords() {
    for (Usage command : Commands.usages()) {
      for (Flag flag : command.flags()) {
        for (String word : flag.value().words()) {
          assertTrue(flag.text().contains(word), command.name() + " --" + flag.name() + " " + word);
        }
      }
    }
  }

  @Test
  void theManualSaysWhatHelpSays() {
    String manual = new Terminal(path).run("manual").out().replace("\\-", "-");
    for (Usage command : Commands.usages()) {
      assertTrue(manual.contains(".SS " + command.name() + "\n"), command.name());
      for (Flag flag : command.flags()) {
        assertTrue(manual.contains("\\fB--" + flag.name() + "\\fR"), flag.name());
      }
    }
  }

  @Test
  void manReadsTheManual() throws Exception {
    assumeTrue(Tools.onPath("man") && Tools.onPath("groff"), "there is no man");
    Path page = path.resolve("planwright.1");
    Files.writeString(page, new Terminal(path).run("manual").out());
    String shown = run("", "man", "--warnings", "-E", "UTF-8", "-l", page.toString());
    assertTrue(shown.contains("EXIT STATUS"), shown);
    assertTrue(shown.lines().noneMatch(line -> line.contains("warning:")), shown);
  }

  @Test
  void anUnknownShellIsRefused() {
    assertEquals(2, new Terminal(path).run("completion", "tcsh").status());
    assertEquals(2, new Terminal(path).run("completion").status());
  }

  private String completion(String shell) {
    Terminal.Ran ran = new Terminal(path).run("completion", shell);
    assertEquals(0, ran.status(), ran.err());
    return ran.out();
  }

  private String run(String input, String... command) throws IOException, InterruptedException {
    Path script = Files.writeString(path.resolve(".script"), input);
    Process process =
        new ProcessBuilder(Arrays.asList(command))
            .directory(path.toFile())
            .redirectErrorStream(true)
            .redirectInput(script.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
