package dev.planwright.emit.script.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Terminal;
import dev.planwright.corpus.Golden;
import dev.planwright.corpus.PlanFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of shell scripts, kept in every shell that is here. */
class ShellScriptsTest {

  private static final Path PLAN = Path.of("src/test/resources/shell/web.plan").toAbsolutePath();
  private static final List<String> SCRIPTS = List.of("w1.sh", "w2.example.com.sh");

  /** What the whole procedure calls, in its order. */
  private static final List<String> CALLS =
      List.of(
          "serves w1",
          "drain w1",
          "note /srv/it's here",
          "install one --folder=/srv/it's here",
          "install two --folder=/srv/it's here",
          "start web",
          "answers w1",
          "state w1");

  @TempDir Path folder;

  @BeforeEach
  void compile() {
    Shells.compile(PLAN, folder);
  }

  static List<List<String>> shells() {
    return Shells.all();
  }

  private String script(String name) {
    try {
      return Files.readString(folder.resolve("out/web").resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ShellMachine machine(List<String> shell) {
    ShellMachine machine = new ShellMachine(folder.resolve("site"), shell);
    SCRIPTS.forEach(name -> machine.write(name, script(name)));
    return machine;
  }

  @Test
  void theScriptsAreAsRecorded() {
    SCRIPTS.forEach(name -> Golden.check(PLAN.resolveSibling(name), script(name)));
  }

  @Test
  void shellcheckFindsNothing() throws Exception {
    Shells.assertClean(folder.resolve("out/web"), SCRIPTS);
  }

  @Test
  void shellcheckFindsNothingInScriptsOfOneStep() throws Exception {
    Shells.compile(PLAN.resolveSibling("small.plan"), folder.resolve("small"));
    List<String> names =
        Stream.of("run", "ask", "wait", "hint", "restart", "soak", "guard", "retry", "settle")
            .map(kind -> "m-" + kind + ".sh")
            .toList();
    Shells.assertClean(folder.resolve("small/out/small"), names);
  }

  @Test
  void aRunbookAloneSpeaksOfNoScripts() {
    Path alone = folder.resolve("alone");
    new Terminal(folder)
        .run(
            "compile",
            "--no-config",
            "--to",
            "markdown,html",
            PLAN.toString(),
            "-o",
            alone.toString());
    for (String name : List.of("runbook.md", "runbook.html")) {
      String text = PlanFiles.text(alone.resolve("web").resolve(name));
      String steps = text.substring(text.indexOf("Tick a step"));
      assertTrue(steps.contains("go from"), name);
      assertFalse(steps.contains("w1.sh"), name);
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aRunStopsForPeopleRestartsAndOtherMachines(List<String> shell) {
    ShellMachine w1 = machine(shell);
    assertEnds(w1.run("w1", "", "w1.sh"), 3, "UNCONFIRMED S002-2");
    assertEnds(w1.run("w1", "\n", "w1.sh"), 3, "UNCONFIRMED S002-3");
    assertEnds(w1.run("w1", "\n", "w1.sh"), 3, "RESTART S002");
    assertTrue(w1.run("w1", "", "w1.sh").out().contains("has not restarted since"));
    w1.write("home/w1/S002-3.try", "restart of another day\n");
    assertEnds(w1.run("w1", "\n", "w1.sh"), 0, "HANDOVER S004");
    assertEquals(CALLS, w1.calls());
    assertEnds(w1.run("w1", "", "w1.sh"), 0, "HANDOVER S004");
    assertEquals(CALLS, w1.calls());
    assertEnds(w1.run("w2.example.com", "", "w2.example.com.sh"), 3, "WAITING S004");
    w1.code("serves", 1);
    ShellMachine.Ran ran = w1.run("W2.EXAMPLE.COM", "\n\n", "w2.example.com.sh", "--got", "s004");
    assertTrue(ran.out().contains("Not needed: the check before it ended with 1."), ran.out());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void nothingIsDoneByADryRunAWrongCallOrAWrongMachine(List<String> shell) {
    ShellMachine w1 = machine(shell);
    ShellMachine.Ran dry = w1.run("w1", "", "w1.sh", "--dryrun");
    assertEnds(dry, 0, "End of the dry run: nothing was changed.");
    assertTrue(dry.out().contains("  + tool drain w1"), dry.out());
    assertEquals(0, w1.run("w1", "", "w1.sh", "--status").code());
    assertEquals(2, w1.run("w2", "", "w1.sh").code());
    assertEquals(2, w1.run("w1", "", "w1.sh", "--nonsense").code());
    assertEquals(2, w1.run("w1", "", "w1.sh", "--got").code());
    assertEquals(List.of(), w1.calls());
    assertTrue(Files.notExists(folder.resolve("site/home/w1")));
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aSwitchThatComesTooEarlyIsRefused(List<String> shell) {
    ShellMachine w1 = machine(shell);
    assertEnds(w1.run("w1", "", "w1.sh", "--done", "S003"), 2, "STOPPED --done S003");
    assertEnds(w1.run("w1", "", "w1.sh", "--redo", "S999"), 2, "STOPPED --redo S999");
    assertEnds(w1.run("w1", "", "w1.sh", "--got", "S004"), 2, "STOPPED --got S004");
    assertEquals(List.of(), w1.calls());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aFailedCommandIsRepeatedWhenItsCauseIsGone(List<String> shell) {
    ShellMachine w1 = machine(shell);
    w1.code("drain", 9);
    ShellMachine.Ran ran = w1.run("w1", "", "w1.sh");
    assertEnds(ran, 1, "FAILED S001");
    assertTrue(ran.out().contains("  no luck"), ran.out());
    assertTrue(ran.out().contains("S001 runs the first command at w1"), ran.out());
    assertTrue(ran.out().contains("the records of done steps may be lost"), ran.out());
    w1.code("drain", 3);
    ran = w1.run("w1", "\n\n\n", "w1.sh");
    assertEnds(ran, 1, "FAILED S001");
    assertEquals(4, w1.calls().stream().filter("drain w1"::equals).count());
  }

  @ParameterizedTest
  @MethodSource("shells")
  void aWaitLooksUntilItsTimeIsOver(List<String> shell) {
    ShellMachine w1 = machine(shell);
    w1.write("home/w1/S001.ok", "done\n");
    w1.write("home/w1/S002.ok", "done\n");
    w1.write("home/w1/plan.id", script("w1.sh").replaceAll("(?s).*PW_PLAN=(\\w+).*", "$1\n"));
    w1.code("answers", 1);
    ShellMachine.Ran ran = w1.run("w1", "", "w1.sh");
    assertEnds(ran, 1, "FAILED S003");
    assertTrue(ran.out().contains("It was not seen in 4 looks."), ran.out());
    assertTrue(ran.out().contains("look at the log of w1"), ran.out());
    assertEquals(4, w1.calls().stream().filter("answers w1"::equals).count());
    w1.code("answers", 0);
    w1.write("says-state", "down\n");
    ran = w1.run("w1", "", "w1.sh");
    assertEnds(ran, 1, "FAILED S003");
    assertEquals(61, w1.calls().stream().filter("state w1"::equals).count());
    w1.write("says-state", "it's up\n");
    assertEnds(w1.run("w1", "", "w1.sh"), 0, "HANDOVER S004");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void anotherPlanAndAnotherRunAreLeftAlone(List<String> shell) {
    ShellMachine w1 = machine(shell);
    w1.write("home/w1/plan.id", "0123456789abcdef\n");
    assertEquals(2, w1.run("w1", "", "w1.sh").code());
    w1.write("home/w1/plan.id", "");
    assertEquals(2, w1.run("w1", "", "w1.sh").code());
    assertEquals(List.of(), w1.calls());
  }

  /** A run is cut off before and after each program that it calls, and gone on with. */
  @ParameterizedTest
  @MethodSource("shells")
  void aRunThatIsCutOffAnywhereGoesOn(List<String> shell) {
    int cuts = 0;
    int pace = shell.getFirst().equals("dash") ? 1 : 4;
    for (boolean before : List.of(true, false)) {
      for (int call = 1; ; call += pace) {
        Path place = folder.resolve("cut-" + before + call);
        ShellMachine w1 = new ShellMachine(place, shell);
        SCRIPTS.forEach(name -> w1.write(name, script(name)));
        w1.cutAt(call, before);
        boolean cut = w1.run("w1", "\n\n\n\n", "w1.sh").code() == 137;
        w1.mend();
        goOn(w1);
        if (!cut) {
          break;
        }
        cuts++;
      }
    }
    assertTrue(cuts > 60 / pace, "only " + cuts + " cuts");
  }

  private static void goOn(ShellMachine w1) {
    ShellMachine.Ran ran = w1.run("w1", "\n\n\n\n", "w1.sh");
    for (int i = 0; i < 8 && !ran.out().contains("== HANDOVER"); i++) {
      String part = ran.out().replaceAll("(?s).*== INTERRUPTED (\\S+)\\s*$", "$1");
      if (!part.equals(ran.out())) {
        boolean worked = worked(w1, part);
        ran = w1.run("w1", "\n\n\n\n", "w1.sh", worked ? "--done" : "--redo", part);
      } else {
        w1.write("home/w1/S002-3.try", "restart of another day\n");
        ran = w1.run("w1", "\n\n\n\n", "w1.sh");
      }
    }
    assertEnds(ran, 0, "HANDOVER S004");
    assertEquals(doing(CALLS), doing(w1.calls()));
  }

  /** Returns the calls that do something, and not only look. */
  private static List<String> doing(List<String> calls) {
    return calls.stream().filter(call -> !call.matches("(serves|answers|state) .*")).toList();
  }

  /** Returns whether a part that was cut off had done its work, as a person sees by looking. */
  private static boolean worked(ShellMachine w1, String part) {
    String last =
        switch (part) {
          case "S001-1" -> "drain w1";
          case "S001-2" -> "note /srv/it's here";
          case "S002-1" -> "install two --folder=/srv/it's here";
          default -> "start web";
        };
    return new TreeSet<>(w1.calls()).contains(last);
  }

  private static void assertEnds(ShellMachine.Ran ran, int code, String status) {
    assertTrue(ran.out().endsWith("== " + status + "\n"), ran.out());
    assertEquals(code, ran.code(), ran.out());
  }
}
