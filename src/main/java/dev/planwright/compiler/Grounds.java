package dev.planwright.compiler;

import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan stands on: all that choosing its procedures, its rules, requirements and steps read
 * of how things are at the start, before a step changes it.
 */
final class Grounds {

  private Grounds() {}

  /** Returns what is read of one plan, each read as it happens. */
  static List<Read> of(PlanContext context) {
    List<Read> reads = new ArrayList<>();
    StageResults.run(
        context,
        read -> {
          if (read.step() == 0 && read.object() != null) {
            reads.add(read);
          }
        });
    return reads;
  }
}
