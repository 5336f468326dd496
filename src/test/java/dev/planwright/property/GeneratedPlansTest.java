package dev.planwright.property;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What holds of every clean plan, tried on generated ones. {@code -Dplans=N} says how many, and
 * {@code -Dseed=N} where to begin; a failure prints its seed and its plan.
 */
class GeneratedPlansTest {

  private static final int PLANS = Integer.getInteger("plans", 10_000);
  private static final long FIRST = Long.getLong("seed", 1);

  /** So many failures are enough to look at. */
  private static final int ENOUGH = Integer.getInteger("enough", 5);

  @Test
  void holdsOfEveryCleanPlan() {
    List<String> failures = new ArrayList<>();
    int clean = 0;
    int deletions = 0;
    for (long seed = FIRST; seed < FIRST + PLANS && failures.size() < ENOUGH; seed++) {
      PlanTrial trial = new PlanTrial(seed);
      String failure = trial.run();
      clean += trial.isClean() ? 1 : 0;
      deletions += trial.deletions();
      if (failure != null) {
        failures.add("seed " + seed + ": " + failure + "\n" + trial.text());
      }
    }
    System.out.printf(
        "[plans] %d from seed %d: %d clean, %d steps deleted%n", PLANS, FIRST, clean, deletions);
    if (!failures.isEmpty()) {
      fail(String.join("\n\n", failures));
    }
    assertTrue(clean * 3 >= PLANS, "too few plans are clean to say something: " + clean);
  }
}
