package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.NoLibrary;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Value;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every way back that is called safe, written behind the steps that it undoes as a plan of steps,
 * breaks nothing, and ends in the start where nothing is said to be left.
 */
class WaysBackPropertyTest {

  private static final int PLANS = 400;

  private static final String LIBRARY =
      Pumps.LIBRARY
          + """
          action stop(p : pump) {
            on p  title "Stop ${p}"
            require p.running else "${p} stands"
            set p.running = false
            undo start(p)
          }
          action start(p : pump) {
            on p  title "Start ${p}"
            require not p.running else "${p} runs"
            require not p.manual or p.valve else "${p} is locked"
            set p.running = true
            undo stop(p)
          }
          action close(p : pump) {
            on p  title "Close ${p}"  during p.running = false  set p.valve = false  undo open(p)
          }
          action unlock(p : pump) { on p  title "Unlock ${p}"  set p.manual = false  undo lock(p) }
          rule active-open {
            for x in plants
            always x.active.valve or not x.active.running
            text "the active pump of ${x} is shut"
            from F1
          }
          plant X { pump A {}  pump B {} }

          """;

  private final Compiler compiler = new Compiler(new NoLibrary(), null);
  private final Random random = new Random(20261127);
  private int safe;
  private int unsafe;

  @Test
  void aSafeWayBreaksNothingAndEndsWhereItSays() {
    for (int i = 0; i < PLANS; i++) {
      List<String> calls = calls();
      Compilation compilation = compile(calls);
      if (errors(compilation, true).isEmpty()) {
        for (Backout.Entry entry : compilation.runbooks().getFirst().backout().get().entries()) {
          check(calls, entry, compilation.runbooks().getFirst().backout().get());
        }
      }
    }
    assertTrue(safe > 300 && unsafe > 10, safe + " safe, " + unsafe + " not");
  }

  private void check(List<String> calls, Backout.Entry entry, Backout backout) {
    if (entry.stop() != null) {
      unsafe++;
      return;
    }
    safe++;
    List<String> all = new ArrayList<>(calls.subList(0, entry.after().number()));
    for (Backout.Taken taken : entry.taken()) {
      for (Backout.Back back : taken.steps()) {
        List<String> arguments = back.step().call().arguments().stream().map(Value::shown).toList();
        all.add(back.step().call().action().name() + "(" + String.join(", ", arguments) + ")");
      }
    }
    Compilation whole = compile(all);
    assertEquals(List.of(), errors(whole, false), () -> String.join(" ", all));
    Map<Cell, Value> first = new HashMap<>();
    Map<Cell, Value> last = new HashMap<>();
    for (Step step : whole.runbooks().getFirst().steps()) {
      for (Change change : step.effects().changes()) {
        first.putIfAbsent(change.cell(), change.before());
        last.put(change.cell(), change.after());
      }
    }
    first.keySet().removeIf(cell -> cell.shown().endsWith(".oil"));
    for (Backout.Way way : backout.ways()) {
      boolean own =
          way.rest().isEmpty()
              && !way.taken().isEmpty()
              && way.taken().getFirst().step().equals(entry.after());
      if (own && way.left().isEmpty()) {
        first.forEach(
            (cell, value) -> assertEquals(value, last.get(cell), () -> cell.shown() + ": " + all));
      }
    }
  }

  private List<String> calls() {
    List<String> actions =
        List.of("stop", "start", "close", "open", "lock", "unlock", "pause", "resume", "wear");
    List<String> calls = new ArrayList<>();
    int length = 2 + random.nextInt(6);
    for (int i = 0; i < length; i++) {
      String pump = random.nextBoolean() ? "A" : "B";
      int action = random.nextInt(actions.size() + 1);
      calls.add(
          action == actions.size()
              ? "switch(X, " + pump + ")"
              : actions.get(action) + "(" + pump + ")");
    }
    return calls;
  }

  private Compilation compile(List<String> calls) {
    String text = LIBRARY + "plan p \"P\" { on X  steps {\n" + String.join("\n", calls) + "\n} }\n";
    return compiler.compile(new SourceFile("p.plan", text));
  }

  /** Returns the errors, perhaps without those about the end, which a way back may put right. */
  private static List<String> errors(Compilation compilation, boolean underWay) {
    return compilation.diagnostics().stream()
        .filter(finding -> finding.severity().isError())
        .filter(finding -> !underWay || !finding.code().equals("PW0510"))
        .map(finding -> finding.code() + " " + finding.message())
        .toList();
  }
}
