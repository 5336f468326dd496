package dev.planwright.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.corpus.SmallPlan;
import dev.planwright.derive.Runbook;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps of two versions are the same, what is behind a change, and what is counted. */
class RunbookDiffTest {

  private static final String FILE =
      """
      planwright 1
      kind farm { hosts : host+ }
      kind host in farm.hosts machine {}
      product a "A" on host
      product b "B" on host
      action stop(h : host) { on h  title "Stop ${h}"  takes 1 min }
      action boot(h : host) { on h  title "Boot ${h}"  restart  takes 2 min }
      action a(h : host) { on h  title "A on ${h}"  install a on h  takes 3 min }
      action b(h : host) { on h  title "B on ${h}"  install b on h  takes 3 min }
      procedure pa installs a on h : host { a(h) }
      procedure pb installs b on h : host { b(h) }
      farm F { host H1 {}  host H2 {} }
      plan p "P" { on F  %s }
      """;

  /**
   * A step is new ({@code +}), gone ({@code -}), moved ({@code ~}), done otherwise ({@code !}) or
   * the same.
   */
  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stop(H1) boot(H1)         | stop(H1) boot(H1)         | Stop H1, Boot H1
          stop(H1) boot(H1)         | stop(H1) stop(H2) boot(H1) | Stop H1, +Stop H2, Boot H1
          stop(H1) boot(H1)         | boot(H1)                  | -Stop H1, Boot H1
          stop(H1) stop(H2) boot(H1) | stop(H2) boot(H1) stop(H1) | Stop H2, Boot H1, ~Stop H1
          stop(H1)                  | stop(H2)                  | !Stop H2
          stop(H1)                  | boot(H1)                  | +Boot H1, -Stop H1
          """)
  void stepsAreFoundAgain(String before, String after, String steps) {
    RunbookDiff diff = between("steps { " + before + " }", "steps { " + after + " }");
    List<String> shown = new ArrayList<>();
    for (Aligned aligned : diff.steps()) {
      String mark = aligned.before() == null ? "+" : aligned.after() == null ? "-" : "";
      boolean changed =
          diff.changes().stream()
              .anyMatch(
                  each -> each instanceof StepChange.Changed && each.step() == aligned.step());
      shown.add(mark + (aligned.moved() ? "~" : changed ? "!" : "") + aligned.step().title());
    }
    assertEquals(steps, String.join(", ", shown));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          install { a on H1 }         | install { a on H1  b on H1 }  | +B on H1: `b on H1` is new
          install { a on H1  b on H1 } | install { a on H1 }          | -B on H1: `b on H1` is gone
          install { a on H1  b on H1 } | install { a on H1  b on H1 } order b before a | ~A on H1: `b on H1` has to come before `a on H1`: the plan says so
          install { a on H1  b on H1 } | install { b on H1  a on H1 } | ~A on H1: the plan writes `b on H1` before `a on H1`
          steps { stop(H1) }          | steps { stop(H1) boot(H1) }   | +Boot H1: the plan says so, step by step
          """)
  void everyChangeHasACause(String before, String after, String causes) {
    List<String> shown = new ArrayList<>();
    for (StepChange change : between(before, after).changes()) {
      String mark =
          switch (change) {
            case StepChange.Added _ -> "+";
            case StepChange.Removed _ -> "-";
            case StepChange.Moved _ -> "~";
            case StepChange.Changed _ -> "!";
          };
      shown.add(
          mark
              + change.step().title()
              + ": "
              + String.join("; ", change.causes().stream().map(Cause::text).toList()));
    }
    assertEquals(causes, String.join(", ", shown));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stop(H1)          | stop(H1) boot(H1)  | STEPS 1 2, STEPS_AT H1 1 2, TIME 60 180, RESTARTS H1 0 1
          stop(H1)          | stop(H2)           | STEPS_AT H2 0 1, STEPS_AT H1 1 0
          stop(H1)          | stop(H1)           | ''
          """)
  void whatIsCountedIsCountedInBoth(String before, String after, String measures) {
    List<String> shown = new ArrayList<>();
    for (Measure measure :
        between("steps { " + before + " }", "steps { " + after + " }").measures()) {
      if (measure.isOther()) {
        String of = measure.of().isEmpty() ? "" : " " + measure.of();
        shown.add(measure.sort() + of + " " + measure.before() + " " + measure.after());
      }
    }
    assertEquals(measures, String.join(", ", shown));
  }

  private static RunbookDiff between(String before, String after) {
    return RunbookDiff.between(runbook(before), runbook(after));
  }

  private static Runbook runbook(String plan) {
    return SmallPlan.compile(FILE.formatted(plan)).runbooks().getFirst();
  }
}
