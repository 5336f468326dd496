package dev.planwright.property;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
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
    Tally tally = new Tally();
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    LongStream.range(FIRST, FIRST + PLANS)
        .parallel()
        .filter(_ -> failures.size() < ENOUGH)
        .forEach(seed -> {
          PlanTrial trial = new PlanTrial(seed);
          String failure = trial.run();
          tally.add(trial);
          if (failure != null) {
            failures.add("seed " + seed + ": " + failure + "\n" + trial.text());
          }
        });
    System.out.printf("[plans] %d from seed %d: %s%n", PLANS, FIRST, tally);
    if (!failures.isEmpty()) {
      fail(String.join("\n\n", failures));
    }
    assertTrue(tally.clean.sum() * 3 >= PLANS, "too few plans are clean to say something");
    assertTrue(tally.safe.sum() * 4 >= tally.unsafe.sum(), "too few ways back lead to the start");
  }

  /** How much was tried. */
  private static final class Tally {
    private final LongAdder clean = new LongAdder();
    private final LongAdder deletions = new LongAdder();
    private final LongAdder safe = new LongAdder();
    private final LongAdder unsafe = new LongAdder();

    void add(PlanTrial trial) {
      clean.add(trial.isClean() ? 1 : 0);
      deletions.add(trial.deletions());
      safe.add(trial.safe());
      unsafe.add(trial.unsafe());
    }

    @Override
    public String toString() {
      return clean
          + " clean, "
          + deletions
          + " steps deleted, "
          + safe
          + " ways back to the start, "
          + unsafe
          + " that must not be gone";
    }
  }
}
