package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.NoLibrary;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.source.SourceFile;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ways back that join former ones say the same as those that are each gone to their end. */
class JoinedWaysTest {

  private static final int PLANS = 1_000;

  private static final String LIBRARY =
      Pumps.LIBRARY
          + """
          procedure tell(p : pump) { if not p.noted { mark(p) }  open(p) }

          action stop(p : pump) { on p  title "Stop ${p}"  set p.running = false  undo start(p) }
          action start(p : pump) {
            on p  title "Start ${p}"
            require not p.manual or p.valve else "${p} is locked"
            set p.running = true
            undo stop(p)
          }
          action close(p : pump) {
            on p  title "Close ${p}"  during p.running = false  set p.valve = false  undo tell(p)
          }
          action unlock(p : pump) {
            on p  title "Unlock ${p}, noted: ${p.noted}"
            set p.manual = false
          }
          action mark(p : pump) { on p  title "Mark ${p}"  set p.noted = true }
          action weld(p : pump) { on p  title "Weld ${p}"  set p.oil = used  irreversible }

          rule noted-open warning {
            for x in plants  for p in x.pumps
            always p.valve or not p.noted
            text "${p} is shut"
            from F1
          }
          rule noted-together warning {
            for x in plants  always count([p in x.pumps : p.noted or p.manual]) != 2
            text "two pumps of ${x} are noted"
            from F1
          }
          rule worn warning {
            for x in plants  finally all p in x.pumps : p.oil == fresh or p.noted
            text "a pump of ${x} is worn"
            from F1
          }
          plant X { pump A {}  pump B {}  pump C {}  pump D {} }

          """;

  private final Compiler compiler = new Compiler(new NoLibrary(), null);
  private final Random random = new Random(20261127);
  private int judged;
  private int several;

  @Test
  void theySayTheSame() {
    for (int i = 0; i < PLANS; i++) {
      String text =
          LIBRARY + "plan p \"P\" { on X  steps {\n" + statements(4 + random.nextInt(24)) + "} }\n";
      Compilation compilation = compiler.compile(new SourceFile("p.plan", text));
      if (!compilation.runbooks().isEmpty()) {
        compare(compilation.runbooks().getFirst(), text);
      }
    }
    assertTrue(judged > PLANS / 2 && several > PLANS / 4, judged + " judged, " + several);
  }

  private void compare(Runbook runbook, String text) {
    WaysBack.Course course = course(runbook);
    Backout joined = WaysBack.of(course);
    assertEquals(shown(WaysBack.oneByOne(course)), shown(joined), text);
    judged++;
    several += joined.ways().size() > 1 && joined.ways().getLast().taken().size() > 1 ? 1 : 0;
  }

  private static WaysBack.Course course(Runbook runbook) {
    List<PlanObject> objects =
        runbook.states().objects().stream().filter(object -> object.container() == null).toList();
    List<Rule> rules = runbook.verdicts().rules().stream().map(Runbook.Coverage::rule).toList();
    return new WaysBack.Course(
        runbook.plan(),
        runbook.target(),
        objects,
        List.of(),
        rules,
        runbook.steps(),
        runbook.derivation().holds(),
        1,
        finding -> new WaysBack.Judgement(finding.severity(), false));
  }

  private String statements(int length) {
    List<String> actions =
        List.of(
            "stop", "start", "close", "open", "lock", "unlock", "pause", "resume", "wear", "mark",
            "weld");
    StringBuilder said = new StringBuilder();
    int held = 0;
    for (int i = 0; i < length; i++) {
      String pump = String.valueOf((char) ('A' + random.nextInt(4)));
      String other = String.valueOf((char) ('A' + random.nextInt(4)));
      int action = random.nextInt(actions.size() * 2);
      if (action == 0) {
        said.append("hold ").append(pump).append(".valve or not ").append(other);
        said.append(".noted else \"it is shut\" {\n");
        held++;
      } else if (action == 1 && held > 0 && random.nextBoolean()) {
        said.append("}\n");
        held--;
      } else if (action == 2) {
        said.append("switch(X, ").append(pump).append(")\n");
      } else {
        String name = actions.get(action % (actions.size() - (random.nextInt(9) == 0 ? 0 : 1)));
        said.append(name).append('(').append(pump).append(")\n");
      }
    }
    return said + "mark(A)\n" + "}\n".repeat(held);
  }

  private static String shown(Backout backout) {
    StringBuilder shown = new StringBuilder();
    for (Backout.Way way : backout.ways()) {
      shown.append("way\n");
      way.taken().forEach(taken -> shown.append(shown(taken)));
      shown.append("then ").append(Backout.firstId(way.rest())).append(way.rest().size());
      shown.append(" stop ").append(shown(way.stop())).append(" doubts ").append(way.doubts());
      for (Change change : way.left()) {
        shown.append(" left ").append(change.cell().shown()).append(' ');
        shown.append(change.before().shown()).append(change.after().shown());
      }
      shown.append('\n');
    }
    for (Backout.Entry entry : backout.entries()) {
      List<String> ids = new ArrayList<>();
      entry.taken().forEach(taken -> ids.add(shown(taken)));
      shown.append(entry.after().id()).append(ids).append(shown(entry.stop())).append('\n');
    }
    backout
        .points()
        .forEach(point -> shown.append(point.step().id()).append(shown(point.stop())).append('\n'));
    return shown.toString();
  }

  private static String shown(Backout.Taken taken) {
    StringBuilder shown = new StringBuilder();
    shown.append(taken.step().id()).append(taken.means()).append(taken.number());
    shown.append(taken.reason());
    for (Backout.Back back : taken.steps()) {
      shown.append(" [").append(back.id()).append(' ').append(back.step().title());
      shown.append(back.doubts());
      back.step()
          .effects()
          .changes()
          .forEach(change -> shown.append(change.cell().shown()).append(change.before().shown()));
      shown.append(']');
    }
    return shown.append('\n').toString();
  }

  private static String shown(Backout.Stop stop) {
    return stop == null ? "none" : stop.step().id() + stop.doubts();
  }
}
