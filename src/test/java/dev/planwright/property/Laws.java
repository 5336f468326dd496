package dev.planwright.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a generated library and its plan say, in a form that the test can judge by itself. */
final class Laws {

  private final Map<String, Act> acts = new HashMap<>();
  private final List<Law> always = new ArrayList<>();
  private final List<Law> finals = new ArrayList<>();
  private final Map<String, Formula> holds = new HashMap<>();
  private final List<GeneratedScene> scenes = new ArrayList<>();

  /**
   * A condition that must hold.
   *
   * @param code what a finding about it is called
   * @param each whether it is about each node, as {@code n}; else it is about the farm
   */
  record Law(String code, Formula formula, boolean each) {

    /** Returns whether it holds of everything that it is about. */
    boolean holds(GeneratedScene scene) {
      return broken(scene).isEmpty();
    }

    /** Returns what it does not hold of. */
    List<String> broken(GeneratedScene scene) {
      if (!each) {
        return formula.holds(scene, Map.of(), scene) ? List.of() : List.of("all");
      }
      return scene.nodes().stream()
          .filter(n -> !formula.holds(scene, Map.of("n", n), scene))
          .toList();
    }
  }

  void add(Act act) {
    acts.put(act.name(), act);
  }

  /** Adds what must hold after every step, unless it only warns or is accepted. */
  void always(Law law) {
    always.add(law);
  }

  /** Adds what must hold at the end. */
  void finals(Law law) {
    finals.add(law);
  }

  void hold(Formula formula) {
    holds.put(formula.text(), formula);
  }

  void scene(GeneratedScene scene) {
    scenes.add(scene);
  }

  Act act(String name) {
    return acts.get(name);
  }

  List<Law> always() {
    return always;
  }

  List<Law> finals() {
    return finals;
  }

  /** Returns what a hold means that is written so. */
  Formula held(String text) {
    Formula formula = holds.get(text);
    if (formula == null) {
      throw new IllegalArgumentException("no hold is written " + text);
    }
    return formula;
  }

  /** Returns the start of each target of the plan. */
  List<GeneratedScene> scenes() {
    return scenes;
  }
}
