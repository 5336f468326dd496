package dev.planwright.emit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.StepMaker;
import dev.planwright.literal.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values stand in a command of the POSIX shell, and which commands are refused. */
class ShellCommandLineTest {

  private static CommandLine line(String template) {
    return CommandLine.of(Dialect.POSIX, StepMaker.text(template));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "tool ${w1} -x ! tool w1 -x",
        "tool ${a b} ! tool 'a b'",
        "tool ${it's} ! tool \"it's\"",
        "tool ${$HOME} ! tool \"\\$HOME\"",
        "tool --to=${w1}:${/a/b} ! tool --to=w1:/a/b",
        "tool --to=${a;b} ! tool --to='a;b'",
        "${tool} x ! 'tool' x",
        "a && ${tool} x ! a && 'tool' x",
        "a | b ${x} >/tmp/${y} ! a | b x >/tmp/y",
        "tool ${2}>file ! tool '2'>file",
        "tool x${-a} ! tool x'-a'",
        "tool ${~root} ! tool '~root'",
        "sudo sh -c 'tool ${w1}' ! sudo sh -c 'tool w1'",
        "psql -c \"select '${x_1}'\" ! psql -c \"select 'x_1'\"",
        "tool \"$(cat ${a b})\" ! tool \"$(cat 'a b')\"",
        "tool $(ls ${a b}) ! tool $(ls 'a b')",
        "for i in 1 2; do tool $i ${w1}; done ! for i in 1 2; do tool $i w1; done",
        "case $x in a) tool;; esac ! case $x in a) tool;; esac",
        "tool # to ${a b} ! tool # to a b",
        "f() { tool ${w1}; }; f ! f() { tool w1; }; f",
        "tool $((1 + 2)) ${w1} ! tool $((1 + 2)) w1",
      })
  void aValueIsOneWordOrAPartOfOne(String template, String expected) {
    CommandLine line = line(template.strip());
    assertEquals(List.of(), line.faults());
    assertEquals(expected.strip(), line.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "tool ${-rf} ! begins with -",
        "tool ${} ! is empty",
        "sh -c 'tool ${a b}' ! stands between quotes",
        "sh -c \"tool ${a;b}\" ! stands between quotes",
        "sh -c 'tool ${-x}' ! begins with -",
        "tool $${HOME} ! a $ before a value",
        "tool \\${x} ! a \\ before a value",
        "tool `cat ${x}` ! value in ` `",
        "tool $((1 + ${x})) ! $(( ))",
        "tool 'open ! quote is not closed",
        "tool \"open ! quote is not closed",
        "tool $(open ! is not closed",
        "tool ) ! nothing opens",
        "tool; fi ! nothing opens",
        "if a; then b ! lacks a fi",
        "[[ a == b ]] ! [[",
        "local x=1 ! local",
        "source /etc/x ! source",
        "echo -n x ! echo -n",
        "tool <<EOF ! <<",
        "tool <(ls) ! <(",
        "tool &>file ! &>",
        "a |& b ! |&",
        "tool $'x' ! $'",
        "tool \\ ! ends in a \\",
      })
  void whatShellsWouldReadDifferentlyIsRefused(String template, String part) {
    CommandLine line = line(template.strip());
    assertFalse(line.faults().isEmpty(), line.text());
    String problem = line.faults().getFirst().problem();
    assertTrue(problem.contains(part.strip()), problem);
  }

  @Test
  void aControlCharacterIsRefused() {
    assertFalse(line("tool ${a\nb}").faults().isEmpty());
    assertFalse(line("tool \u0007").faults().isEmpty());
    assertEquals(List.of(), line("one\ntwo ${x}").faults());
  }

  @Test
  void anOpenQuoteIsTheOnlyFault() {
    Step.Text text = StepMaker.text("echo it's ${a b}");
    assertEquals(1, CommandLine.of(Dialect.POSIX, text).faults().size());
  }
}
