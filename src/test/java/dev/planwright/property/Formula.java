package dev.planwright.property;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition of a generated library: how it is written, and what it means. The meaning is worked
 * out here and not by the compiler, so that the one can judge the other.
 */
sealed interface Formula {

  /** Returns it as a plan says it. */
  String text();

  /**
   * Returns whether it holds.
   *
   * @param names what the names in it stand for
   * @param was the state before the step that is undone
   */
  boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was);

  /** A state has a value: {@code n.mode == idle}, or for yes and no {@code n.pooled}. */
  record Is(String path, String state, String value) implements Formula {
    @Override
    public String text() {
      return switch (value) {
        case "true" -> path + "." + state;
        case "false" -> "not " + path + "." + state;
        default -> path + "." + state + " == " + value;
      };
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return scene.get(scene.object(path, names), state).equals(value);
    }
  }

  /** A farm is held by a node, or by another one. */
  record Held(String farm, String node, boolean not) implements Formula {
    @Override
    public String text() {
      return farm + ".holder " + (not ? "!=" : "==") + " " + node;
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      String holder = scene.get(scene.object(farm, names), "holder");
      return holder.equals(scene.object(node, names)) != not;
    }
  }

  /** A product is on an object. */
  record Has(String path, String product) implements Formula {
    @Override
    public String text() {
      return path + " has " + product;
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return scene.has(scene.object(path, names), product);
    }
  }

  /** A state is not as it was. */
  record Changed(String path, String state) implements Formula {
    @Override
    public String text() {
      return path + "." + state + " != was(" + path + "." + state + ")";
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      String object = scene.object(path, names);
      return !scene.get(object, state).equals(was.get(object, state));
    }
  }

  /** Not. */
  record Not(Formula of) implements Formula {
    @Override
    public String text() {
      return "not (" + of.text() + ")";
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return !of.holds(scene, names, was);
    }
  }

  /** Both, or one of two. */
  record Two(Formula one, boolean both, Formula other) implements Formula {
    @Override
    public String text() {
      return "(" + one.text() + ") " + (both ? "and" : "or") + " (" + other.text() + ")";
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      boolean first = one.holds(scene, names, was);
      boolean second = other.holds(scene, names, was);
      return both ? first && second : first || second;
    }
  }

  /** How many nodes of a farm fulfil a condition on {@code y}. */
  record Count(String word, String farm, Formula of) implements Formula {
    @Override
    public String text() {
      return word + " y in " + farm + ".nodes : " + of.text();
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      List<String> nodes = scene.nodes();
      long count =
          nodes.stream()
              .filter(node -> {
                Map<String, String> inside = new HashMap<>(names);
                inside.put("y", node);
                return of.holds(scene, inside, was);
              })
              .count();
      return switch (word) {
        case "any" -> count > 0;
        case "no" -> count == 0;
        default -> count == nodes.size();
      };
    }
  }

  /** What is always so, or never, however the compiler gets there. */
  record Constant(String text, boolean value) implements Formula {
    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return value;
    }
  }

  /** The opposite of another one, written in its own way. */
  record Other(String text, Formula of) implements Formula {
    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return !of.holds(scene, names, was);
    }
  }

  /** A farm has one node; the library writes it as a condition of the rule. */
  record Alone() implements Formula {
    @Override
    public String text() {
      return "count(f.nodes) == 1";
    }

    @Override
    public boolean holds(GeneratedScene scene, Map<String, String> names, GeneratedScene was) {
      return scene.nodes().size() == 1;
    }
  }
}
