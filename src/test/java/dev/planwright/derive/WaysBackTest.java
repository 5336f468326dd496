package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.NoLibrary;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways back are judged as the procedure is; what fails a check is no safe way back. */
class WaysBackTest {

  private static final String KINDS =
      """
      planwright 1

      article Q1 "On pumps" { modified = 2000-01-01 }
      fact F1 "one valve stays open" in Q1 "step 1"

      kind plant { pumps : pump*  state pressure : bool = true  state watched : bool = false }

      kind pump in plant.pumps {
        state running : bool = true
        state valve : bool = true
        state mode : auto | manual = auto
        state paused : bool = false  ends false
        state gauge : bool | unknown = true
      }

      procedure leave() {}

      action stop(p : pump) {
        on p  title "Stop ${p}"  set p.running = false  undo start(p)
      }

      action start(p : pump) {
        on p  title "Start ${p}"  set p.running = true  undo stop(p)
      }

      action close(p : pump) {
        on p  title "Close ${p}"  set p.valve = false  undo open(p)
      }

      action open(p : pump) {
        on p  title "Open ${p}"  set p.valve = true  undo close(p)
      }

      plant X { pump A {}  pump B {} }

      """;

  @Test
  void aWayThatBreaksARequirementIsNone() {
    String more =
        """
        action lock(p : pump) { on p  title "Lock ${p}"  set p.mode = manual  undo leave() }
        action drain(p : pump) { on p  title "Drain ${p}"  set p.valve = false  undo fill(p) }
        action fill(p : pump) {
          on p  title "Fill ${p}"
          require p.mode == auto else "${p} is locked" from F1
          set p.valve = true
          undo drain(p)
        }
        """;
    assertEquals(
        """
        S001 -> start
        S002 -> start
        S003 -> S002: Fill A: A is locked
        """,
        ways(more, "stop(B) drain(A) lock(A)"));
    assertEquals(List.of("S003"), points(more, "stop(B) drain(A) lock(A)"));
  }

  @Test
  void howAStepIsTakenBackHangsOnTheStateBeforeIt() {
    String more =
        """
        action lock(p : pump) { on p  title "Lock ${p}"  set p.mode = manual  undo leave() }
        action refill(p : pump) {
          on p  title "Refill ${p}"
          require p.running else "${p} does not run" from F1
          set p.valve = true
          undo close(p)
        }
        action drain(p : pump) {
          on p  title "Drain ${p}"
          set p.valve = false
          irreversible when p.mode == manual
          undo refill(p) when not p.running
          undo open(p)
        }
        """;
    assertEquals(
        """
        S001 -> start
        S002 -> start
        S003 -> S003: Refill B: B does not run
        S004 -> S003: Refill B: B does not run
        S005 -> S005
        """,
        ways(more, "drain(A) stop(B) drain(B) lock(A) drain(A)"));
  }

  /** Strictly backwards both machines would be up before their driver is. */
  @Test
  void aWayThatIsADangerMovesThePointOfNoReturn() {
    String more =
        """
        action manual(p : pump) { on p  title "Manual ${p}"  set p.mode = manual  undo auto(p) }
        action auto(p : pump) { on p  title "Auto ${p}"  set p.mode = auto  undo manual(p) }
        action off(p : pump) { on p  title "Switch ${p} off"  set p.running = false  undo boot(p) }
        action boot(p : pump) {
          on p  title "Boot ${p}"  set p.running = true  set p.valve = p.mode == auto  undo off(p)
        }
        rule both-up danger {
          for x in plants
          always (any p in x.pumps : not p.running) or all p in x.pumps : p.valve
          text "both are up, and a valve is shut"
          from F1
        }
        """;
    String steps = "manual(A) manual(B) off(A) off(B)";
    assertEquals(
        """
        S001 -> start
        S002 -> start
        S003 -> S003: Boot A: both are up, and a valve is shut
        S004 -> S003: Boot A: both are up, and a valve is shut
        """,
        ways(more, steps));
    assertEquals(List.of("S003"), points(more, steps));
  }

  @Test
  void aWayThatBreaksARuleIsNone() {
    String rule =
        """
        rule dry error {
          for x in plants
          always (any p in x.pumps : p.valve) or all p in x.pumps : not p.running
          text "${x} runs dry"
          from F1
        }
        """;
    String steps = "stop(A) stop(B) close(A) close(B)";
    assertEquals("S001 -> start\nS002 -> start\nS003 -> start\nS004 -> start\n", ways(rule, steps));
    String other =
        "action shut(p : pump) { on p  title \"Shut ${p}\"  set p.valve = false  undo leave() }\n";
    assertEquals(
        """
        S001 -> start
        S002 -> start
        S003 -> start
        S004 -> S002: Start B: X runs dry
        """,
        ways(rule + other, "stop(A) stop(B) shut(A) shut(B)"));
  }

