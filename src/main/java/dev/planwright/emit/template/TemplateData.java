package dev.planwright.emit.template;

import dev.planwright.markup.Escaped;
import dev.planwright.markup.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template sees: names with escaped texts, numbers, truths, and lists of these.
 *
 * <p>It is filled by hand. Reading records by introspection would cost a third of a short run, and
 * would let a raw text of a plan into a template.
 */
public final class TemplateData {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a text. */
  public TemplateData put(String name, Escaped text) {
    values.put(name, text);
    return this;
  }

  /** Adds an identifier. */
  public TemplateData id(String name, String identifier) {
    return put(name, new Identifier(identifier));
  }

  /** Adds a truth. */
  public TemplateData put(String name, boolean truth) {
    values.put(name, truth);
    return this;
  }

  /** Adds a count. */
  public TemplateData put(String name, long count) {
    values.put(name, count);
    return this;
  }

  /** Adds a group of values. */
  public TemplateData put(String name, TemplateData group) {
    values.put(name, group);
    return this;
  }

  /** Adds a list of texts. */
  public TemplateData texts(String name, List<? extends Escaped> texts) {
    values.put(name, List.copyOf(texts));
    return this;
  }

  /** Adds a list of groups. */
  public TemplateData groups(String name, List<TemplateData> groups) {
    values.put(name, List.copyOf(groups));
    return this;
  }

  /** Returns all values by name: texts, numbers, truths, groups and lists of these. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Adds any value that another group has. */
  public TemplateData copy(String name, Object value) {
    values.put(name, value);
    return this;
  }
}
