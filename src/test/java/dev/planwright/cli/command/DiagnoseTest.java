package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.CommandTest;
import dev.planwright.cli.Terminal;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code diagnose} recognizes, and the way out that it writes. */
class DiagnoseTest extends CommandTest {

  @BeforeEach
  void open() {
    for (String name : new String[] {"sql70-sp4-present", "fresh-sql65"}) {
      folder.write(name + ".plan", PlanFiles.text(Path.of("plans", "examples", name + ".plan")));
    }
  }

  private void evidence(String name) throws IOException {
    Files.copy(PlanFiles.CORPUS.resolve("diagnose").resolve(name), path.resolve(name));
  }

  /** A help of several lines, as a text block has it, ends where its last word does. */
  @Test
  void aHelpOfSeveralLinesEndsInNoBlankOne() {
    String plan = Path.of("plans/examples/kubernetes-single.plan").toAbsolutePath().toString();
    String out = terminal.run("diagnose", plan, "--line", "couldn't upgrade control plane").out();
    assertTrue(out.contains("   help:     Run the same command again"), out);
    assertTrue(out.lines().noneMatch(line -> line.isBlank() && !line.isEmpty()), out);
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
    "sql70-sp4-present, ntop-failed-on-second-node, NODEB",
    "fresh-sql65, ntop-failed-on-second-node, NODEB",
    "sql70-sp4-present, files-overwritten, NODEB",
    "sql70-sp4-present, service-pack-lost, NODEB",
    "sql70-sp4-present, dtc-setup-on-empty-node, NODEA",
    "fresh-sql65, dtc-setup-on-empty-node, NODEA",
    "sql70-sp4-present, dtc-setup-without-master, NODEB",
    "fresh-sql65, dtc-setup-without-master, NODEB",
    "sql70-sp4-present, iissync-target-silent, SALES",
    "fresh-sql65, iissync-target-silent, SALES",
  })
  void theWayOutFitsTheStateOfThePlan(String plan, String symptom, String on) {
    Terminal.Ran ran =
        terminal.run(
            "diagnose",
            plan + ".plan",
            "--line",
            "nothing of note",
            "--symptom",
            symptom,
            "--on",
            on);
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
    assertTrue(ran.out().contains("no step of the plan is done, as --after says"), ran.out());
  }

  @Test
  void aCodeThatManyFailuresShowGivesNoWayOut() {
    folder.write("it.log", "MS DTC started (MSDTC)\ndefault.asp: 0x80004005 Login failed\n");
    Terminal.Ran ran = terminal.run("diagnose", "sql70-sp4-present.plan", "it.log");
    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.out().contains("sure:     possible, 1 of 8 signs"), ran.out());
    assertTrue(ran.out().contains("not written: the evidence is too weak"), ran.out());
    assertFalse(folder.files().containsKey("out/sql70-sp4-present-recovery/runbook.md"));
  }

  /** What the name of a file says counts more than its text; what both nodes show is asked. */
  @ParameterizedTest
  @CsvSource({
    "nodea.log, event 1012 ClusSvc, NODEA, true",
    "nodea.log, event 1012 ClusSvc: NODEB does not answer, NODEA, true",
    "it.log, event 1012 ClusSvc on NODEB, NODEB, true",
    "it.log, event 1012 ClusSvc on NODEA and NODEB, 'NODEA, or NODEB: the evidence does not say',"
        + " false",
    "it.log, event 1012 ClusSvc, 'NODEA, or NODEB: the evidence does not say', false",
  })
  void theObjectIsNamedByTheEvidenceOrAskedFor(
      String name, String line, String where, boolean written) {
    folder.write(name, line);
    Terminal.Ran ran = terminal.run("diagnose", "sql70-sp4-present.plan", name);
    assertTrue(ran.out().contains("where:    " + where + "\n"), ran.out());
    String file = "out/sql70-sp4-present-recovery/runbook.md";
    assertEquals(written, folder.files().containsKey(file), ran.out());
    String asked = "not written: use --on to say which one failed: NODEA or NODEB";
    assertEquals(!written, ran.out().contains(asked), ran.out());
  }

  /** Setup ran first on Node A, so that Node B is the one on which it can find Node A down. */
  @Test
  void theProceduresOwnOrderDecidesWhichNodeItWas() throws IOException {
    evidence("dtc-setup-without-master.reg");
    Terminal.Ran ran =
        terminal.run("diagnose", "sql70-sp4-present.plan", "dtc-setup-without-master.reg");
    assertTrue(ran.out().contains("where:    NODEB\n"), ran.out());
    assertTrue(ran.out().contains("help:     start NODEA, then"), ran.out());
    assertTrue(folder.files().containsKey("out/sql70-sp4-present-recovery/NODEA.cmd"));
  }

  @Test
  void anObjectThatIsNotThereOrNotConcernedIsSaid() {
    String[] line = {"diagnose", "fresh-sql65.plan", "--line", "event 1012 ClusSvc", "--on", "X"};
    Terminal.Ran unknown = terminal.run(line);
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("the plan has no object X; it has SALES, NODEA"));
    line[5] = "WWWGroup";
    Terminal.Ran other = terminal.run(line);
    assertTrue(other.err().contains("service-pack-lost is not possible on WWWGroup"));
    assertFalse(folder.files().containsKey("out/fresh-sql65-recovery/runbook.md"));
  }

  /** A way out starts in what a failure left, and does not reach the goal of the plan. */
  @Test
  void rulesThatTheFailureBrokeDoNotForbidTheWayOut() {
    folder.write(
        "shop.plan",
        """
        planwright 1
        article Q "a"
        fact F "f" in Q "p"
        kind shop { state open : bool = true  state lit : bool = true  state locked : bool = false }
        product till "Till" on shop from F
        action light(s : shop) {
          on s  title "Light ${s}"  require s.locked from F  set s.lit = true  irreversible  from F
        }
        action lock(s : shop) { on s  title "Lock ${s}"  set s.locked = true  irreversible  from F }
        action dim(s : shop) { on s  title "Dim ${s}"  set s.lit = false  irreversible  from F }
        action put(s : shop) { on s  title "Put ${s}"  install till 1 on s  irreversible  from F }
        procedure p installs till on s : shop { lock(s) put(s) }
        procedure out(s : shop) { lock(s) light(s) }
        procedure worse(s : shop) { lock(s) light(s) dim(s) }
        rule dark { for s in shops  always s.lit  text "it is dark in ${s}"  from F }
        rule goal { for s in shops  finally s has till  text "no till in ${s}"  from F }
        symptom lamp-broke "A lamp broke" {
          for s in shops  match "lamp broke"  sets s.lit = false  recover out(s)  from F
        }
        symptom fuse-blew "A fuse blew" {
          for s in shops  match "fuse blew"  sets s.lit = false  recover worse(s)  from F
        }
        shop S {}
        plan p "p" { on S  install { till 1 } }
        """);
    Terminal.Ran ran = terminal.run("diagnose", "shop.plan", "--line", "the lamp broke");
    assertEquals("", ran.err());
    assertTrue(ran.out().contains("recovery: 2 steps"), ran.out());
    Terminal.Ran worse = terminal.run("diagnose", "shop.plan", "--line", "the fuse blew");
    assertTrue(worse.err().contains("it is dark in S"), worse.err());
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
