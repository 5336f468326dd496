package dev.planwright.derive.batch;

import dev.planwright.derive.simulation.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A condition that must hold wherever the members of a batch stand.
 *
 * @param condition the condition
 * @param pin where one of the members stands, or null if all may stand anywhere
 * @param known whether only what is false breaks it, since it was unknown before the batch
 */
public record BatchCondition(Watch.Condition condition, @Nullable Pin pin, boolean known) {

  /**
   * Where a member stands.
   *
   * @param member the number of the member, from 0
   * @param first the first place
   * @param last the last place
   */
  public record Pin(int member, int first, int last) {

    /** Returns the place from which a step of a member begins. */
    public static Pin before(int member, int step) {
      return new Pin(member, 2 * step, 2 * step);
    }

    /** Returns the places from the beginning of one step of a member to the end of another. */
    public static Pin over(int member, int first, int last) {
      return new Pin(member, 2 * first + 1, 2 * last + 2);
    }

    /** Returns whether a step of the member is about to begin. */
    public boolean isBeforeStep() {
      return first == last;
    }
  }
}
