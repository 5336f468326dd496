package dev.planwright.state;

import dev.planwright.diagnostic.Shown;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value that an expression read.
 *
 * @param object the object it was read from, or null for an option of an item
 * @param cell the cell, or null for what no step changes
 * @param plainName what was read, such as {@code NODEA.systemroot}; empty for a cell, which has a
 *     name of its own
 * @param given where the author gave it, or null
 * @param step the step that last changed it; 0 for the start
 */
public record Read(
    @Nullable PlanObject object,
    @Nullable Cell cell,
    String plainName,
    Value value,
    @Nullable Span given,
    int step) {

  /** Returns the read of a cell. */
  public static Read of(Cell cell, Value value, @Nullable Span given, int step) {
    return new Read(cell.object(), cell, "", value, given, step);
  }

  /** Returns what was read, such as {@code NODEA.systemroot}. */
  public String name() {
    return cell == null ? plainName : cell.shown();
  }

  /** Returns the read as findings show it. */
  public Shown shown() {
    boolean isEmpty = value instanceof Value.Many many && many.elements().isEmpty();
    return new Shown(name(), isEmpty ? "empty" : value.shown(), origin());
  }

  private String origin() {
    if (step > 0) {
      return "set by step " + step;
    }
    if (given != null) {
      return "given";
    }
    if (value.isUnknown()) {
      return "not given";
    }
    if (value instanceof Value.Many && cell == null) {
      return "given";
    }
    if (cell instanceof Cell.ProductCell) {
      return "not there";
    }
    return object == null ? "counted" : "default";
  }
}
