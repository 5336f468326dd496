package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.HostileText;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.literal.Dialect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten thousand values in every place of a command: each arrives at the program as it is, or is
 * refused. A value that breaks out of its quotes changes a word, or writes the file that every
 * second one tries to write.
 */
class HostileShellTest {

  private static final int VALUES = 10_000;

  private static final String[] PARTS = {
    "'",
    "\"",
    "\\",
    "$",
    "`",
    "$(touch hit)",
    "`touch hit`",
    ";touch hit;",
    "|touch hit|",
    "&",
    "&&",
    "<",
    ">hit",
    "(",
    ")",
    "{",
    "}",
    "*",
    "?",
    "[a]",
    "~",
    "#",
    "!",
    "=",
    "%",
    "^",
    " ",
    "\t",
    "-",
    "--",
    "a",
    "B",
    "7",
    "/",
    ".",
    "..",
    "w1",
    "é",
    "😀",
    "$HOME",
    "${HOME}",
    "''",
    "\"\"",
    "'\\''"
  };

  /** Where a value can stand, and what a program is given then. */
  private static final String[][] PLACES = {
    {"", ""}, {"--to=", ""}, {"x", "y"}, {"'", "'"}, {"\"", "\""}, {"\"a ", " b\""}, {"", ",z"}
  };

  @TempDir Path folder;

  static List<List<String>> shells() {
    return Shells.all();
  }

  private static List<String> values() {
    Random random = new Random(29);
    HostileText names = new HostileText(29);
    List<String> values = new ArrayList<>();
    while (values.size() < VALUES) {
      values.add(names.next(random.nextInt(8) == 0));
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6) + 1; n > 0; n--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      values.add(text.toString());
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("shells")
  void everyValueArrivesOrIsRefused(List<String> shell) throws Exception {
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    int taken = 0;
    int number = 0;
    for (String value : values()) {
      String[] place = PLACES[number++ % PLACES.length];
      Step.Text text =
          new Step.Text(
              List.of(
                  new Step.Piece("printf '%s\\0' " + place[0], false, null),
                  new Step.Piece(value, true, null),
                  new Step.Piece(place[1], false, null)));
      CommandLine line = CommandLine.of(Dialect.POSIX, text);
      if (line.faults().isEmpty()) {
        taken++;
        script.append(line.text()).append('\n');
        expected
            .append(place[0].replaceAll("['\"]", ""))
            .append(value)
            .append(place[1].replaceAll("['\"]", ""))
            .append('\0');
      }
    }
    Path file = folder.resolve("script.sh");
    Files.writeString(file, script);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(Shells.strict(shell, "script.sh"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertEquals(0, process.waitFor());
    assertEquals(expected.toString(), Files.readString(out, StandardCharsets.UTF_8));
    assertTrue(Files.notExists(folder.resolve("hit")));
    assertTrue(taken > VALUES / 4, "only " + taken + " values were taken");
  }
}
