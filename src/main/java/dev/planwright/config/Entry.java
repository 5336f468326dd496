package dev.planwright.config;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting that is in force, and where it comes from.
 *
 * @param values what it is; empty where nothing is set
 * @param place where it is written, or null where no file says it
 * @param origin what it comes from beside or instead of a file, such as a profile, an option or
 *     {@code default}; may be empty
 */
public record Entry(String name, List<String> values, @Nullable Span place, String origin) {

  /** Copies the values. */
  public Entry {
    values = List.copyOf(values);
  }
}
