package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code probe} writes, and what it makes of reports of any kind. */
class ProbeTest extends CommandTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "probe");

  private String whole = "";

  @BeforeEach
  void open() throws IOException {
    String plan = PlanFiles.text(Path.of("plans", "examples", "rolling-service-pack.plan"));
    Files.writeString(path.resolve("my.plan"), plan);
    whole = PlanFiles.text(GOLDEN.resolve("NODEA.report"));
  }

  private Terminal.Ran read(byte[] report) throws IOException {
    Files.write(path.resolve("a.txt"), report);
    return terminal.run("probe", "my.plan", "--read", "a.txt");
  }

  private Terminal.Ran read(String report) throws IOException {
    return read(report.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rolling-service-pack", "sql70-sp4-present"})
  void theScriptsOfAnExampleAreThese(String example) {
    Terminal here = new Terminal(Path.of(""));
    String plan = "plans/examples/" + example + ".plan";
    assertEquals(0, here.run("probe", plan, "-o", path.toString()).status());
    for (String node : new String[] {"NODEA", "NODEB"}) {
      Path script = path.resolve(example).resolve("probe/PROBE-" + node + ".cmd");
      Golden.check(GOLDEN.resolve(example + "-" + node + ".cmd"), PlanFiles.text(script));
    }
  }

  @Test
  void aReportIsComparedWithThePlan() throws IOException {
    Terminal.Ran ran = read(whole);
    assertEquals(1, ran.status(), ran.err());
    Golden.check(GOLDEN.resolve("NODEA.txt"), ran.out());
    Terminal.Ran json = terminal.run("probe", "my.plan", "--format", "json", "--read", "a.txt");
    Golden.check(GOLDEN.resolve("NODEA.json"), json.out());
  }

  @Test
  void anEditorMayHaveSavedItOtherwise() throws IOException {
    String expected = read(whole).out();
    assertEquals(expected, read(whole.getBytes(StandardCharsets.UTF_16LE)).out());
    assertEquals(expected, read(whole.getBytes(StandardCharsets.UTF_16)).out());
    assertEquals(expected, read(whole.replace("\n", "\r\n")).out());
    assertEquals(expected, read("\ufeff" + whole).out());
  }

  @Test
  void whatIsNoReportIsSaid() throws IOException {
    String[] strange = {
      "", "\n", "hello", "[PW] end\n", whole.replace("[PW] plan ", "[PW] plan x")
    };
    for (String each : strange) {
      Terminal.Ran ran = read(each);
      assertEquals(1, ran.status(), ran.out());
      assertTrue(ran.out().contains("error[PW0822]"), ran.out());
      assertFalse(ran.out().contains("agrees"), ran.out());
    }
    assertEquals(2, terminal.run("probe", "my.plan", "--read", "nothing.txt").status());
    assertEquals(2, terminal.run("probe", "my.plan", "a.txt").status());
  }

  @Test
  void aReportThatBreaksOffTellsWhatItTells() throws IOException {
    for (int end = 0; end < whole.length(); end += 61) {
      Terminal.Ran ran = read(whole.substring(0, end));
      assertTrue(ran.status() <= 1, ran.err());
      assertEquals("", ran.err());
    }
    assertTrue(read(whole.substring(0, whole.length() / 2)).out().contains("breaks off"));
  }

  @Test
  void noiseIsNoReason() throws IOException {
    Random random = new Random(7);
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    for (int n = 0; n < 20; n++) {
      byte[] damaged = bytes.clone();
      for (int i = 0; i < 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Terminal.Ran ran = read(damaged);
      assertTrue(ran.status() <= 1, ran.err());
      assertEquals("", ran.err());
    }
  }
}
