package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Commands;
import dev.planwright.cli.Examples;
import dev.planwright.cli.Main;
import dev.planwright.cli.Terminal;
import dev.planwright.cli.option.Formats;
import dev.planwright.workspace.files.Progress;
import dev.planwright.workspace.files.Shell;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Help, and what wrong usage gets. */
class UsageTest extends CommandTest {

  @Test
  void withoutWordsTheHelpGoesToStandardError() {
    Terminal.Ran ran = terminal.run();
    assertEquals(2, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("planwright checks and compiles"), ran.err());
    assertEquals(new Terminal.Ran(0, ran.err(), ""), terminal.run("--help"));
    assertEquals(new Terminal.Ran(0, ran.err(), ""), terminal.run("-h"));
    assertEquals(new Terminal.Ran(0, ran.err(), ""), terminal.run("help"));
  }

  static List<String> commands() {
    return Commands.NAMES;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAPageWithAnExample(String command) {
    Terminal.Ran ran = terminal.run(command, "--help");
    assertEquals(0, ran.status());
    List<String> page = ran.out().lines().toList();
    assertTrue(
        page.getFirst().matches("usage: planwright " + command + "( .*\\S)?"), page.getFirst());
    int example = page.indexOf("example:") + 1;
    assertTrue(
        example > 0 && page.get(example).matches("  planwright " + command + "( .*)?"),
        () -> "write `example:` and a call of " + command + " below it in its usage()");
    assertTrue(ran.out().contains("-h, --help"), ran.out());
    assertEquals(
        List.of(),
        page.stream().filter(line -> line.length() > 100).toList(),
        "break these lines of usage() before column 100");
    assertEquals(ran, terminal.run("help", command));
    assertTrue(terminal.run("--help").out().contains("\n  " + command + " "));
  }

  @Test
  void theVersionIsOneLine() {
    Terminal.Ran ran = terminal.run("--version");
    assertEquals(new Terminal.Ran(0, "planwright unpackaged\n", ""), ran);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          linnt a.plan                  | unknown command linnt; there are ALL (see planwright --help)
          --color never lint            | the command comes first, then its options: planwright lint --color (see planwright --help)
          lint --colour never           | unknown option --colour (see planwright lint --help)
          lint --col never              | unknown option --col (see planwright lint --help)
          lint -x                       | unknown option -x (see planwright lint --help)
          lint --color                  | --color takes a value: WHEN (see planwright lint --help)
          lint --color purple           | --color takes auto, always or never (see planwright lint --help)
          lint --fail-on danger         | --fail-on takes error, warning or note (see planwright lint --help)
          lint --format xml             | unknown format xml; there are FORMATS (see planwright lint --help)
          lint --format=jsn=f.json      | unknown format jsn; did you mean json? (see planwright lint --help)
          lint --format json=           | --format json= names no file (see planwright lint --help)
          lint --format json=a.plan     | a report would overwrite a plan: a.plan (see planwright lint --help)
          lint --format json=f --format text=./f | two reports would go to one file: f (see planwright lint --help)
          lint --format text --format json | only one format can go to the screen; give the others a file: KIND=FILE (see planwright lint --help)
          steps                         | name a plan (see planwright steps --help)
          steps a.plan b.plan           | one plan at a time (see planwright steps --help)
          why a.plan                    | name a plan, and one or two steps (see planwright why --help)
          why a.plan SX                 | `SX` is not a step; steps are named S001, S002 and so on (see planwright why --help)
          graph                         | name a plan (see planwright graph --help)
          graph a.plan --to png         | unknown kind of graph `png`; there are mermaid, dot, svg (see planwright graph --help)
          graph a.plan --to svg,dot     | only one kind can go to standard output; give a folder with -o DIR (see planwright graph --help)
          graph a.plan --of lines       | --of takes items, phases or steps (see planwright graph --help)
          verify a.cmd                  | name a file and its plan (see planwright verify --help)
          verify - -                    | standard input can be used for one file only (see planwright verify --help)
          explain                       | name a code, or what a library declares (see planwright explain --help)
          explain PW9999                | unknown code PW9999 (see planwright explain --help)
          fmt                           | which files? (see planwright fmt --help)
          fmt - a.plan                  | `-` must be the only input (see planwright fmt --help)
          rules --format xml            | --format takes text or json (see planwright rules --help)
          """)
  void wrongUsageIsOneLineAndTwo(String words, String message) {
    Terminal.Ran ran = terminal.run(words.split(" "));
    String all =
        message
            .replace("ALL", String.join(", ", Commands.NAMES))
            .replace("FORMATS", String.join(", ", Formats.NAMES));
    assertEquals(new Terminal.Ran(2, "", "planwright: " + all + "\n"), ran);
  }

  /** The environment stands for anything that may break inside. */
  @Test
  void aDefectOfOursIsReportedAsOne() {
    Terminal.Ran ran = terminal.run("lint", "--color", "auto", "x\0y");
    assertEquals(2, ran.status());
    assertEquals("planwright: invalid path: x<U+0000>y\n", ran.err());

    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, java.nio.charset.StandardCharsets.UTF_8);
    Shell broken =
        new Shell(
            System.in,
            stream,
            stream,
            path,
            Map.of(),
            () -> {
              throw new IllegalStateException("broken on purpose");
            },
            Terminal.TODAY,
            Progress.NONE);
    folder.write("a.plan", Examples.WEB);
    assertEquals(70, Main.run(List.of("lint", "a.plan"), broken));
    String said = err.toString(java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(
        said.startsWith(
            "planwright: this is a bug in Planwright, not in your plan:"
                + " java.lang.IllegalStateException: broken on purpose at dev.planwright"),
        said);
    assertTrue(said.contains("please report"), said);
    assertFalse(said.contains("\tat "), said);
  }
}
