package dev.planwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code diagnose} recognizes, and the way out that it writes. */
class DiagnoseTest {

  @TempDir Path path;
  private Folder folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    folder = new Folder(path);
    terminal = new Terminal(path);
    for (String name : new String[] {"sql70-sp4-present", "fresh-sql65"}) {
      folder.write(name + ".plan", PlanFiles.text(Path.of("plans", "examples", name + ".plan")));
    }
  }

  private void evidence(String name) throws IOException {
    Files.copy(PlanFiles.CORPUS.resolve("diagnose").resolve(name), path.resolve(name));
  }

  @Test
  void aFailedSetupIsRecognizedAndTheWayOutIsWritten() throws IOException {
    evidence("ntop-failed-on-second-node.log");
    Terminal.Ran ran =
        terminal.run("diagnose", "sql70-sp4-present.plan", "ntop-failed-on-second-node.log");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("[mscs.symptoms/ntop-failed-on-second-node]"), ran.out());
    assertTrue(ran.out().contains("where:    NODEB\n"), ran.out());
    assertTrue(ran.out().contains("ntop-failed-on-second-node.log:2: \"C:\\Winnt"), ran.out());
    String runbook = folder.read("out/sql70-sp4-present-recovery/runbook.md");
    assertTrue(runbook.contains("Remove the Option Pack from NODEB"), runbook);
    assertFalse(runbook.contains("Run Option Pack setup on NODEA"), runbook);
    assertTrue(folder.files().containsKey("out/sql70-sp4-present-recovery/NODEB.cmd"));
  }

  /** Setup ran on Node A in either plan, so it is not run there again. */
  @ParameterizedTest
  @CsvSource({
    "sql70-sp4-present, ntop-failed-on-second-node",
    "fresh-sql65, ntop-failed-on-second-node",
    "sql70-sp4-present, files-overwritten",
    "sql70-sp4-present, service-pack-lost",
    "sql70-sp4-present, dtc-setup-on-empty-node",
    "fresh-sql65, dtc-setup-on-empty-node",
    "sql70-sp4-present, dtc-setup-without-master",
    "fresh-sql65, dtc-setup-without-master",
    "sql70-sp4-present, iissync-target-silent",
    "fresh-sql65, iissync-target-silent",
  })
  void theWayOutFitsTheStateOfThePlan(String plan, String symptom) {
    Terminal.Ran ran =
        terminal.run("diagnose", plan + ".plan", "--line", "nothing of note", "--symptom", symptom);
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("recovery: "), ran.out());
    assertTrue(folder.files().containsKey("out/" + plan + "-recovery/runbook.md"));
    assertEquals(0, ran.status());
  }

  @Test
  void nothingRecognizedIsSaid() {
    Terminal.Ran ran =
        terminal.run("diagnose", "fresh-sql65.plan", "--line", "Setup was successful");
    assertEquals(0, ran.status());
    assertTrue(ran.out().startsWith("nothing recognized; "), ran.out());
    assertEquals(Set.of("fresh-sql65.plan", "sql70-sp4-present.plan"), folder.files().keySet());
  }

  @Test
  void aPairOfCodesIsDecoded() throws IOException {
    evidence("dtc-setup-can-be-retried.log");
    Terminal.Ran ran = terminal.run("diagnose", "fresh-sql65.plan", "dtc-setup-can-be-retried.log");
    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("[mscs.symptoms-dtc/dtc-setup-can-be-retried]"), ran.out());
    assertTrue(ran.out().contains("[mscs.symptoms-dtc/dtc-setup-found-no-group]"), ran.out());
    assertTrue(ran.out().contains("ExitStatus\\ErrorCode = 1"), ran.out());
  }

  @Test
  void standardInputAndJson() {
    Terminal.Ran ran =
        terminal
            .typing("event 1012 ClusSvc on NODEA")
            .run("diagnose", "--format", "json", "-o", "x", "sql70-sp4-present.plan", "-");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("\"symptom\": \"mscs.symptoms/service-pack-lost\""), ran.out());
    assertTrue(ran.out().contains("\"source\": \"<stdin>\""), ran.out());
    assertTrue(ran.out().contains("\"named\": true"), ran.out());
    assertTrue(ran.out().contains("\"x/sql70-sp4-present-recovery/runbook.md\""), ran.out());
  }

  @Test
  void theNodeAndTheLastStepAreChosen() {
    Terminal.Ran ran =
        terminal.run(
            "diagnose",
            "sql70-sp4-present.plan",
            "--line",
            "event 1012 ClusSvc",
            "--on",
            "NODEB",
            "--after",
            "start");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("where:    NODEB\n"), ran.out());
    assertFalse(ran.out().contains("as the last step done"), ran.out());
  }

  @Test
  void wrongUsageIsSaid() {
    assertEquals(2, terminal.run("diagnose").status());
    assertEquals(2, terminal.run("diagnose", "fresh-sql65.plan").status());
    assertEquals(2, terminal.run("diagnose", "fresh-sql65.plan", "no.log").status());
    assertEquals(2, terminal.run("diagnose", "fresh-sql65.plan", ".").status());
    String[] line = {"diagnose", "fresh-sql65.plan", "--line", "x", "--symptom", "none"};
    assertEquals(2, terminal.run(line).status());
    line[4] = "--after";
    assertEquals(2, terminal.run(line).status());
    line[4] = "--format";
    assertEquals(2, terminal.run(line).status());
  }

  @Test
  void binaryIsReadToItsEnd() throws IOException {
    byte[] bytes = new byte[100_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    byte[] message = "event 1058 ClusSvc".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(message, 0, bytes, bytes.length - message.length, message.length);
    bytes[bytes.length - message.length - 1] = '\n';
    Files.write(path.resolve("dump.bin"), bytes);
    Terminal.Ran ran = terminal.run("diagnose", "sql70-sp4-present.plan", "dump.bin");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("files-overwritten"), ran.out());
  }
}
