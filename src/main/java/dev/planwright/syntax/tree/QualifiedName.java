package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;

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

  /** Returns the last of the names: that of what is meant. */
  public Name last() {
    return parts.getLast();
  }

  /** Returns the names before the last one, joined by dots: that of a module, or nothing. */
  public String qualifier() {
    return parts.size() == 1 ? "" : new QualifiedName(parts.subList(0, parts.size() - 1)).text();
  }

  /** Returns the names joined by dots. */
  public String text() {
    String text = parts.getFirst().text();
    for (Name part : parts.subList(1, parts.size())) {
      text += "." + part.text();
    }
    return text;
  }

  /** Returns the span from the first name to the last. */
  public Span span() {
    return parts.getFirst().span().to(parts.getLast().span());
  }
}
