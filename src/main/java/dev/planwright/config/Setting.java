package dev.planwright.config;

import dev.planwright.source.Span;
import java.util.List;

/**
 * A setting as it is written: {@code name = value, value}.
 *
 * @param name what is set
 * @param at the place of the name
 * @param values what it is set to, at least one
 * @param span the whole setting
 */
public record Setting(String name, Span at, List<Value> values, Span span) {

  /** Copies the values. */
  public Setting {
    values = List.copyOf(values);
  }

  /** A value: its characters, without quotes, and its place. */
  public record Value(String text, Span span) {}

  /** Returns the characters of all values. */
  public List<String> texts() {
    return values.stream().map(Value::text).toList();
  }
}
