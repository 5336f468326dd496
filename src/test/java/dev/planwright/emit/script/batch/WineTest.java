package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Runbooks;
import dev.planwright.emit.StepMaker;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.BatchText;
import dev.planwright.model.Action;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts do what they say. Skipped where wine or the compiler of its stub is missing. */
class WineTest extends WineRunTest {

  private static final String ZERO = "REGEDIT4\r\n\r\n[HKEY]\r\n\"ErrorCode\"=dword:00000000\r\n";
  private static final String TWO = ZERO.replace("00000000", "00000002");

  private Wine wine;

  @BeforeEach
  void prepare() {
    wine = new Wine(folder);
  }

  @Test
  void aGoodRunGoesFromMachineToMachine() throws Exception {
    compile(Runbooks.all());
    wine.rule("regedit", "", "0", 1, TWO);
    wine.rule("regedit", "", "0", 0, ZERO);
    wine.rule("update", "", "3010", 0, null);
    check("ALPHA", "ALPHA.cmd", "..", "HANDOVER S003", "agentctl stop [0]");
    check("BETA", "BETA.cmd", "", "WAITING S003");
    check(
        "BETA",
        "BETA.cmd /got S003",
        "..",
        "RESTART S005",
        "agentctl needs \"R&D Group\" [0]",
        "agentctl group \"R&D Group\" /depend:\"R&D Name\" /log:\"S:\\Log (1)\" [0]",
        "agentctl copy \"C:\\windows\\agent.exe\" [0]");
    assertTrue(Files.isDirectory(folder.resolve("shared/Log (1)")));
    check("BETA", "BETA.cmd", "..", "HANDOVER S007");
    Wine.Run last = wine.run("ALPHA", "ALPHA.cmd /got S007", "....");
    assertEquals("RESTART S008", last.status());
    assertEquals(
        List.of("regedit", "regedit", "update"),
        last.calls().stream().map(call -> call.split(" ")[0]).toList());
    assertEquals("update /quiet [3010]", last.calls().getLast());
    check("ALPHA", "ALPHA.cmd", "..", "COMPLETE");
    check("ALPHA", "ALPHA.cmd", "", "COMPLETE");
    check("BETA", "BETA.cmd", "", "HANDOVER S007");
  }

