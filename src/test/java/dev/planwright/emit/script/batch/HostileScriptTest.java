package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.HostileText;
import dev.planwright.emit.Runbooks;
import dev.planwright.emit.StepMaker;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.script.ScriptCheck;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.BatchText;
import dev.planwright.model.Action;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand names, texts and paths: each arrives at a program and on the screen as it is, or is
 * refused where it stands. They stand in the lines in which scripts have them, many in each, since
 * a program takes a while to start.
 */
class HostileScriptTest {

  private static final int VALUES = 10_000;
  private static final int IN_ONE = 60;

  @TempDir Path folder;

  private final List<String> script = new ArrayList<>(List.of("@echo off"));
  private final List<String> calls = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  private static List<String> values() {
    Random random = new Random(17);
    HostileText names = new HostileText(17);
    List<String> values = new ArrayList<>();
    while (values.size() < VALUES) {
      values.add(names.next(random.nextInt(8) == 0));
      values.add(HostileValues.printable(random));
      values.add(HostileValues.pieces(random));
      values.add(HostileValues.path(random));
    }
    return values;
  }

  /** Takes a value that a command may hold; returns whether one may. */
  private boolean takeWord(String value) {
    CommandLine line =
        CommandLine.of(
            Dialect.NT, new Step.Text(List.of(piece("tool ", null), piece(value, value))));
    assertEquals(line.faults().isEmpty(), checked(value).isEmpty(), value);
    if (!line.faults().isEmpty()) {
      return false;
    }
    words.add(line.command().source().substring("tool ".length()));
    if (words.size() == IN_ONE) {
      endCommand();
    }
    return true;
  }

  private static Step.Piece piece(String text, String value) {
    return new Step.Piece(text, value != null, value == null ? null : Runbooks.span(value));
  }

  /** Returns what the check says of a step with the value; all of it is said at the value. */
  private static List<Diagnostic> checked(String value) {
    Runbooks book = new Runbooks();
    book.steps.clear();
    new StepMaker(book, book.alpha, "Run it")
        .does(Action.Doer.RUN, new Step.Text(List.of(piece("tool ", null), piece(value, value))))
        .add();
    List<Diagnostic> found =
        ScriptCheck.check(book.steps).stream()
            .filter(finding -> !finding.code().equals("PW0703"))
            .toList();
    for (Diagnostic finding : found) {
      assertEquals("PW0701", finding.code(), value);
      assertEquals(Runbooks.span(value), finding.span(), value);
    }
    return found;
  }

  private void endCommand() {
    String all = String.join(" ", words);
    script.add("set PW_CMD=tool " + all);
    script.add("%PW_CMD% >\"%PW_HOME%\\OUT.TXT\" 2>&1");
    calls.add("tool " + all + " [0]");
    words.clear();
  }

  @Test
  void noneBreaksOutOfItsQuotes() throws Exception {
    Assumptions.assumeTrue(Wine.available(), "wine and mingw-w64 are not installed");
    int refused = 0;
    for (String value : values()) {
      refused += takeWord(value) ? 0 : 1;
      if (BatchText.fault(value) == null) {
        script.add("echo [S001] " + BatchText.of(value).source());
        printed.add(("[S001] " + value).stripTrailing());
      }
    }
    endCommand();
    assertTrue(refused > VALUES / 10 && refused < VALUES * 9 / 10, refused + " were refused");
    Wine wine = new Wine(folder);
    String text = String.join("\r\n", script) + "\r\n";
    wine.prepare(List.of(new Artifact("hostile.cmd", text)), "tool");
    Wine.Run run = wine.start("ALPHA", "hostile.cmd", "");
    Wine.stop();
    assertEquals(calls, run.calls());
    assertEquals(printed, run.screen().lines().map(String::stripTrailing).toList());
  }
}
