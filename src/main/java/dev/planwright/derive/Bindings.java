package dev.planwright.derive;

import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;

/** Enumerates what a rule is bound to. */
public final class Bindings {

  private Bindings() {}

  /** Returns a frame for every combination of elements that satisfies the conditions. */
  public static List<Value[]> of(List<Rule.Binding> bindings, int slots, Evaluator evaluator) {
    List<Value[]> frames = new ArrayList<>();
    frames.add(Evaluator.frame(slots));
    for (Rule.Binding binding : bindings) {
      List<Value[]> extended = new ArrayList<>();
      for (Value[] frame : frames) {
        extend(binding, frame, evaluator, extended);
      }
      frames = extended;
    }
    evaluator.takeReads();
    return frames;
  }

  private static void extend(
      Rule.Binding binding, Value[] frame, Evaluator evaluator, List<Value[]> extended) {
    if (!(evaluator.evaluate(binding.collection(), frame) instanceof Value.Many list)) {
      return;
    }
    for (Value element : list.elements()) {
      Value[] inner = frame.clone();
      inner[binding.slot()] = element;
      if (binding.where() == null || evaluator.evaluate(binding.where(), inner).isTrue()) {
        extended.add(inner);
      }
    }
  }
}
