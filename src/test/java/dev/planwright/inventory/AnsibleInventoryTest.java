package dev.planwright.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.corpus.Tools;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts, groups and variables are those that Ansible itself reads. */
class AnsibleInventoryTest {

  private static final Path FILES = Path.of("src/test/resources/import");
  private static final long SEED = 20261127;

  @TempDir Path folder;

  @BeforeAll
  static void needsAnsible() {
    assumeTrue(Tools.onPath("ansible-inventory"), "ansible-inventory is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ranges.ini", "nested.ini", "site.yml", "kubespray.ini", "primary.ini"})
  void anInventoryIsReadAsAnsibleReadsIt(String file) throws Exception {
    check(Files.copy(FILES.resolve(file), folder.resolve(file)));
  }

  /** Groups in groups at random, with variables that hide each other. */
  @Test
  void theNearestVariableCountsAsInAnsible() throws Exception {
    Random random = new Random(SEED);
    StringBuilder text = new StringBuilder("[all:vars]\nv0=all\nv1=all\n");
    int groups = 40;
    for (int i = 0; i < groups; i++) {
      text.append("[g").append(i).append("]\n");
      for (int host = random.nextInt(4); host > 0; host--) {
        int first = 100 * i + 10 * host;
        text.append("h[").append(first).append(':').append(first + random.nextInt(3)).append("]");
        text.append(random.nextInt(3) == 0 ? " v" + random.nextInt(4) + "=host" + i : "");
        text.append('\n');
      }
      if (random.nextInt(2) == 0) {
        text.append("h").append(100 * random.nextInt(groups) + 10).append('\n');
      }
      text.append("[g").append(i).append(":vars]\nv").append(random.nextInt(4)).append("=g");
      text.append(i).append('\n');
      if (random.nextInt(4) == 0) {
        text.append("ansible_group_priority=").append(random.nextInt(5)).append('\n');
      }
    }
    for (int i = 0; i < groups; i++) {
      text.append("[g").append(i).append(":children]\n");
      TreeSet<Integer> parts = new TreeSet<>();
      for (int more = random.nextInt(3); more > 0 && i + 1 < groups; more--) {
        parts.add(i + 1 + random.nextInt(groups - i - 1));
      }
      parts.forEach(part -> text.append("g").append(part).append('\n'));
    }
    check(Files.writeString(folder.resolve("random.ini"), text));
  }

  private void check(Path file) throws IOException, InterruptedException {
    Path json = folder.resolve("list.json");
    Process process =
        new ProcessBuilder("ansible-inventory", "-i", file.toString(), "--list")
            .redirectOutput(json.toFile())
            .redirectError(folder.resolve("said.txt").toFile())
            .start();
    assertEquals(0, process.waitFor(), PlanFiles.text(folder.resolve("said.txt")));
    assertEquals(read(json), read(file));
  }

  private static Map<String, String> read(Path file) {
    Outcome<Inventory> read =
        InventoryReader.ansible(
            new SourceFile(file.getFileName().toString(), PlanFiles.text(file)));
    assertFalse(read.hasErrors(), read.diagnostics()::toString);
    Map<String, String> hosts = new TreeMap<>();
    for (Inventory.Host host : read.value().hosts()) {
      TreeSet<String> groups = new TreeSet<>();
      host.groups().forEach(group -> groups.add(group.name()));
      Map<String, String> variables = new TreeMap<>();
      for (Inventory.Variable variable : host.variables()) {
        if (!variable.name().equals("ansible_group_priority")) {
          variables.put(variable.name(), shown(variable));
        }
      }
      hosts.put(host.name(), groups + " " + variables);
    }
    return hosts;
  }

  /** Ansible makes truth values and numbers of some texts, whose form differs from the file's. */
  private static String shown(Inventory.Variable variable) {
    List<String> texts = new ArrayList<>();
    for (String text : variable.texts()) {
      String lower = text.toLowerCase(Locale.ROOT);
      texts.add(
          switch (lower) {
            case "yes", "true" -> "true";
            case "no", "false" -> "false";
            default -> text;
          });
    }
    return variable.form() + " " + texts;
  }
}
