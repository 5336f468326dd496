package dev.planwright.compiler;

import dev.planwright.model.PlanObject;
import dev.planwright.state.Cell;
import dev.planwright.state.Read;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan stands on: all that choosing its procedures, its rules, requirements and steps read
 * of how things are at the start, before a step changes it.
 */
final class Grounds {

  private Grounds() {}

  /** What is read of an object: a cell, or what has this name. */
  private record What(PlanObject object, Object cellOrName) {}

  /** Returns what is read of one plan, the first read of each thing, in the order of reading. */
  static List<Read> of(PlanContext context) {
    Map<What, Read> reads = new LinkedHashMap<>();
    StageResults.run(
        context,
        read -> {
          PlanObject object = read.object();
          if (read.step() == 0 && object != null) {
            Cell cell = read.cell();
            reads.putIfAbsent(new What(object, cell == null ? read.name() : cell), read);
          }
        });
    return List.copyOf(reads.values());
  }
}
