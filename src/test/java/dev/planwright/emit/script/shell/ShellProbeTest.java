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
}
