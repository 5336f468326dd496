package dev.planwright.derive.simulation;

import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Procedure;
import java.util.List;

/**
 * Which procedure an item was expanded by.
 *
 * @param target where
 * @param conditions the conditions that chose it, as written, with their values
 * @param citations the facts that the choice rests on
 */
public record ProcedureChoice(
    Plan.Item item,
    PlanObject target,
    Procedure procedure,
    List<String> conditions,
    List<Citation> citations) {
  /** Copies the lists. */
  public ProcedureChoice {
    conditions = List.copyOf(conditions);
    citations = List.copyOf(citations);
  }
}
