package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Kind;
import dev.planwright.model.Value;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what an approver asks for first, in both versions: steps, restarts, moves, time. */
final class Measures {

  private final Identities identities;
  private final Map<Place, long[]> counts = new LinkedHashMap<>();

  /** What is counted of what. */
  private record Place(Measure.Sort sort, String of) {}

  private Measures(Identities identities) {
    this.identities = identities;
  }

  /** Returns the counts of both versions, sort by sort, each in the order of the procedure. */
  static List<Measure> of(Identities identities, Runbook before, Runbook after) {
    Measures measures = new Measures(identities);
    for (Measure.Sort sort : List.of(Measure.Sort.STEPS, Measure.Sort.TIME)) {
      measures.count(sort, "", 0, 0);
    }
    measures.count(after, 1);
    measures.count(before, 0);
    List<Measure> all = new ArrayList<>();
    for (Measure.Sort sort : Measure.Sort.values()) {
      measures.counts.forEach((place, count) -> {
        if (place.sort == sort) {
          all.add(new Measure(sort, place.of, count[0], count[1]));
        }
      });
    }
    return all;
  }

  private void count(Runbook runbook, int version) {
    count(Measure.Sort.TIME, "", version, runbook.derivation().seconds());
    Set<Kind> machines = new LinkedHashSet<>();
    runbook.machines().forEach(machine -> machines.add(machine.kind()));
    for (Step step : runbook.steps()) {
      String machine = identities.renamed(step.machine().name());
      count(Measure.Sort.STEPS, "", version, 1);
      count(Measure.Sort.STEPS_AT, machine, version, 1);
      if (step.seconds() == 0) {
        count(Measure.Sort.UNTIMED, "", version, 1);
      }
      if (step.content().restart()) {
        count(Measure.Sort.RESTARTS, machine, version, 1);
      }
      for (Change change : step.effects().changes()) {
        if (isMove(change, machines)) {
          String moved = identities.renamed(change.cell().object().name());
          count(Measure.Sort.MOVES, moved, version, 1);
        }
      }
    }
    risks(runbook, version);
  }

  /** A state that holds a machine, and holds another one afterwards, has gone there. */
  private static boolean isMove(Change change, Set<Kind> machines) {
    return change.before() instanceof Value.Ref from
        && change.after() instanceof Value.Ref to
        && machines.contains(from.object().kind())
        && machines.contains(to.object().kind())
        && from.object() != to.object();
  }

  /** A step counts once for a window, of however many objects it holds. */
  private void risks(Runbook runbook, int version) {
    Map<String, List<Runbook.Stretch>> windows = new LinkedHashMap<>();
    for (Runbook.Stretch stretch : runbook.states().stretches()) {
      windows.computeIfAbsent(stretch.window().title(), _ -> new ArrayList<>()).add(stretch);
    }
    windows.forEach((title, stretches) -> {
      List<Step> covered =
          runbook.steps().stream()
              .filter(step -> stretches.stream().anyMatch(each -> each.covers(step.number())))
              .toList();
      if (!covered.isEmpty()) {
        long seconds = runbook.derivation().timeline().seconds(covered);
        count(Measure.Sort.RISK_TIME, title, version, seconds);
        count(Measure.Sort.RISK_STEPS, title, version, covered.size());
      }
    });
  }

  private void count(Measure.Sort sort, String of, int version, long more) {
    counts.computeIfAbsent(new Place(sort, of), _ -> new long[2])[version] += more;
  }
}