  @Test
  void aRuleThatFailsAsTheWayBeginsCountsOnlyIfItFailsAnew() {
    String rule =
        """
        action half(p : pump) {
          on p  title "Half ${p}"  during p.running = false  set p.mode = manual  undo whole(p)
        }
        action whole(p : pump) { on p  title "Whole ${p}"  set p.mode = auto  undo half(p) }
        rule automatic warning {
          for p in pumps  always p.mode == auto  text "${p} is not automatic"  from F1
        }
        """;
    assertEquals("S001 -> start\nS002 -> start\n", ways(rule, "half(A) stop(B)"));
    assertEquals(
        "S001 -> start\nS002 -> start\nS003 -> start\n", ways(rule, "half(A) whole(A) stop(B)"));
    assertEquals(
        List.of("Half A: warning A is not automatic"), said(rule, "half(A) whole(A) stop(B)"));
  }

  @Test
  void whatTheAuthorNeverWantsIsNeverOnTheWay() {
    String more =
        """
        action swap(p : pump) { on p  title "Swap ${p}"  set p.mode = manual  undo swap-back(p) }
        action swap-back(p : pump) {
          on p  title "Swap ${p} back"  during p.running = false  set p.mode = auto  undo swap(p)
        }
        """;
    String never = "never all p in pumps : not p.running";
    assertEquals(
        """
        S001 -> start
        S002 -> S002: Swap A back: a forbidden state is reached: all p in pumps : not p.running
        """,
        ways(more, "stop(B) swap(A)", never));
    assertEquals("S001 -> start\nS002 -> start\n", ways(more, "stop(B) swap(A)"));
  }

  @Test
  void aStateThatHasToEndAsItBeganIsPutBackOrTheWayEnds() {
    String more =
        """
        action pause(p : pump) { on p  title "Pause ${p}"  set p.paused = true  undo leave() }
        action resume(p : pump) { on p  title "Resume ${p}"  set p.paused = false  undo leave() }
        """;
    assertEquals(
        """
        S001 -> start
        S002 -> S002: A.paused would stay true, and must be false
        S003 -> S002: A.paused would stay true, and must be false
        S004 -> start
        """,
        ways(more, "stop(B) pause(A) stop(A) resume(A)"));
  }

  @Test
  void aRuleAboutTheEndThatHeldAtTheStartHoldsAfterTheWay() {
    String more =
        """
        action vent(x : plant) {
          on x.pumps.first  title "Vent"  set x.pressure = false  undo leave()
        }
        action seal(x : plant) {
          on x.pumps.first  title "Seal"  set x.pressure = true  undo leave()
        }
        rule pressed error { for x in plants  finally x.pressure  text "${x} leaks"  from F1 }
        """;
    assertEquals("S001 -> S001: X leaks\nS002 -> start\n", ways(more, "vent(X) seal(X)"));
  }

  @Test
  void whatIsHeldIsHeldOnTheWayBackInside() {
    String more =
        """
        action turn(p : pump) { on p  title "Turn ${p}"  set p.mode = manual  undo back(p) }
        action back(p : pump) {
          on p  title "Turn ${p} back"  set p.mode = auto  set p.running = false  undo turn(p)
        }
        """;
    assertEquals(
        """
        S001 -> start
        S002 -> S002: Turn B back: both pumps run
        S003 -> S002: Turn B back: both pumps run
        S004 -> S002: Turn B back: both pumps run
        """,
        ways(
            more,
            "hold all p in pumps : p.running else \"both pumps run\" { close(A) turn(B) open(A) }"
                + " close(B)"));
    assertEquals("S001 -> start\nS002 -> start\n", ways(more, "close(A) turn(B)"));
  }

  @Test
  void whatIsHeldIsLookedAtWhereTheWayGoesIn() {
    String more =
        """
        action lock(p : pump) { on p  title "Lock ${p}"  set p.mode = manual  undo leave() }
        """;
    assertEquals(
        """
        S001 -> start
        S002 -> start
        S003 -> S002: Open A: A stays automatic
        """,
        ways(more, "hold A.mode == auto else \"A stays automatic\" { open(B) close(A) } lock(A)"));
  }

  @Test
  void whatIsNotKnownOnTheWayIsNoSafeWay() {
    String more =
        """
        action shake(p : pump) { on p  title "Shake ${p}"  set p.gauge = unknown  undo leave() }
        procedure back(p : pump) { if p.gauge { open(p) } }
        action choke(p : pump) { on p  title "Choke ${p}"  set p.valve = false  undo back(p) }
        """;
    assertEquals(
        "S001 -> start\nS002 -> S001: cannot tell without knowing A.gauge\n",
        ways(more, "choke(A) shake(A)"));
  }

