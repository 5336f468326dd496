package dev.planwright.diagnostic;

import java.util.Collection;
import java.util.List;

/**
 * What a stage returns: a value, as whole as it could be made, and what was found on the way.
 *
 * @param <T> the stage's result
 * @param value the result
 * @param diagnostics the findings, in the order they were made
 */
public record Outcome<T>(T value, List<Diagnostic> diagnostics) {

  /** Copies the findings. */
  public Outcome {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns all of a list where nothing was found, and beside findings none of it. */
  public static <E> Outcome<List<E>> allOrNone(List<E> all, Collection<Diagnostic> found) {
    return new Outcome<>(found.isEmpty() ? all : List.of(), List.copyOf(found));
  }

  /** Returns whether a finding is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity().isError());
  }
}
