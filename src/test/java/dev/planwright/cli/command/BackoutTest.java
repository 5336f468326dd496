package dev.planwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.cli.Compilers;
import dev.planwright.cli.Examples;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways back: from every step, as far as there is one, by what the library says. */
class BackoutTest {

  private static final String LIBRARY =
      """
      planwright 1

      kind pair { hosts : host+  state active : host = pair.hosts.first }

      kind host in pair.hosts {
        state service : running | stopped = running  ends running
        state seen : bool = false
        state old : bool = false
      }

      ## Looking leaves nothing.
      procedure leave() {}

      action look(h : host) {
        on h  title "Look at ${h}"  ask "Look"  set h.seen = true  undo leave()
      }

      action read-log(h : host) { on h  title "Read the log of ${h}"  ask "Read it" }

      procedure switch-back(p : pair) {
        if p.active != was(p.active) { switch(p, was(p.active)) }
      }

      action switch(p : pair, to : host) {
        on to
        title "Switch to ${to}"
        run "switch ${to}"
        require to.service == running else "${to} does not run"
        set p.active = to
        undo switch-back(p)
      }

      action stop(h : host) {
        on h  title "Stop ${h}"  run "stop"  set h.service = stopped  undo start(h)
      }

      action start(h : host) {
        on h
        title "Start ${h}"
        run "start"
        require h.service == stopped else "${h} runs already"
        set h.service = running
        undo stop(h)
      }

      action clean(h : host) { on h  title "Clean ${h}"  run "clean"  set h.old = true }

      action wipe(h : host) {
        on h  title "Wipe ${h}"  run "wipe"  set h.old = false  irreversible
      }

      pair P { host A {}  host B {} }

      """;

  @Test
  void undoesAreTakenInReverseDownToTheStart() {
    Runbook runbook = runbook("switch(P, B) stop(A) start(A)");
    assertEquals(List.of("B001 Stop A", "B002 Start A", "B003 Switch to A"), said(runbook, 3));
    assertEquals(List.of("B002 Start A", "B003 Switch to A"), said(runbook, 2));
    assertEquals(List.of("B003 Switch to A"), said(runbook, 1));
  }

  @Test
  void whatOnlyLooksIsLeftOutAndWhatStaysHasItsReason() {
    Runbook runbook = runbook("look(A) read-log(A)");
    assertEquals(List.of(), said(runbook, 2));
    List<Backout.Taken> taken = entry(runbook, 2).taken();
    assertEquals(
        List.of("", "Looking leaves nothing."), taken.stream().map(Backout.Taken::reason).toList());
    assertEquals(List.of(), runbook.backout().get().ways().getFirst().left());
  }

  @Test
  void aStepThatNobodySaysHowToTakeBackIsOneToDoByHand() {
    Runbook runbook = runbook("stop(A) clean(B) start(A)");
    assertEquals(List.of("B001 Stop A", "B002 by hand: Clean B", "B003 Start A"), said(runbook, 3));
    assertEquals(
        List.of("B.old"),
        runbook.backout().get().ways().getFirst().left().stream()
            .map(change -> change.cell().shown())
            .toList());
  }

  @Test
  void noWayLeadsAcrossAPointOfNoReturn() {
    Runbook runbook = runbook("stop(A) clean(A) wipe(A) start(A)");
    Backout backout = runbook.backout().get();
    assertEquals(
        List.of("S003"), backout.points().stream().map(point -> point.step().id()).toList());
    assertEquals(List.of("B001 Stop A"), said(runbook, 4));
    assertTrue(entry(runbook, 3).taken().isEmpty());
    assertEquals("S003", stop(entry(runbook, 4)));
    assertEquals(List.of("B002 by hand: Clean A", "B003 Start A"), said(runbook, 2));
    assertEquals("", stop(entry(runbook, 2)));
  }

  @Test
  void whatTheWayWillNotFindIsSaid() {
    Runbook runbook = runbook("switch(P, B) stop(A)  clean(A) start(A) stop(A)");
    assertEquals("", stop(entry(runbook, 5)));
    runbook = runbook("switch(P, B) halt(A)");
    assertEquals("S001: Switch to A: A does not run", stop(entry(runbook, 2)));
    assertEquals(List.of(), said(runbook, 2));
  }

  @Test
  void anUndoGoesByTheStateItFinds() {
    Runbook runbook = runbook("switch(P, B) look(A) switch(P, A) look(B) switch(P, B)");
    assertEquals(
        List.of("B001 Switch to A", "B002 Switch to B", "B003 Switch to A"), said(runbook, 5));
    runbook = runbook("switch(P, A) look(A)");
    assertEquals(List.of(), said(runbook, 2));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyStepOfEveryExampleHasItsEntry(Path example) {
    Compilers compilers = new Compilers();
    for (Runbook runbook : compilers.compiler().compile(compilers.open(example)).runbooks()) {
      Backout backout = runbook.backout().get();
      assertEquals(runbook.steps(), backout.entries().stream().map(Backout.Entry::after).toList());
      List<String> ids = backout.steps().stream().map(Backout.Back::id).toList();
      assertEquals(ids.stream().sorted().distinct().toList(), ids);
      for (Backout.Entry entry : backout.entries()) {
        check(runbook, entry);
      }
    }
  }

  static List<Path> examples() {
    return Examples.clean();
  }

  /** A way undoes every step down to its end, once and in order. */
  private static void check(Runbook runbook, Backout.Entry entry) {
    int end = entry.stop() == null ? 0 : entry.stop().step().number();
    int next = entry.after().number();
    for (Backout.Taken taken : entry.taken()) {
      assertEquals(next, taken.step().number());
      assertFalse(taken.step().reversal().irreversible());
      next--;
    }
    assertEquals(end, next, () -> entry.after().id() + " of " + runbook.plan().name());
  }

  private static Runbook runbook(String steps) {
    String text =
        LIBRARY
            + "action halt(h : host) { on h  title \"Halt ${h}\"  run \"halt\""
            + "  set h.service = stopped  undo leave() }\n"
            + "plan p \"P\" { on P steps { "
            + steps
            + " } }\n";
    Compilers compilers = new Compilers();
    Compilation compilation = compilers.compiler().compile(new SourceFile("p.plan", text));
    assertEquals(
        List.of(),
        compilation.diagnostics().stream()
            .filter(finding -> !finding.code().equals("PW0510"))
            .toList());
    return compilation.runbooks().getFirst();
  }

  private static Backout.Entry entry(Runbook runbook, int step) {
    return runbook.backout().get().after(runbook.steps().get(step - 1));
  }

  private static List<String> said(Runbook runbook, int step) {
    List<String> said = new ArrayList<>();
    for (Backout.Taken taken : entry(runbook, step).taken()) {
      if (taken.means() == Backout.Means.UNKNOWN) {
        said.add(taken.firstId() + " by hand: " + taken.step().title());
      }
      taken.steps().forEach(back -> said.add(back.id() + " " + back.step().title()));
    }
    return said;
  }

  /** Returns the step that a way ends at and why, or nothing if it leads to the start. */
  private static String stop(Backout.Entry entry) {
    Backout.Stop stop = entry.stop();
    if (stop == null) {
      return "";
    }
    List<String> why =
        stop.doubts().stream()
            .map(doubt -> (doubt.at().isEmpty() ? "" : doubt.at() + ": ") + doubt.message())
            .toList();
    return stop.step().id() + (why.isEmpty() ? "" : ": " + String.join("; ", why));
  }
}
