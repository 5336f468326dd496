package dev.planwright.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linter of Ansible finds nothing, in its strictest profile and without an exclusion. */
class AnsibleLintTest {

  @TempDir Path folder;

  @Test
  void nothingIsFoundInAPlaybook() throws Exception {
    assumeTrue(Tools.onPath("ansible-lint"), "ansible-lint is not installed");
    List<String> command =
        new ArrayList<>(
            List.of("ansible-lint", "--offline", "--profile", "production", "--nocolor", "-q"));
    List<String> plans =
        List.of(
            "plans/examples/postgresql-minor.plan",
            "plans/examples/kubernetes-single.plan",
            "src/test/resources/shell/web.plan",
            "src/test/resources/ansible/crew.plan",
            "src/test/resources/ansible/ring.plan");
    for (String plan : plans) {
      Terminal.Ran ran =
          new Terminal(Path.of(""))
              .run("compile", "--to", "ansible", "-o", folder.toString(), plan);
      assertEquals(0, ran.status(), ran.out());
    }
    List<String> names =
        List.of(
            "postgresql-minor",
            "kubernetes-single",
            "web",
            "crew",
            "patient",
            "lookers",
            "ring",
            "brief");
    for (String name : names) {
      for (String file : List.of("site.yml", "backout.yml", "inventory.yml")) {
        command.add(folder.resolve(name).resolve("ansible").resolve(file).toString());
      }
    }
    Path said = folder.resolve("said.txt");
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    int code = process.redirectOutput(said.toFile()).start().waitFor();
    assertEquals(0, code, Files.readString(said));
  }
}
