package dev.planwright.syntax;

import dev.planwright.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One or more names joined by dots, such as {@code vendor.mail}.
 *
 * @param parts the names, at least one
 */
public record QualifiedName(List<Name> parts) {

  /** Copies the parts. */
  public QualifiedName {
    parts = List.copyOf(parts);
  }

  /** Returns the names joined by dots. */
  public String text() {
    return parts.size() == 1
        ? parts.getFirst().text()
        : parts.stream().map(Name::text).collect(Collectors.joining("."));
  }

  /** Returns the span from the first name to the last. */
  public Span span() {
    return parts.getFirst().span().to(parts.getLast().span());
  }
}
