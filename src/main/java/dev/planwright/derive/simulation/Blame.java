package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Severity;
import dev.planwright.state.Cell;
import dev.planwright.state.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells that a finding already blames, each with the weight of that finding. What hangs on one
 * of them is a consequence, and is held back until a sound step sets the cell again. A finding is
 * held back only for one that weighs as much, and a danger never.
 */
public final class Blame {

  private final Map<Cell, Severity> cells = new HashMap<>();

  /** Returns whether one of the reads is blamed for a finding that may stand for this weight. */
  boolean holdsBack(Severity weight, List<Read> reads) {
    return Weights.covers(weight(reads), weight);
  }

  /** Returns whether a cell is blamed for a finding that may stand for this weight. */
  boolean holdsBack(Severity weight, Cell cell) {
    return Weights.covers(cells.get(cell), weight);
  }

  /** Returns the weight that the heaviest of the reads is blamed with, or null if none is. */
  @Nullable Severity weight(List<Read> reads) {
    Severity heaviest = null;
    for (Read read : reads) {
      Severity weight = read.cell() == null ? null : cells.get(read.cell());
      heaviest =
          weight != null && (heaviest == null || weight.compareTo(heaviest) > 0)
              ? weight
              : heaviest;
    }
    return heaviest;
  }

  /** Blames what was read. */
  void blame(Severity weight, List<Read> reads) {
    for (Read read : reads) {
      if (read.cell() != null) {
        blame(weight, read.cell());
      }
    }
  }

  /** Blames a cell. */
  void blame(Severity weight, Cell cell) {
    cells.merge(cell, weight, (one, two) -> one.compareTo(two) >= 0 ? one : two);
  }

  /** Says that a sound step set a cell. */
  void clear(Cell cell) {
    cells.remove(cell);
  }
}
