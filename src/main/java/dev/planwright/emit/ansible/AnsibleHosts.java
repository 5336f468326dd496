package dev.planwright.emit.ansible;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells at which host of Ansible a step is done. */
final class AnsibleHosts {

  /** The host on which Ansible itself runs: a person's steps at what is no machine are there. */
  static final String CONTROL = "localhost";

  private AnsibleHosts() {}

  /** Returns the host of a step. */
  static String of(Step step) {
    return step.scripted() ? step.machine().name() : CONTROL;
  }

  /** Returns a step back, done by a script where the steps of the procedure are. */
  static Step settled(Runbook runbook, Step back) {
    boolean machine =
        runbook.scripted().stream().anyMatch(each -> each.kind() == back.machine().kind());
    return back.scripted() && !machine ? back.withScript(false) : back;
  }

  /** Returns all steps, those of the ways back last. */
  static List<Step> steps(Runbook runbook) {
    List<Step> steps = new ArrayList<>(runbook.steps());
    for (Backout.Back back : runbook.backout().get().steps()) {
      steps.add(settled(runbook, back.step()));
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
