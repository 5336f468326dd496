package dev.planwright.derive.simulation;

/**
 * A condition that a procedure holds over some of its steps.
 *
 * @param written what the procedure says
 * @param first the number of the first of these steps
 * @param last the number of the last of these steps
 * @param ofMember whether of these only the steps of one member of a batch stand inside it
 */
public record Hold(
    Watch.Condition condition, HoldText written, int first, int last, boolean ofMember) {

  /** Returns whether it must hold between the step of this number and the one after it. */
  public boolean spans(int number) {
    return first <= number && number <= last;
  }
}
