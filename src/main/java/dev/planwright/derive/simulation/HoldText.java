package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure says of a condition that it holds.
 *
 * @param condition the condition as written
 * @param otherwise what is said if it does not hold, as written, or null
 * @param given what the two take from around them, each with its value
 * @param bound the names of the variables that the two bind themselves
 */
public record HoldText(
    Span condition,
    @Nullable Span otherwise,
    List<Citation> citations,
    List<FreeValues.Given> given,
    List<String> bound) {

  /** Copies the lists. */
  public HoldText {
    citations = List.copyOf(citations);
    given = List.copyOf(given);
    bound = List.copyOf(bound);
  }
}
