package dev.planwright.derive.simulation;

import dev.planwright.model.PlanObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps that follow one another in the procedure and are done at the same time by several members:
 * those of one member in order, those of different members in any order.
 *
 * @param first the number of its first step
 * @param last the number of its last step
 * @param members the members, two at least
 * @param stop how many members have to fail before the others stop, from 1 to all of them
 */
public record Batch(int first, int last, List<Member> members, int stop) {

  /** Copies the members. */
  public Batch {
    members = List.copyOf(members);
  }

  /**
   * What is done in order.
   *
   * @param subject the object that it is done for, or null if it is for none
   * @param steps the numbers of its steps, in order
   */
  public record Member(@Nullable PlanObject subject, List<Integer> steps) {
    /** Copies the numbers. */
    public Member {
      steps = List.copyOf(steps);
    }
  }

  /** Returns whether a step is one of these. */
  public boolean holds(int number) {
    return first <= number && number <= last;
  }

  /** Returns the place of the member that a step belongs to, from 0, or -1 if it is of none. */
  public int memberOf(int number) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).steps().contains(number)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns how many seconds the member takes that takes longest. */
  long longest(List<Step> steps) {
    long longest = 0;
    for (Member member : members) {
      long own = 0;
      for (int number : member.steps()) {
        own += steps.get(number - 1).seconds();
      }
      longest = Math.max(longest, own);
    }
    return longest;
  }
}
