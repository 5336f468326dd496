package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What probe scripts write is read again. Skipped where wine or the stub's compiler is missing. */
class ProbeWineTest {

  @TempDir Path folder;
  private Wine wine;

  @BeforeAll
  static void assume() {
    Assumptions.assumeTrue(Wine.available(), "wine and mingw-w64 are not installed");
  }

  @BeforeEach
  void prepare() {
    wine = new Wine(folder);
  }

  /** Writes the scripts of a plan, and programs that stand for those they start. */
  private void probe(String plan, String... programs) throws Exception {
    Files.writeString(folder.resolve("my.plan"), plan);
    Terminal.Ran ran = new Terminal(folder).run("probe", "my.plan");
    assertEquals(0, ran.status(), ran.out() + ran.err());
    List<Artifact> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        assertEquals(List.of(), BatchDialect.faults(Files.readString(file)));
        scripts.add(new Artifact(file.getFileName().toString(), Files.readString(file)));
      }
    }
    wine.prepare(scripts, programs);
  }

  private Path report(String machine) {
    return folder
        .resolve("disk of " + machine)
        .resolve(machine)
        .resolve("PROBE-" + machine + ".TXT");
  }

  @Test
  void theSystemFolderIsSeen() throws Exception {
    String plan = PlanFiles.text(Path.of("plans/examples/fresh-sql65.plan"));
    probe(plan);
    wine.run("NODEA", "PROBE-NODEA.cmd", "");
    Terminal.Ran ran =
        new Terminal(folder).run("probe", "my.plan", "--read", report("NODEA").toString());
    assertEquals(1, ran.status(), ran.err());
    String found = "differs  NODEA.systemroot: C:\\windows (the plan: C:\\WINNT)\n";
    assertTrue(ran.out().contains(found), ran.out());
    assertTrue(ran.out().contains("  # node NODEA\n  systemroot = \"C:\\windows\"\n"), ran.out());
  }
}
