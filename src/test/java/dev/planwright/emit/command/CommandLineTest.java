package dev.planwright.emit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.planwright.emit.StepMaker;
import dev.planwright.literal.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the quotes go. */
class CommandLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "tool ${a b} /x ! tool \"a b\" /x",
        "tool /x:${a b} /y ! tool /x:\"a b\" /y",
        "tool /x:${a b}${c} ! tool /x:\"a bc\"",
        "tool ${S:}\\Log ! tool \"S:\\Log\"",
        "tool ${S:}\\Log\\ x ! tool \"S:\\Log\"\\ x",
        "tool ${S:}\\Log\\${x y} ! tool \"S:\\Log\\x y\"",
        "tool %windir%\\${x}.log ! tool \"%windir%\\x\".log",
        "tool /l:C:\\a\\${x} ! tool /l:\"C:\\a\\x\"",
        "tool \"a b\" ${x} ! tool \"a b\" \"x\"",
        "tool ${a},${b} ! tool \"a,b\"",
        "${tool} x ! \"tool\" x",
      })
  void quotesReachFromTheFirstValueOfAWordToTheLast(String template, String expected) {
    CommandLine line = CommandLine.of(Dialect.NT, StepMaker.text(template.strip()));
    assertEquals(expected.strip(), line.text());
    assertEquals(List.of(), line.faults());
  }

  @Test
  void aLibraryPutsNoQuotesAroundAValue() {
    assertFalse(CommandLine.of(Dialect.NT, StepMaker.text("tool \"${x}\"")).faults().isEmpty());
    assertFalse(CommandLine.of(Dialect.NT, StepMaker.text("tool \"a ${x} b\"")).faults().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "net stop x, net",
    "%windir%\\system32\\tool.exe /x, tool.exe",
    "\"C:\\Program Files\\Tool\\RUN.CMD\" x, run.cmd",
    "tool/x, tool",
  })
  void theProgramIsTheFirstWord(String command, String program) {
    assertEquals(program, CommandLine.of(Dialect.NT, StepMaker.text(command)).program());
  }
}
