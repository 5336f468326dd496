package dev.planwright.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.compiler.Compiler;
import dev.planwright.corpus.NoLibrary;
import dev.planwright.derive.simulation.Step;
import dev.planwright.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The backups that ways back rest on: made by a step before, or to be there from the start. */
class BackupsTest {

  private static final String LIBRARY =
      """
      planwright 1
      kind host { state kept : bool = false  state new : bool = false }
      procedure leave() {}
      action keep(h : host) {
        on h  title "Keep ${h}"  ask "Copy it"  backup "the disk of ${h}"
        set h.kept = true  undo leave()
      }
      action change(h : host) {
        on h  title "Change ${h}"  ask "Change it"  needs-backup "the disk of ${h}"
        set h.new = true  undo restore(h)
      }
      action restore(h : host) { on h  title "Restore ${h}"  ask "Copy it back"  set h.new = false }
      host A {}
      host B {}
      """;

  @Test
  void aStepBeforeMakesItOrItHasToExist() {
    assertEquals(
        List.of("the disk of A by S001 for S002", "the disk of B by nobody for S003"),
        backups("keep(A) change(A) change(B)"));
    assertEquals(List.of("the disk of A by nobody for S001"), backups("change(A) keep(A)"));
    assertEquals(List.of(), backups("keep(A)"));
  }

  private static List<String> backups(String steps) {
    String text = LIBRARY + "plan p \"P\" { on A steps { " + steps + " } }\n";
    Runbook runbook =
        new Compiler(new NoLibrary(), null)
            .compile(new SourceFile("p.plan", text))
            .runbooks()
            .getFirst();
    return Backups.of(runbook.steps()).stream()
        .map(backup ->
            backup.what()
                + " by "
                + (backup.maker() == null ? "nobody" : backup.maker().id())
                + " for "
                + String.join(", ", backup.resting().stream().map(Step::id).toList()))
        .toList();
  }
}
