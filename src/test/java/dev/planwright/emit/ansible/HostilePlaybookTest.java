package dev.planwright.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.planwright.corpus.Tools;
import dev.planwright.emit.HostileText;
import dev.planwright.markup.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No value opens YAML or Jinja: Ansible's own reader gives back what was put in. */
class HostilePlaybookTest {

  private static final long SEED = 20261128;
  private static final int TEXTS = 10_000;
  private static final String PYTHON = "/usr/bin/python3";

  /** What YAML or Jinja would take for something else than text. */
  private static final List<String> PIECES =
      List.of(
          "{{ x }}",
          "{{",
          "}}",
          "{% raw %}",
          "{% endraw %}",
          "{%",
          "%}",
          "{# x #}",
          "{#",
          "{",
          "\"",
          "'",
          "\\",
          "\\\n",
          "\n",
          "\n- name: x",
          "\n---\n",
          ": ",
          " #",
          "&a",
          "*a",
          "!unsafe ",
          "!!python/object:os.system",
          "| ",
          "> ",
          "? ",
          "yes",
          "null",
          "0x1f",
          "2026-01-01",
          " ",
          "  ",
          "\t",
          "a word ",
          "lookup('pipe', 'id')",
          "#jinja2: variable_start_string:'['",
          "[x]");

  @TempDir Path folder;

  @Test
  void whatAnsibleReadsIsWhatWasMeant() throws Exception {
    assumeTrue(Tools.succeeds(PYTHON, "-c", "import ansible"), "no module ansible in " + PYTHON);
    HostileText hostile = new HostileText(SEED);
    Random random = new Random(SEED);
    StringBuilder file = new StringBuilder("---\n");
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(i % 50 == 0 ? 60 : 6); left >= 0; left--) {
        text.append(
            random.nextBoolean()
                ? PIECES.get(random.nextInt(PIECES.size()))
                : hostile.next(random.nextInt(10) == 0));
      }
      file.append("- ").append(YamlText.of(text.toString()).source()).append('\n');
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      meant.append(HexFormat.of().formatHex(bytes)).append('\n');
    }
    Path texts = Files.writeString(folder.resolve("texts.yml"), file);
    Path hex = Files.writeString(folder.resolve("meant.txt"), meant);
    Path said = folder.resolve("said.txt");
    ProcessBuilder read =
        new ProcessBuilder(
                PYTHON, "src/test/resources/ansible/read.py", texts.toString(), hex.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    read.environment().put("PYTHONUTF8", "1");
    int code = read.start().waitFor();
    assertEquals(TEXTS + " texts, 0 wrong\n", Files.readString(said));
    assertEquals(0, code);
  }
}
