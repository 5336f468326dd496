package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probe scripts for POSIX machines, from the plan to the report that is read again. */
class ShellProbeTest {

  private static final Path PLAN = Path.of("src/test/resources/shell/web.plan").toAbsolutePath();
  private static final Path LOOKS = PLAN.resolveSibling("looks.plan");
  private static final String SCRIPT = "PROBE-w1.sh";

  @TempDir Path folder;

  @BeforeEach
  void write() {
    Terminal.Ran ran = probe("-o", folder.resolve("out").toString());
    assertEquals(0, ran.status(), ran.err() + ran.out());
  }

  static List<List<String>> shells() {
    return Shells.all();
  }

  private Terminal.Ran probe(String... words) {
    List<String> all = new ArrayList<>(List.of("probe", "--all", "--no-config", PLAN.toString()));
    all.addAll(List.of(words));
    return new Terminal(folder).run(all.toArray(String[]::new));
  }

  private String script() {
    return PlanFiles.text(folder.resolve("out/web/probe").resolve(SCRIPT));
  }

  @Test
  void theScriptIsAsRecorded() {
    Golden.check(PLAN.resolveSibling(SCRIPT), script());
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    Shells.assertClean(folder.resolve("out/web/probe"), List.of(SCRIPT));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void itsReportIsCompared(List<String> shell) {
    ShellMachine w1 = new ShellMachine(folder.resolve("site"), shell);
    w1.write(SCRIPT, script());
    assertEquals(0, w1.run("w1", "", SCRIPT).code());
    assertEquals(2, w1.run("w1", "", SCRIPT).code());
    assertEquals(0, w1.run("w1", "", SCRIPT, "--new").code());
    assertEquals(2, w1.run("w2", "", SCRIPT).code());
    assertEquals(List.of(), w1.calls());
    String report = folder.resolve("site/home/w1/PROBE-w1.txt").toString();
    Terminal.Ran read = probe("--read", report);
    assertTrue(read.out().contains("agrees   web on w1: none"), read.out());
    assertTrue(read.out().contains("w1.folder"), read.out());
  }

  /**
   * A program that is missing has seen nothing, whatever the shell says of it; case and blanks
   * count as little for the script as for whoever reads its report.
   */
  @ParameterizedTest
  @MethodSource("shells")
  void aLookSettlesWhatItsReportSettles(List<String> shell) {
    Terminal terminal = new Terminal(folder);
    String plan = LOOKS.toString();
    String out = folder.resolve("out").toString();
    Terminal.Ran written = terminal.run("probe", "--all", "--no-config", plan, "-o", out);
    assertEquals(0, written.status(), written.err() + written.out());
    ShellMachine w1 = new ShellMachine(folder.resolve("site"), shell);
    w1.write("says-version", "The\tTOOL  1:2.5\n");
    w1.write(SCRIPT, PlanFiles.text(folder.resolve("out/looks/probe").resolve(SCRIPT)));
    ShellMachine.Ran ran = w1.run("w1", "", SCRIPT);
    assertTrue(ran.out().contains("Questions that only you can answer: 2"), ran.out());
    Path report = folder.resolve("site/home/w1/PROBE-w1.txt");
    String read =
        terminal.run("probe", "--all", "--no-config", plan, "--read", report.toString()).out();
    assertTrue(read.contains("agrees   tool on w1: 2.5"), read);
    assertTrue(read.contains("open     absent on w1: the question is not answered"), read);
    assertTrue(read.contains("open     pack on w1: the question is not answered"), read);
  }
}
