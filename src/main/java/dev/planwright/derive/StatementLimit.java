package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Plan;
import dev.planwright.model.Statement;
import org.jspecify.annotations.Nullable;

/** Counts the statements of a whole plan, so that no plan is longer than can be carried out. */
final class StatementLimit {

  /** How many statements a plan may come to; far more than anybody carries out. */
  private static final int MOST = 1_000_000;

  /** How many steps a plan may have. */
  private static final int MOST_STEPS = 10_000;

  private final Draft draft;
  private final int most;
  private final int mostSteps;
  private int count;

  /** Takes how many times the usual number of statements and steps there may be. */
  StatementLimit(Draft draft, int factor) {
    this.draft = draft;
    this.most = MOST * factor;
    this.mostSteps = MOST_STEPS * factor;
  }

  /** Returns whether there were more statements or steps than can be carried out. */
  boolean isExceeded() {
    return count > most;
  }

  /**
   * Counts a statement, and returns whether there are more than can be carried out; the first that
   * is too much is a finding.
   */
  boolean isExceededBy(Statement statement, Plan.@Nullable Item item) {
    boolean wasTooMuch = isExceeded();
    count += draft.steps().size() >= mostSteps ? most + 1 - count : 1;
    if (count > most && !wasTooMuch) {
      draft.leaveIncomplete();
      String said = draft.steps().size() >= mostSteps ? mostSteps + " steps" : most + " statements";
      draft.add(
          Diagnostic.error(
                  Code.PW0143,
                  Failures.at(item, statement.span()),
                  "the procedure has more than " + said)
              .help(
                  "split the plan, or let procedures call each other less often; `--raise-limits"
                      + " 10` allows ten times as many")
              .build());
    }
    count = Math.min(count, most + 1);
    return isExceeded();
  }
}
