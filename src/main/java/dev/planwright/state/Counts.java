package dev.planwright.state;

import dev.planwright.model.Function;
import dev.planwright.model.PlanObject;

/** What limits and rules count over the steps of a procedure. */
public interface Counts {

  /** Returns how often a machine restarts. */
  long restarts(PlanObject machine);

  /** Returns how often a cell changes. */
  long changes(Cell cell);

  /** Returns how long the steps take, in seconds. */
  long seconds();

  /** Returns the first step of which nobody said how long it takes, or an empty text. */
  String untimed();

  /** Returns how many steps there are. */
  long steps();

  /** Returns how findings call what a function counts of something. */
  static String name(Function function, String counted) {
    return function.word() + "(" + counted + ")";
  }
}
