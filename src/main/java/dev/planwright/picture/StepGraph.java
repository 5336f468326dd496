package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.Timeline;
import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.literal.Durations;
import dev.planwright.picture.ProcedureGraph.Kind;
import dev.planwright.picture.ProcedureGraph.Node;
import java.util.ArrayList;
import java.util.List;

/** Makes the graphs of steps, and of phases, from what each step needs of earlier ones. */
final class StepGraph {

  private StepGraph() {}

  static ProcedureGraph ofSteps(Runbook runbook) {
    List<Node> nodes = new ArrayList<>();
    EdgeTable edges = new EdgeTable(runbook.steps().size());
    for (int phase = 0; phase < runbook.derivation().phases().size(); phase++) {
      for (Step step : runbook.derivation().phases().get(phase).steps()) {
        nodes.add(node(step.title(), List.of(step), phase, step.seconds()));
        for (Need need : step.needs()) {
          for (int first : need.steps()) {
            edges.add(first - 1, step.number() - 1, Kind.NEED, need.text(), need.citations());
          }
        }
      }
    }
    return new ProcedureGraph(ProcedureGraph.Of.STEPS, runbook, nodes, edges.reduced());
  }

  static ProcedureGraph ofPhases(Runbook runbook) {
    Timeline timeline = runbook.derivation().timeline();
    int[] phaseOf = new int[runbook.steps().size() + 1];
    List<Node> nodes = new ArrayList<>();
    EdgeTable edges = new EdgeTable(runbook.derivation().phases().size());
    for (Phase phase : runbook.derivation().phases()) {
      int number = nodes.size();
      long seconds = timeline.seconds(phase.steps());
      nodes.add(node(phase.title(), phase.steps(), number, seconds).counted(phase.steps().size()));
      phase.steps().forEach(step -> phaseOf[step.number()] = number);
      for (Step step : phase.steps()) {
        for (Need need : step.needs()) {
          for (int first : need.steps()) {
            if (phaseOf[first] != number) {
              String text = step.id() + " needs " + runbook.steps().get(first - 1).id();
              edges.add(phaseOf[first], number, Kind.NEED, text, need.citations());
            }
          }
        }
      }
    }
    return new ProcedureGraph(
        ProcedureGraph.Of.PHASES, runbook, nodes, edges.reduced(_ -> Kind.NEXT));
  }

  /** Returns a node for steps, which take so many seconds. */
  static Node node(String title, List<Step> steps, int group, long seconds) {
    if (steps.isEmpty()) {
      return new Node(title, "", "", List.of(), "", group);
    }
    String first = steps.getFirst().id();
    String last = steps.getLast().id();
    long restarts = steps.stream().filter(step -> step.content().restart()).count();
    List<String> detail = new ArrayList<>();
    if (seconds > 0) {
      detail.add("about " + Durations.shown(seconds));
    }
    if (restarts > 0) {
      detail.add(restarts == 1 ? "1 restart" : restarts + " restarts");
    }
    return new Node(
        title,
        steps.size() == 1 ? first : first + " to " + last,
        first,
        steps.stream().map(step -> step.machine().name()).distinct().toList(),
        String.join(", ", detail),
        group);
  }
}
