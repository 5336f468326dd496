package dev.planwright.emit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template sees: names with escaped texts, numbers, truths, and lists of these.
 *
 * <p>It is filled by hand. Reading records by introspection would cost a third of a short run, and
 * would let a raw text of a plan into a template.
 */
final class TemplateData {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a text. */
  TemplateData put(String name, Escaped text) {
    values.put(name, text.source());
    return this;
  }

  /** Adds an identifier. */
  TemplateData id(String name, String identifier) {
    return put(name, new Identifier(identifier));
  }

  /** Adds a truth. */
  TemplateData put(String name, boolean truth) {
    values.put(name, truth);
    return this;
  }

  /** Adds a count. */
  TemplateData put(String name, long count) {
    values.put(name, count);
    return this;
  }

  /** Adds a group of values. */
  TemplateData put(String name, TemplateData group) {
    values.put(name, group.values);
    return this;
  }

  /** Adds a list of texts. */
  TemplateData texts(String name, List<? extends Escaped> texts) {
    values.put(name, texts.stream().map(Escaped::source).toList());
    return this;
  }

  /** Adds a list of groups. */
  TemplateData groups(String name, List<TemplateData> groups) {
    values.put(name, groups.stream().map(TemplateData::asMap).toList());
    return this;
  }

  /** Returns all values by name. */
  Map<String, Object> asMap() {
    return values;
  }
}
