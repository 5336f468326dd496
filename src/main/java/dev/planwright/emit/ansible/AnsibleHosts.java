package dev.planwright.emit.ansible;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells at which host of Ansible a step is done. */
final class AnsibleHosts {

  /**
   * The host on which Ansible runs. A person's steps at something that is no machine are done
   * there.
   */
  static final String CONTROL = "localhost";

  private AnsibleHosts() {}

  /** Returns the host of a step. */
  static String of(Step step) {
    return step.scripted() ? step.machine().name() : CONTROL;
  }

  /** Returns a step that undoes another; it is scripted where the steps of the procedure are. */
  static Step settled(Set<Kind> scripted, Step back) {
    return back.scripted() && !scripted.contains(back.machine().kind())
        ? back.withScript(false)
        : back;
  }

  /** Returns the kinds of machines at which steps of the procedure are run. */
  static Set<Kind> scripted(Runbook runbook) {
    Set<Kind> kinds = new HashSet<>();
    runbook.scripted().forEach(machine -> kinds.add(machine.kind()));
    return kinds;
  }

  /** Returns all steps, those of the ways back last. */
  static List<Step> steps(Runbook runbook) {
    List<Step> steps = new ArrayList<>(runbook.steps());
    Set<Kind> scripted = scripted(runbook);
    for (Backout.Back back : runbook.backout().get().steps()) {
      steps.add(settled(scripted, back.step()));
    }
    return steps;
  }

  /** Returns the machines at which steps are run, in the order of their first step. */
  static List<PlanObject> machines(Runbook runbook) {
    Set<PlanObject> machines = new LinkedHashSet<>();
    steps(runbook).stream().filter(Step::scripted).map(Step::machine).forEach(machines::add);
    return List.copyOf(machines);
  }
}
