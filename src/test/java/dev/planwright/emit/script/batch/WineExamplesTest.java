package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.PlanFiles;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Artifact;
import dev.planwright.literal.Dialect;
import dev.planwright.model.Action;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example for Windows NT is carried out under wine, from machine to machine as the scripts
 * say. The programs are called that the procedure names, with its values as arguments; and the
 * screen shows what {@link Interpreter} makes of the same script, so that what that one is asked
 * elsewhere counts.
 */
class WineExamplesTest extends WineRunTest {

  private static final Set<String> INTERNAL = Set.of("if", "dir", "md", "rd");
  private static final Pattern LOGGED = Pattern.compile("\\[(S[0-9-]+)\\] \\+ (.*)");

  private static final String KEYS = "x".repeat(300);

  static Stream<Path> examples() {
    return PlanFiles.below(Path.of("plans", "examples")).stream()
        .filter(file -> !file.toString().contains("broken"))
        .filter(WineExamplesTest::ofNt);
  }

  /** Whether all scripts of an example are for Windows NT. */
  private static boolean ofNt(Path example) {
    return KillTest.runbooks(example.toString()).stream()
        .flatMap(runbook -> runbook.steps().stream())
        .allMatch(step -> step.machine().kind().dialect() == Dialect.NT);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aGoodRunCallsWhatTheProcedureNames(Path example) throws Exception {
    for (Runbook runbook : KillTest.runbooks(example.toString())) {
      carryOut(runbook, Files.createTempDirectory(folder, "run"));
    }
  }

  private static void carryOut(Runbook runbook, Path folder) throws Exception {
    ScriptSite site = KillTest.site(runbook);
    List<Artifact> artifacts = new ArrayList<>();
    site.scripts.forEach((file, text) -> artifacts.add(new Artifact(file, text)));
    List<String> expected = expected(runbook);
    Set<String> programs = new LinkedHashSet<>(List.of("regedit", "ping"));
    programs.add("net");
    expected.forEach(call -> programs.add(call.split("\t")[1]));
    programs.remove("iissync");
    programs.add("C:\\windows\\system32\\inetsrv\\iissync.exe");
    Wine wine = new Wine(folder);
    wine.prepare(artifacts, programs.toArray(String[]::new));
    wine.rule("regedit", "", "0", 0, "REGEDIT4\r\n" + site.exported.replace("\n", "\r\n"));
    List<String> called = new ArrayList<>();
    String status = "";
    String command = site.first;
    while (!status.equals("COMPLETE")) {
      String machine = command.replaceFirst("\\.cmd.*", "");
      site.lists.clear();
      status = site.run(command);
      for (String list : site.lists) {
        wine.rule("net", "=start", "0", 1, list.replace("\n", "\r\n"));
      }
      Wine.Run run = wine.start(machine, command, KEYS);
      assertEquals(status, run.status(), run.screen());
      assertEquals(site.screens.toString(), run.screen());
      run.calls().stream()
          .filter(call -> !call.startsWith("regedit ") && !call.startsWith("net st"))
          .forEach(call -> called.add(machine + "\t" + arguments(call)));
      command = status.equals("COMPLETE") ? "" : site.next(machine, status);
    }
    assertEquals(expected, called);
    for (String machine : site.disks.keySet()) {
      assertEquals(logged(site.file(machine, "RUN.LOG")), logged(log(folder, machine)));
    }
  }

  private static String log(Path folder, String machine) throws Exception {
    Path log = folder.resolve("disk of " + machine).resolve(machine).resolve("RUN.LOG");
    return Files.readString(log).replace("\r", "");
  }

  private static List<String> logged(String log) {
    return log.lines().filter(line -> LOGGED.matcher(line).matches()).toList();
  }

  /**
   * The programs of a procedure by their words: a value is one, or a part of one, whatever it
   * holds. Those for services are left out: they run where they are needed, as the screen shows.
   */
  private static List<String> expected(Runbook runbook) {
    List<String> calls = new ArrayList<>();
    for (Step step : runbook.steps()) {
      for (Step.Instruction instruction : step.content().instructions()) {
        if (instruction.doer() == Action.Doer.RUN && instruction.service() == null) {
          List<String> words = words(instruction.text());
          String program = words.getFirst().replaceFirst(".*\\\\", "").replace(".exe", "");
          if (!INTERNAL.contains(program)) {
            words.set(0, program);
            calls.add(step.machine().name() + "\t" + String.join("\t", words));
          }
        }
      }
    }
    return calls;
  }

  private static List<String> words(Step.Text text) {
    List<String> words = new ArrayList<>(List.of(""));
    for (Step.Piece piece : text.pieces()) {
      String all =
          piece.text().replace("%windir%", "C:\\windows").replace("%USERDOMAIN%", "DOMAIN");
      String[] parts = piece.value() ? new String[] {all} : all.split(" ", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          words.add("");
        }
        words.set(words.size() - 1, words.getLast() + parts[i]);
      }
    }
    return words;
  }

  /** Returns the words of a command line as programs see them. */
  private static String arguments(String call) {
    StringBuilder words = new StringBuilder();
    boolean quoted = false;
    Matcher line = Pattern.compile("(.*) \\[0\\]").matcher(call);
    String text = line.matches() ? line.group(1) : call;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c != '"') {
        words.append(c == ' ' && !quoted ? '\t' : c);
      }
    }
    return words.toString().strip();
  }
}
