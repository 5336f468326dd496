package dev.planwright.diff;

import dev.planwright.derive.simulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step of either version or of both.
 *
 * @param before the step as it was, or null if it is new
 * @param after the step as it is, or null if it is gone
 * @param moved whether it comes elsewhere in the order of those that both versions have
 */
public record Aligned(@Nullable Step before, @Nullable Step after, boolean moved) {

  /** Returns the step as it is, or as it was if it is gone. */
  public Step step() {
    Step step = after != null ? after : before;
    if (step == null) {
      throw new IllegalStateException("a step of neither version");
    }
    return step;
  }
}
