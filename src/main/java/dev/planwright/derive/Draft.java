package dev.planwright.derive;

import dev.planwright.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What deriving has made so far: phases of steps, choices and findings. */
final class Draft {

  private final List<Runbook.Phase> phases = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> inPhase = new ArrayList<>();
  private final List<Runbook.Choice> choices = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Integer> foundBefore = new ArrayList<>();
  private String phaseName = "";
  private String phaseTitle = "";
  private long seconds;

  /** Says which phase the next steps belong to. */
  void phase(String name, String title) {
    if (!phaseName.equals(name) || !phaseTitle.equals(title)) {
      closePhase();
      phaseName = name;
      phaseTitle = title;
    }
  }

  String phaseName() {
    return phaseName;
  }

  String phaseTitle() {
    return phaseTitle;
  }

  private void closePhase() {
    if (!inPhase.isEmpty()) {
      phases.add(new Runbook.Phase(phaseName, phaseTitle, inPhase));
      inPhase.clear();
    }
  }

  void add(Step step) {
    steps.add(step);
    foundBefore.add(findings.size());
    inPhase.add(step);
    seconds += step.seconds();
  }

  void add(Runbook.Choice choice) {
    choices.add(choice);
  }

  void add(Diagnostic finding) {
    findings.add(finding);
  }

  List<Runbook.Phase> phases() {
    closePhase();
    return phases;
  }

  /** Returns the steps, first to last. */
  List<Step> steps() {
    return steps;
  }

  List<Runbook.Choice> choices() {
    return choices;
  }

  List<Diagnostic> findings() {
    return findings;
  }

  /** Returns the findings made since the step before the one at this place, from 0, was added. */
  List<Diagnostic> findingsOf(int place) {
    int from = place == 0 ? 0 : foundBefore.get(place - 1);
    return findings.subList(from, foundBefore.get(place));
  }

  long seconds() {
    return seconds;
  }
}