  @Test
  void aFailureStopsAndIsTriedAgain() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "stop", "5", 1, null);
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd", ".");
    assertEquals("FAILED S002", run.status());
    assertTrue(run.screen().contains("it did not stop"), run.screen());
    assertTrue(run.screen().contains("** [S002] FAILED. Result: 5\n"), run.screen());
    check("ALPHA", "ALPHA.cmd", ".", "HANDOVER S003", "agentctl stop [0]");
  }

  @Test
  void aFailedStepCanBeDoneByHand() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "stop", "-1", 0, null);
    check("ALPHA", "ALPHA.cmd", ".", "FAILED S002", "agentctl stop [-1]");
    check("ALPHA", "ALPHA.cmd /done S002", "", "HANDOVER S003");
  }

  @Test
  void anotherGoodCodeIsGood() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "stop", "2", 0, null);
    check("ALPHA", "ALPHA.cmd", "..", "HANDOVER S003", "agentctl stop [2]");
  }

  @Test
  void aStepThatIsNotNeededIsPassedOver() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "needs", "1", 0, null);
    Wine.Run run = wine.run("BETA", "BETA.cmd /got S003", "..");
    assertTrue(run.screen().contains("Not needed"), run.screen());
    assertEquals("agentctl copy \"C:\\windows\\agent.exe\" [0]", run.calls().get(1));
  }

  @Test
  void aCommandThatIsCutOffIsNeverRepeatedUnasked() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "stop", "kill", 1, null);
    assertEquals("RUNNING S002", wine.start("ALPHA", "ALPHA.cmd", ".").status());
    refused("ALPHA", "ALPHA.cmd /done S002", "This script is already running on ALPHA");
    Wine.settle();
    check("ALPHA", "ALPHA.cmd", "", "INTERRUPTED S002");
    check("ALPHA", "ALPHA.cmd /redo S002", ".", "HANDOVER S003", "agentctl stop [0]");
    check("ALPHA", "ALPHA.cmd", "", "HANDOVER S003");
  }

  @Test
  void aPartThatIsCutOffLeavesTheOthersAlone() throws Exception {
    compile(Runbooks.all());
    wine.rule("agentctl", "copy", "kill", 1, null);
    assertEquals("RUNNING S004", wine.start("BETA", "BETA.cmd /got S003", ".").status());
    Wine.settle();
    check("BETA", "BETA.cmd", "", "INTERRUPTED S004-3");
    check("BETA", "BETA.cmd /done S004-3", ".", "RESTART S005");
  }

  @Test
  void triesComeToAnEnd() throws Exception {
    compile(Runbooks.all());
    wine.rule("regedit", "", "0", 0, TWO);
    check("ALPHA", "ALPHA.cmd", "..", "HANDOVER S003", "agentctl stop [0]");
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd /got S007", ".....");
    assertEquals("FAILED S007", run.status());
    assertTrue(run.screen().contains("Result: ErrorCode 2\n"), run.screen());
  }

  @Test
  void aResultThatCannotBeReadIsAsked() throws Exception {
    compile(Runbooks.all());
    check("ALPHA", "ALPHA.cmd", "..", "HANDOVER S003", "agentctl stop [0]");
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd /got S007", ".");
    assertEquals("UNREAD S007", run.status());
    assertTrue(run.screen().contains("1, 2: it was busy; then repeat this step\n"), run.screen());
    check("ALPHA", "ALPHA.cmd /done S007", ".", "COMPLETE", "update /quiet [0]");
  }

  @Test
  void dryRunAndStatusChangeNothing() throws Exception {
    compile(Runbooks.all());
    Wine.Run dry = wine.run("ALPHA", "ALPHA.cmd /dryrun", "");
    assertEquals(List.of(), dry.calls());
    for (String id : List.of("S001", "S002", "S007", "S008", "S009")) {
      assertTrue(dry.screen().contains("[" + id + "] "), dry.screen());
    }
    assertTrue(dry.screen().contains("  + agentctl stop\n"), dry.screen());
    assertTrue(
        dry.screen().endsWith("== End of the dry run: nothing was changed.\n"), dry.screen());
    assertTrue(wine.run("ALPHA", "ALPHA.cmd /status", "").screen().contains("[open] [S002]"));
    try (var files = Files.list(folder.resolve("disk of ALPHA"))) {
      assertEquals(0, files.count());
    }
    check("ALPHA", "ALPHA.cmd", "..", "HANDOVER S003", "agentctl stop [0]");
    String status = wine.run("ALPHA", "ALPHA.cmd /status", "").screen();
    assertTrue(status.contains("[done] [S002] Stop the agent on ALPHA\n------ then S003"), status);
    assertFalse(wine.run("ALPHA", "ALPHA.cmd /dryrun", "").screen().contains("[S001]"));
  }

  @Test
  void whatDoesNotBelongHereIsRefused() throws Exception {
    compile(Runbooks.all());
    refused("BETA", "ALPHA.cmd", "This script is for ALPHA, but this machine is BETA");
    refused("ALPHA", "ALPHA.cmd /x", "The switches are");
    refused("ALPHA", "ALPHA.cmd /got S007", "[S002] is not done yet");
    refused("ALPHA", "ALPHA.cmd /got S003", "Those are: S007");
    refused("ALPHA", "ALPHA.cmd /done S003", "S003 is not a step of ALPHA");
    Files.writeString(folder.resolve("disk of ALPHA/ALPHA/PLAN.ID"), "fedcba9876543210\r\n");
    refused("ALPHA", "ALPHA.cmd", "belongs to another plan");
  }

  private static final String LIST =
      "These Windows NT services are started:\r\n\r\n   EventLog\r\n   Mail Server\r\n";
  private static final String SHORT = LIST.replace("   Mail Server\r\n", "");

  private void compileService() throws Exception {
    Runbooks book = new Runbooks();
    book.step(book.alpha, "Stop mail")
        .service("net stop mail", "Mail Server", false)
        .result("", StepMaker.row(Action.Disposition.FAIL, "stop it in Services", "other"))
        .add();
    compile(book.build());
  }

  private void lists(String list, int times) throws Exception {
    wine.rule("net", "=start", "0", times, list);
  }

  private String stopsMail(String keys, String status, String... calls) throws Exception {
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd", keys);
    List<String> own = run.calls().stream().filter(call -> !call.equals("net start [0]")).toList();
    assertEquals(List.of(calls), own, run.screen());
    assertEquals(status, run.status(), run.screen());
    return run.screen();
  }

  @Test
  void aServiceThatIsStoppedAlreadyIsLeftAlone() throws Exception {
    compileService();
    lists(SHORT, 0);
    String screen = stopsMail("", "COMPLETE");
    assertTrue(screen.contains("Not needed: Mail Server is stopped"), screen);
  }

  @Test
  void whatIsSeenOfAServiceCountsAndNotTheExitCode() throws Exception {
    compileService();
    lists(LIST, 2);
    lists(SHORT, 0);
    wine.rule("net", "stop", "2", 0, null);
    String ping = "ping -n 11 127.0.0.1 [0]";
    String screen = stopsMail("", "COMPLETE", "net stop mail [2]", ping);
    assertTrue(screen.contains("Seen: Mail Server is stopped."), screen);
  }

  @Test
  void aServiceThatGoesOnIsAFailureWhateverTheExitCode() throws Exception {
    compileService();
    lists(LIST, 0);
    wine.rule("net", "stop", "2", 1, null);
    String ping = "ping -n 11 127.0.0.1 [0]";
    String screen = stopsMail("", "FAILED S001", "net stop mail [2]", ping, ping);
    assertTrue(screen.contains("  stop it in Services\n"), screen);
    assertTrue(screen.contains("FAILED. Result: 2\n"), screen);
    screen = stopsMail("", "FAILED S001", "net stop mail [0]", ping, ping);
    assertTrue(screen.contains("Result: 0, but Mail Server is running\n"), screen);
  }

  @Test
  void aListOfServicesThatCannotBeReadIsAsked() throws Exception {
    compileService();
    wine.rule("net", "=start", "5", 0, null);
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd", ".");
    assertEquals("COMPLETE", run.status(), run.screen());
    assertTrue(run.screen().contains("Mail Server has to be stopped"), run.screen());
  }

  @Test
  void aCommandForAServiceThatWasCutOffIsJudgedByWhatIsSeen() throws Exception {
    compileService();
    lists(LIST, 1);
    lists(SHORT, 0);
    wine.rule("net", "stop", "kill", 1, null);
    assertEquals("RUNNING S001", wine.start("ALPHA", "ALPHA.cmd", "").status());
    Wine.settle();
    String status = wine.run("ALPHA", "ALPHA.cmd /status", "").screen();
    assertTrue(status.contains("was cut off, in:\nRUNNING S001\n[part] [S001]"), status);
    stopsMail("", "COMPLETE");
  }

  private void refused(String machine, String command, String message) throws Exception {
    Wine.Run run = wine.run(machine, command, "");
    assertEquals(List.of(), run.calls());
    assertTrue(run.screen().contains(message), run.screen());
  }

  @Test
  void valuesArriveByteForByte() throws Exception {
    Random random = new Random(3);
    Runbooks book = new Runbooks();
    List<String> expected = new ArrayList<>();
    int refused = 0;
    while (expected.size() < 20) {
      String value =
          random.nextBoolean() ? HostileValues.printable(random) : HostileValues.pieces(random);
      Runbooks alone = new Runbooks();
      alone.step(alone.alpha, "Run it").run("tool ${" + value + "}").add();
      var findings = new ScriptEmitter(Templates.shipped()).emit(alone.build()).diagnostics();
      if (findings.isEmpty()) {
        book.step(book.alpha, "Run it").run("tool ${" + value + "} /x:${" + value + "}").add();
        expected.add("tool \"" + value + "\" /x:\"" + value + "\" [0]");
      } else {
        assertEquals("PW0701", findings.getFirst().code(), value);
        assertEquals(Runbooks.span(value), findings.getFirst().span(), value);
        refused++;
      }
    }
    assertTrue(refused > 20, "too few refused");
    compile(book.build());
    Wine.Run run = wine.run("ALPHA", "ALPHA.cmd", "");
    assertEquals(expected, run.calls());
    assertEquals("COMPLETE", run.status());
  }

  @Test
  void textsArriveCharacterForCharacter() throws Exception {
    Random random = new Random(4);
    Runbooks book = new Runbooks();
    List<String> expected = new ArrayList<>();
    while (expected.size() < 60) {
      String title = ("x" + HostileValues.printable(random)).stripTrailing().replaceAll(" +", " ");
      if (BatchText.fault(title) == null) {
        book.step(book.alpha, title).run("tool").add();
        expected.add("[S" + String.format("%03d", expected.size() + 1) + "] " + title);
      }
    }
    compile(book.build());
    List<String> screen = wine.run("ALPHA", "ALPHA.cmd", "").screen().lines().toList();
    assertEquals(expected, screen.stream().filter(line -> line.startsWith("[S")).toList());
  }

  private void compile(Runbook runbook) throws Exception {
    Outcome<List<Artifact>> outcome = new ScriptEmitter(Templates.shipped()).emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    for (Artifact script : outcome.value()) {
      assertEquals(List.of(), BatchDialect.faults(script.content()));
    }
    wine.prepare(outcome.value(), "agentctl", "net", "regedit", "ping", "update", "tool");
  }

  private void check(String machine, String command, String keys, String status, String... calls)
      throws Exception {
    Wine.Run run = wine.run(machine, command, keys);
    assertEquals(List.of(calls), run.calls(), run.screen());
    assertEquals(status, run.status(), run.screen());
  }
}
