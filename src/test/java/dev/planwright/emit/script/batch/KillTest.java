package dev.planwright.emit.script.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Runbooks;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.script.ScriptEmitter;
import dev.planwright.emit.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A procedure is cut off at every moment, and goes on: between any two statements, in the middle of
 * writing a file, before, during and after each command. No step is lost, and none is done twice
 * unless a person said so.
 */
public class KillTest {

  static Stream<String> examples() {
    return Stream.of(
        "plans/examples/handwritten-steps.plan",
        "plans/examples/rebuilt-node.plan",
        "plans/examples/several-sites.plan",
        "src/test/resources/corpus/compile/machines-and-places.plan");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRunThatIsCutOffAnywhereGoesOn(String example) throws IOException {
    for (Runbook runbook : runbooks(example)) {
      killEverywhere(runbook);
    }
  }

  @Test
  void soDoesAStepOfEverySort() throws IOException {
    killEverywhere(Runbooks.all());
  }

  private static void killEverywhere(Runbook runbook) throws IOException {
    ScriptSite good = site(runbook);
    List<ScriptSite> moments = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    good.moment =
        () -> {
          if (seen.add(good.state())) {
            moments.add(good.copy());
          }
        };
    good.operate();
    good.moment = () -> {};
    assertDone(runbook, good);
    assertEquals(commands(runbook), good.calls.stream().map(ScriptSite.Call::command).toList());
    for (ScriptSite moment : moments) {
      moment.known.addAll(good.passed);
      goOn(runbook, good, moment);
    }
    assertTrue(moments.size() > runbook.steps().size() * 2, "too few moments");
  }

  private static void goOn(Runbook runbook, ScriptSite good, ScriptSite cut) {
    ScriptSite site = cut.copy();
    if (site.run(site.current + ".cmd").isEmpty()) {
      assertTrue(site.screens.toString().contains("rename the folder"), site.screens.toString());
      site.disks.get(site.current).clear();
    }
    site.operate(site.current + ".cmd");
    long questions = site.states.stream().filter(s -> s.startsWith("INTERRUPTED")).count();
    assertTrue(questions <= 2, site.states.toString());
    if (site.states.getLast().equals("COMPLETE")) {
      assertDone(runbook, site);
      assertEquals(deeds(good), deeds(site), () -> "cut off at " + cut.state() + site.states);
    }
  }

  /** The commands but for guards: those only look, and may look again. */
  private static List<ScriptSite.Call> deeds(ScriptSite site) {
    return site.calls.stream().filter(call -> !site.guards.contains(call.command())).toList();
  }

  private static void assertDone(Runbook runbook, ScriptSite site) {
    for (Step step : runbook.steps()) {
      boolean done = !step.scripted() || site.has(step.machine().name(), step.id() + ".OK");
      assertTrue(done, step.id());
    }
  }

  private static List<String> commands(Runbook runbook) {
    List<String> commands = new ArrayList<>();
    for (Step step : runbook.steps()) {
      step.content().guards().forEach(guard -> commands.add(CommandLine.of(step, guard).text()));
      for (Part part : Part.of(step)) {
        if (part instanceof Part.Run run) {
          commands.add(run.command().text());
        }
      }
    }
    commands.replaceAll(command -> command.replace("%windir%", "C:\\windows"));
    commands.replaceAll(command -> command.replace("%USERDOMAIN%", "DOMAIN"));
    return commands;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aCommandThatFailsIsTriedAgainAndCanBeDoneByHand(String example) throws IOException {
    for (Runbook runbook : runbooks(example)) {
      ScriptSite good = site(runbook);
      good.operate();
      for (ScriptSite.Call call : new LinkedHashSet<>(good.calls)) {
        fails(runbook, good, call, 5, 1);
        fails(runbook, good, call, -1, 1);
        fails(runbook, good, call, -1, 1000);
      }
    }
  }

  private static void fails(
      Runbook runbook, ScriptSite good, ScriptSite.Call failing, int code, int times)
      throws IOException {
    ScriptSite site = site(runbook);
    int[] left = {times};
    site.exits = call -> call.equals(failing) && left[0]-- > 0 ? code : 0;
    site.operate();
    assertDone(runbook, site);
    List<ScriptSite.Call> expected = new ArrayList<>(good.calls);
    expected.add(expected.indexOf(failing), failing);
    assertEquals(expected, site.calls, failing + " failing with " + code);
    String step = failing.part().replaceFirst("-.*", "");
    List<String> failures = site.states.stream().filter(s -> s.startsWith("FAILED")).toList();
    assertEquals(
        times == 1 ? List.of("FAILED " + step) : List.of("FAILED " + step, "FAILED " + step),
        failures);
  }

  /** Every code of every table, others beside them, and none. */
  @ParameterizedTest
  @MethodSource("examples")
  void aResultIsJudgedAsItsTableSays(String example) throws IOException {
    for (Runbook runbook : runbooks(example)) {
      Set<Step.Outcomes> seen = new HashSet<>();
      for (Step step : runbook.steps()) {
        for (Step.Outcomes table : step.content().outcomes()) {
          if (!seen.add(table)) {
            continue;
          }
          Map<Integer, Step.Row> rows = rows(table);
          if (step.content().instructions().stream().anyMatch(each -> each.service() != null)) {
            rows.remove(0);
          }
          for (Map.Entry<Integer, Step.Row> entry : rows.entrySet()) {
            judged(runbook, step, table, entry.getKey(), entry.getValue());
          }
        }
      }
    }
  }

  private static Map<Integer, Step.Row> rows(Step.Outcomes table) {
    Map<Integer, Step.Row> rows = new TreeMap<>();
    for (int code : new int[] {-2, -1, 0, 1, 2, 3, 4, 5, 9, 1618, 3010, 9009}) {
      for (Step.Row row : table.rows()) {
        if (row.codes().contains(String.valueOf(code))) {
          rows.put(code, row);
        } else if (row.codes().contains("other")) {
          rows.putIfAbsent(code, row);
        }
      }
    }
    return rows;
  }

  private static void judged(
      Runbook runbook, Step step, Step.Outcomes table, int code, Step.Row row) throws IOException {
    ScriptSite site = site(runbook);
    String id = step.id();
    ToIntFunction<ScriptSite.Call> exits = call -> call.part().startsWith(id) ? code : 0;
    if (table.source().isEmpty()) {
      site.exits = exits;
    } else {
      String name = table.source().substring(table.source().lastIndexOf('\\') + 1);
      site.exported =
          site.exported.replace(
              '"' + name + "\"=dword:00000000",
              '"' + name + "\"=dword:" + String.format("%08x", code));
    }
    site.operate();
    long failed = site.states.stream().filter(("FAILED " + id)::equals).count();
    switch (row.disposition()) {
      case OK -> assertEquals(0, failed, id + " " + code);
      case FAIL, RETRY -> assertTrue(failed > 0, id + " " + code + site.states);
      case RESTART -> assertTrue(site.states.contains("RESTART " + id), id + " " + code);
    }
    assertDone(runbook, site);
  }

  @Test
  void withoutExtensionsAScriptSaysSoAndDoesNothing() throws IOException {
    ScriptSite site = site(Runbooks.all());
    site.extensions = false;
    assertEquals("", site.run("ALPHA.cmd"));
    assertTrue(site.screens.toString().contains("with command extensions on"));
    assertEquals(Map.of(), site.disks.get("ALPHA"));
    assertEquals(List.of(), site.calls);
  }

  static ScriptSite site(Runbook runbook) throws IOException {
    Outcome<List<Artifact>> outcome = new ScriptEmitter(Templates.shipped()).emit(runbook);
    assertEquals(List.of(), outcome.diagnostics());
    return new ScriptSite(runbook, outcome.value());
  }

  public static List<Runbook> runbooks(String example) {
    Compilers compilers = new Compilers();
    return compilers.compiler().compile(compilers.open(Path.of(example))).runbooks();
  }
}