  @Test
  void whatIsAcceptedIsAcceptedOnTheWayAndSaid() {
    String rule =
        """
        action blow(p : pump) { on p  title "Blow ${p}"  set p.mode = manual  undo leave() }
        rule automatic error {
          for p in pumps  always p.mode == auto or p.running  text "${p} is stopped by hand"  from F1
        }
        """;
    String accept = "accept automatic { reason = \"it is empty\"  owner = \"J. Doe\" }";
    String steps = "stop(A) blow(A) start(A)";
    assertEquals("S001 -> start\nS002 -> start\nS003 -> start\n", ways(rule, steps, accept));
    assertEquals(List.of("Stop A: accepted A is stopped by hand"), said(rule, steps, accept));
  }

  @Test
  void anUndoSeesHowEveryStateWas() {
    String more =
        """
        procedure resume-as-it-was(p : pump) {
          unpause(p)
          if p.running != was(p.running) { start(p) }
        }
        action pause(p : pump) {
          on p  title "Pause ${p}"  set p.paused = true  undo resume-as-it-was(p)
        }
        action unpause(p : pump) { on p  title "Unpause ${p}"  set p.paused = false  undo pause(p) }
        procedure stay(p : pump) { if not p.paused { start(p) } }
        action halt(p : pump) { on p  title "Halt ${p}"  set p.running = false  undo stay(p) }
        """;
    Backout backout = runbook(more, "pause(A) halt(A) unpause(A)", "").backout().get();
    assertEquals(List.of(), backout.points());
    assertEquals(List.of(), backout.after(backout.entries().get(1).after()).unknown());
    assertEquals(
        List.of("Unpause A", "Start A"),
        backout.entries().get(1).taken().stream()
            .flatMap(taken -> taken.steps().stream())
            .map(back -> back.step().title())
            .toList());
  }

  @Test
  void whatAWayDoesNotTouchIsSaidToStay() {
    String more =
        """
        action lock(p : pump) { on p  title "Lock ${p}"  set p.mode = manual  undo start(p) }
        """;
    List<String> left = new ArrayList<>();
    for (Backout.Way way : runbook(more, "stop(B) lock(A)", "").backout().get().ways()) {
      way.left().forEach(change -> left.add(change.cell().shown()));
    }
    assertEquals(List.of("A.mode"), left);
  }

  private static String ways(String more, String steps) {
    return ways(more, steps, "");
  }

  /** Returns for each step how far back the way from it leads, and why no further. */
  private static String ways(String more, String steps, String clauses) {
    StringBuilder ways = new StringBuilder();
    for (Backout.Entry entry : runbook(more, steps, clauses).backout().get().entries()) {
      Backout.Stop stop = entry.stop();
      ways.append(entry.after().id()).append(" -> ");
      ways.append(stop == null ? "start" : stop.step().id());
      if (stop != null && !stop.isIrreversible()) {
        List<String> doubts = stop.doubts().stream().map(WaysBackTest::shown).toList();
        ways.append(": ").append(String.join("; ", doubts));
      }
      ways.append('\n');
    }
    return ways.toString();
  }

  private static String shown(Backout.Doubt doubt) {
    return (doubt.at().isEmpty() ? "" : doubt.at() + ": ") + doubt.message();
  }

  private static List<String> points(String more, String steps) {
    return runbook(more, steps, "").backout().get().points().stream()
        .map(point -> point.step().id())
        .toList();
  }

  private static List<String> said(String more, String steps) {
    return said(more, steps, "");
  }

  private static List<String> said(String more, String steps, String clauses) {
    List<String> said = new ArrayList<>();
    for (Backout.Back back : runbook(more, steps, clauses).backout().get().steps()) {
      for (Backout.Doubt doubt : back.doubts()) {
        String word = doubt.accepted() ? "accepted " : doubt.severity().word() + " ";
        said.add(back.step().title() + ": " + word + doubt.message());
      }
    }
    return said;
  }

  private static Runbook runbook(String more, String steps, String clauses) {
    String text =
        KINDS + more + "plan p \"P\" {\n  on X\n  steps { " + steps + " }\n  " + clauses + "\n}\n";
    Compilation compilation =
        new Compiler(new NoLibrary(), null).compile(new SourceFile("p.plan", text));
    assertEquals(
        List.of(),
        compilation.diagnostics().stream()
            .filter(finding -> finding.severity().isError() && !finding.code().equals("PW0510"))
            .filter(finding -> !finding.code().endsWith("/pressed"))
            .toList(),
        text);
    return compilation.runbooks().getFirst();
  }
}
