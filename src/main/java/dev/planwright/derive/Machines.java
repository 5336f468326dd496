package dev.planwright.derive;

import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Kind;
import dev.planwright.resolve.scope.Symbols;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells the machines among the objects at which steps are done: the others have no script.
 *
 * <p>The kinds that say so are machines. Where no kind in sight says it, an object is one unless
 * steps are also done at what lies in it: a cluster is not one where its nodes are.
 */
final class Machines {

  private Machines() {}

  /** Returns the phases, in which the steps at what is no machine are a person's. */
  static List<Phase> settle(List<Phase> phases, List<Symbols> visible) {
    List<Kind> places =
        phases.stream()
            .flatMap(phase -> phase.steps().stream())
            .map(step -> step.machine().kind())
            .distinct()
            .toList();
    boolean said =
        visible.stream()
            .flatMap(symbols -> symbols.kinds().values().stream())
            .anyMatch(Kind::isMachine);
    Predicate<Kind> isMachine =
        said ? Kind::isMachine : kind -> places.stream().noneMatch(each -> each.within(kind));
    return places.stream().allMatch(isMachine)
        ? phases
        : phases.stream().map(phase -> settle(phase, isMachine)).toList();
  }

  private static Phase settle(Phase phase, Predicate<Kind> isMachine) {
    List<Step> steps =
        phase.steps().stream()
            .map(step -> isMachine.test(step.machine().kind()) ? step : step.withScript(false))
            .toList();
    return new Phase(phase.name(), phase.title(), steps);
  }
}
