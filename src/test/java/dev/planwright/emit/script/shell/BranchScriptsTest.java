package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plan whose steps find something out has a folder for each branch, and a way from one to
 * another.
 */
class BranchScriptsTest {

  private static final Path PLAN = Path.of("src/test/resources/shell/elects.plan").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void compile() {
    Shells.compile(PLAN, folder);
  }

  private Path branch(String name) {
    return folder.resolve("out/elects").resolve(name);
  }

  @Test
  void eachBranchHasAFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      List<String> found =
          files
              .filter(file -> file.endsWith("runbook.md"))
              .map(file -> folder.resolve("out/elects").relativize(file.getParent()).toString())
              .sorted()
              .toList();
      assertEquals(
          List.of(
              "RS-primary-n1/RS-primary-n2",
              "RS-primary-n1/RS-primary-n3",
              "RS-primary-n2/RS-primary-n1",
              "RS-primary-n2/RS-primary-n3",
              "RS-primary-n3/RS-primary-n1",
              "RS-primary-n3/RS-primary-n2"),
          found);
    }
  }

  /** The steps before the one that finds something out are done once, in whatever folder. */
  @Test
  void aScriptGoesOnInTheBranchThatIsFound() {
    ShellMachine machine = new ShellMachine(folder.resolve("site"), Shells.all().getFirst());
    Path first = branch("RS-primary-n1/RS-primary-n2");
    machine.write("n1.sh", PlanFiles.text(first.resolve("n1.sh")));
    machine.write("says-primary", "n1:27017\n");
    ShellMachine.Ran ran = machine.run("n1", "\n\n", "n1.sh");
    assertTrue(ran.out().contains("n2.sh --got S002"), ran.out());
    ran = machine.run("n1", "\n\n", "n1.sh", "--got", "S004");
    machine.write("says-primary", "n3:27017\n");
    assertTrue(ran.out().contains("continue at this step in"), ran.out());
    assertTrue(ran.out().contains("RS-primary-n1/RS-primary-n3"), ran.out());
    Path second = branch("RS-primary-n1/RS-primary-n3");
    String script = PlanFiles.text(second.resolve("n1.sh"));
    machine.write("n1.sh", script);
    assertTrue(machine.run("n1", "\n", "n1.sh").out().contains("another plan"));
    machine.write(
        "home/n1/plan.id",
        script.lines().filter(l -> l.startsWith("PW_PLAN=")).findFirst().orElseThrow().substring(8)
            + "\n");
    ran = machine.run("n1", "\n\n", "n1.sh");
    assertEquals(0, ran.code(), ran.out());
    List<String> calls = machine.calls();
    assertEquals(
        List.of("step-down n1", "upgrade n1 8.0", "note n3"),
        calls.stream().filter(call -> !call.equals("primary")).toList());
  }
}
