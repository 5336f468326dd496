package dev.planwright.probe;

import dev.planwright.model.Expr;
import dev.planwright.model.Probe;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a line is read: it holds these pieces one after the other, with the value between two of
 * them.
 *
 * @param look the number of the look whose lines are read so, from 0; -1 for an answer alone
 * @param pieces fixed text; with a place for the value there are two, before and behind it
 * @param value what a line that fits means, or null if it holds the value itself
 */
public record ProbePattern(int look, List<String> pieces, @Nullable Value value) {

  /** Copies the pieces. */
  public ProbePattern {
    pieces = List.copyOf(pieces);
  }

  /** Returns the pattern of a row, in which {@code place} is the slot of the value. */
  static ProbePattern of(
      Probe.Row row, int place, @Nullable Value value, Evaluator evaluator, Value[] frame) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Expr whole = row.pattern();
    for (Expr part : whole instanceof Expr.Template all ? all.parts() : List.of(whole)) {
      if (part instanceof Expr.Variable variable && variable.slot() == place) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(evaluator.value(part, frame).shown());
      }
    }
    pieces.add(piece.toString());
    return new ProbePattern(row.look(), pieces, value);
  }

  /** Returns whether it fits where nothing at all is seen. */
  boolean isOfNothing() {
    return value != null && pieces.getFirst().isBlank();
  }

  /** Returns whether a line that fits settles the question, and can be told by a text in it. */
  public boolean isTelling() {
    return !longest().isEmpty() && (value == null || !value.isUnknown());
  }

  /** Returns the longest piece, which a line that fits holds; empty if any line fits. */
  public String longest() {
    String longest = "";
    for (String piece : pieces) {
      longest = piece.strip().length() > longest.length() ? piece.strip() : longest;
    }
    return longest;
  }
}
