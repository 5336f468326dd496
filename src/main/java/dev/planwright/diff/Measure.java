package dev.planwright.diff;

import dev.planwright.literal.Durations;

/**
 * Something that is counted over a procedure, before and after.
 *
 * @param of what it is counted of, such as a machine; empty for the whole
 */
public record Measure(Sort sort, String of, long before, long after) {

  /** What is counted. */
  public enum Sort {
    /** Steps. */
    STEPS("steps"),
    /** Steps at a machine. */
    STEPS_AT("steps at"),
    /** Seconds, as far as the steps say. */
    TIME("duration"),
    /** Steps that do not say how long they take. */
    UNTIMED("steps of unknown length"),
    /** Restarts of a machine. */
    RESTARTS("restarts of"),
    /** How often something goes from machine to machine. */
    MOVES("moves of"),
    /** Seconds during which a window is open. */
    RISK_TIME("time at risk"),
    /** Steps during which a window is open. */
    RISK_STEPS("steps at risk");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    /** Returns what it is called. */
    public String word() {
      return word;
    }

    /** Returns whether it is a time. */
    public boolean isTime() {
      return switch (this) {
        case TIME, RISK_TIME -> true;
        case STEPS, STEPS_AT, UNTIMED, RESTARTS, MOVES, RISK_STEPS -> false;
      };
    }
  }

  /** Returns what is counted, in words. */
  public String what() {
    return switch (sort) {
      case STEPS, TIME, UNTIMED -> sort.word();
      case STEPS_AT, RESTARTS, MOVES -> sort.word() + " " + of;
      case RISK_TIME, RISK_STEPS -> sort.word() + ", " + of;
    };
  }

  /** Returns whether it is another than before. */
  public boolean isOther() {
    return before != after;
  }

  /** Returns a count in words. */
  public String shown(long count) {
    return sort.isTime() ? Durations.shown(count) : String.valueOf(count);
  }
}
