package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import dev.planwright.emit.Artifact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What probe scripts write is read again. Skipped where wine or the stub's compiler is missing. */
class ProbeWineTest extends WineRunTest {

  private Wine wine;

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

  /** Lets a program print a text. */
  private void says(String program, String text) throws Exception {
    Path bin = folder.resolve("bin");
    Path exe = bin.resolve(program + ".exe");
    Process compiler =
        new ProcessBuilder(
                "x86_64-w64-mingw32-gcc",
                "-Os",
                "-o",
                exe.toString(),
                "src/test/resources/emit/say.c")
            .inheritIO()
            .start();
    assertEquals(0, compiler.waitFor());
    Files.writeString(bin.resolve(program + ".txt"), text.replace("\n", "\r\n"));
  }

  private static String registry(String line) {
    return "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\K]\r\n" + line + "\r\n";
  }

  @Test
  void servicesRegistryAndGroupsAreSeen() throws Exception {
    String plan = PlanFiles.text(Path.of("plans/examples/sql70-sp4-present.plan"));
    probe(plan.replace("nt-sp 4, ", "nt-sp 3, "), "regedit", "net", "cluster", "filever");
    says("net", "These Windows NT services are started:\n\n   Cluster Server\n   EventLog\n");
    says("cluster", "Group          Node    Status\n-----\nSQLGroup       NODEA   Online\n");
    says("filever", "--a-- W32i   APP ENU   1998.8.762.0 shp  12,048 msdtc.exe\n");
    wine.rule("regedit", "ClusSvc", "0", 0, registry("\"Start\"=dword:00000002"));
    wine.rule("regedit", "", "0", 0, registry("\"CSDVersion\"=\"Service Pack 4\""));
    wine.run("NODEA", "PROBE-NODEA.cmd", "");
    String report = Files.readString(report("NODEA"));
    String out =
        new Terminal(folder).run("probe", "my.plan", "--read", report("NODEA").toString()).out();
    for (String line :
        List.of(
            "differs  nt-sp on NODEA: 4 (the plan: 3)",
            "agrees   NODEA.cluster-service: running",
            "agrees   NODEA.startup: auto",
            "differs  SQLGroup.owner: NODEA (the plan: NODEB)",
            "open     WWWGroup.owner: the question is not answered",
            "  has nt-sp 4\n",
            "  # group SQLGroup\n  owner = NODEA\n")) {
      assertTrue(out.contains(line), line + "\n" + out + report);
    }
  }

  @Test
  void aReportIsNotWrittenOver() throws Exception {
    probe(PlanFiles.text(Path.of("plans/examples/sql70-sp4-present.plan")), "regedit", "net");
    wine.run("NODEA", "PROBE-NODEA.cmd", "");
    String first = Files.readString(report("NODEA"));
    Files.writeString(report("NODEA"), first.replace("answer:", "answer: none"));
    String again = wine.run("NODEA", "PROBE-NODEA.cmd", "").screen();
    assertTrue(again.contains("A report exists already"), again);
    assertTrue(Files.readString(report("NODEA")).contains("answer: none"));
    wine.run("NODEA", "PROBE-NODEA.cmd /new", "");
    assertEquals(first, Files.readString(report("NODEA")));
    assertTrue(wine.run("NODEB", "PROBE-NODEA.cmd", "").screen().contains("this machine is NODEB"));
  }
}
