package dev.planwright.property;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A farm, what lies in it, and the value of each of their states at one moment. */
final class GeneratedScene {

  private final String farm;
  private final List<String> nodes;
  private final TreeMap<String, String> values;

  /** Takes the objects, as {@code kind:name}, and the values, as {@code kind:name.state}. */
  GeneratedScene(String farm, List<String> nodes, Map<String, String> values) {
    this.farm = farm;
    this.nodes = List.copyOf(nodes);
    this.values = new TreeMap<>(values);
  }

  /** Returns the same, to be changed by itself. */
  GeneratedScene copy() {
    return new GeneratedScene(farm, nodes, values);
  }

  List<String> nodes() {
    return nodes;
  }

  /**
   * Returns what a path from a name leads to; from everything inside there is a way to the farm.
   */
  String object(String path, Map<String, String> names) {
    int dot = path.indexOf('.');
    String first = names.getOrDefault(dot < 0 ? path : path.substring(0, dot), farm);
    if (dot < 0) {
      return first;
    }
    return switch (path.substring(dot + 1)) {
      case "farm" -> farm;
      case "first" -> nodes.getFirst();
      case "holder", "farm.holder" -> get(farm, "holder");
      default -> throw new IllegalArgumentException(path);
    };
  }

  String get(String object, String state) {
    String value = values.get(object + "." + state);
    if (value == null) {
      throw new IllegalArgumentException("no " + object + "." + state + " in " + values);
    }
    return value;
  }

  boolean has(String object, String product) {
    return values.containsKey(object + " has " + product);
  }

  void set(String object, String state, String value) {
    values.put(object + "." + state, value);
  }

  /** Puts a product somewhere, or takes it away where the level is {@code none}. */
  void put(String object, String product, String level) {
    if (level.equals("none")) {
      values.remove(object + " has " + product);
    } else {
      values.put(object + " has " + product, level);
    }
  }

  /**
   * Gives all that differs the value that it has in another scene, where it differs from a third.
   */
  void restore(GeneratedScene before, GeneratedScene after) {
    for (String cell : before.differing(after)) {
      String value = before.values.get(cell);
      if (value == null) {
        values.remove(cell);
      } else {
        values.put(cell, value);
      }
    }
  }

  /**
   * Returns the states that differ, as {@code kind:name.state} or {@code kind:name has product}.
   */
  TreeSet<String> differing(GeneratedScene other) {
    TreeSet<String> cells = new TreeSet<>(values.keySet());
    cells.addAll(other.values.keySet());
    cells.removeIf(cell -> String.valueOf(values.get(cell)).equals(other.values.get(cell)));
    return cells;
  }
}
