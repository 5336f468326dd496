package dev.planwright.derive;

import dev.planwright.state.Cell;
import dev.planwright.state.Read;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cells that a finding already blames. What hangs on one of them is a consequence, and is held
 * back until a sound step sets the cell again.
 */
final class Blame {

  private final Set<Cell> cells = new HashSet<>();
  private int heldBack;
  private final boolean counts;

  Blame() {
    this(true);
  }

  private Blame(boolean counts) {
    this.counts = counts;
  }

  /** Returns one that holds nothing back, for where every failure counts. */
  static Blame ofNothing() {
    return new Blame(false);
  }

  /** Returns whether one of the reads is blamed already; if so, counts a finding as held back. */
  boolean holdsBack(List<Read> reads) {
    for (Read read : reads) {
      if (counts && read.cell() != null && cells.contains(read.cell())) {
        heldBack++;
        return true;
      }
    }
    return false;
  }

  /** Blames what was read. */
  void blame(List<Read> reads) {
    for (Read read : reads) {
      if (read.cell() != null) {
        cells.add(read.cell());
      }
    }
  }

  /** Blames a cell. */
  void blame(Cell cell) {
    cells.add(cell);
  }

  /** Returns whether a cell is blamed. */
  boolean isBlamed(Cell cell) {
    return cells.contains(cell);
  }

  /** Says that a sound step set a cell. */
  void clear(Cell cell) {
    cells.remove(cell);
  }

  /** Returns how many findings were held back. */
  int heldBack() {
    return heldBack;
  }
}
