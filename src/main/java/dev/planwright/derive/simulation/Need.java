package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Expr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What had to hold before a step.
 *
 * @param condition what had to hold, of the parameters of the step's action
 * @param citations where it comes from
 * @param steps the numbers of the steps that last changed what it hangs on; empty if none did
 */
public record Need(Expr condition, List<Citation> citations, List<Integer> steps) {

  /** Copies the lists. */
  public Need {
    citations = List.copyOf(citations);
    steps = List.copyOf(steps);
  }

  /** Returns the condition as the library writes it, on one line. */
  public String text() {
    return condition.span().text().replaceAll("\\s+", " ");
  }

  /** Returns the slots of the variables that the condition reads. */
  Set<Integer> slots() {
    Set<Integer> slots = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(condition));
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (next instanceof Expr.Variable variable) {
        slots.add(variable.slot());
      }
      next.operands().forEach(open::push);
    }
    return slots;
  }
}
