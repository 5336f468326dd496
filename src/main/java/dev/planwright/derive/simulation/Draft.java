package dev.planwright.derive.simulation;

import dev.planwright.derive.branch.Branch;
import dev.planwright.derive.branch.Settled;
import dev.planwright.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What deriving has made so far: phases of steps, choices and findings. */
public final class Draft {

  private final List<Phase> phases = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> inPhase = new ArrayList<>();
  private final List<ProcedureChoice> choices = new ArrayList<>();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Integer> findingSteps = new ArrayList<>();
  private final List<Hold> holds = new ArrayList<>();
  private final StepCounts counts = new StepCounts();
  private final List<Batch> batches = new ArrayList<>();
  private final @Nullable Branch branch;
  private boolean inBatch;
  private boolean underWay;
  private int begun;
  private String phaseName = "";
  private String phaseTitle = "";
  private long seconds;
  private boolean incomplete;

  /** Makes one of a procedure without branches. */
  public Draft() {
    this(null);
  }

  /** Makes one of a branch of a procedure. */
  public Draft(@Nullable Branch branch) {
    this.branch = branch;
  }

  /** Returns the branch, or null where the procedure can have none. */
  @Nullable Branch branch() {
    return inBatch ? null : branch;
  }

  /** Returns what steps find out, first to last. */
  public List<Settled> settled() {
    return branch == null ? List.of() : branch.settled();
  }

  /** Says which phase the next steps belong to. */
  public void phase(String name, String title) {
    if (!phaseName.equals(name) || !phaseTitle.equals(title)) {
      closePhase();
      phaseName = name;
      phaseTitle = title;
    }
  }

  /** Returns the name of the phase of the next steps, or an empty text. */
  public String phaseName() {
    return phaseName;
  }

  /** Returns the title of the phase of the next steps, or an empty text. */
  public String phaseTitle() {
    return phaseTitle;
  }

  private void closePhase() {
    if (!inPhase.isEmpty()) {
      List<Step> all = new ArrayList<>();
      // A phase between without steps is none.
      if (!phases.isEmpty() && isThis(phases.getLast())) {
        all.addAll(phases.removeLast().steps());
      }
      all.addAll(inPhase);
      phases.add(new Phase(phaseName, phaseTitle, all));
      inPhase.clear();
    }
  }

  private boolean isThis(Phase phase) {
    return phase.name().equals(phaseName) && phase.title().equals(phaseTitle);
  }

  /** Adds the next step, to the current phase. */
  public void add(Step step) {
    steps.add(step);
    inPhase.add(step);
    counts.add(step);
    if (!inBatch) {
      pass(step.seconds());
    }
  }

  /** Adds which procedure was chosen for an item. */
  public void add(ProcedureChoice choice) {
    choices.add(choice);
  }

  /** Adds a finding, about the step under way if there is one. */
  public void add(Diagnostic finding) {
    findings.add(finding);
    findingSteps.add(underWay ? begun : -1);
  }

  /** Takes over from a trial what was found about no step, and whether steps are missing there. */
  public void takeOver(Draft trial) {
    for (int i = 0; i < trial.findings.size(); i++) {
      if (trial.findingSteps.get(i) < 0) {
        add(trial.findings.get(i));
      }
    }
    incomplete |= trial.incomplete;
  }

  /** Says that the next step is under way; what is found is found about it. */
  void begin() {
    begun = steps.size();
    underWay = true;
  }

  /** Says that the step under way has ended. */
  void end() {
    underWay = false;
  }

  /** Says that steps are missing, since it is not known which come here. */
  public void leaveIncomplete() {
    incomplete = true;
  }

  /** Returns whether steps are missing. */
  public boolean isIncomplete() {
    return incomplete;
  }

  /** Returns the phases with their steps, first to last. */
  public List<Phase> phases() {
    closePhase();
    return phases;
  }

  /** Returns what is counted over the steps so far; it goes on counting. */
  public StepCounts counts() {
    return counts;
  }

  /** Returns the steps, first to last. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns a step by its number as findings name it; the one under way has no title yet. */
  String nameOf(int number) {
    return number <= steps.size() ? steps.get(number - 1).shown() : "step " + Step.id(number);
  }

  /** Records that steps are done at the same time; all of them are there. */
  public void add(Batch batch) {
    batches.add(batch);
    inBatch = false;
    pass(batch.longest(steps));
  }

  /** Says that the next steps are those of a batch; its time counts when it is added. */
  public void beginBatch() {
    inBatch = true;
  }

  /** Says that there was no step in the batch that was begun. */
  public void endBatch() {
    inBatch = false;
  }

  private void pass(long more) {
    seconds += more;
    counts.pass(more);
  }

  /** Returns which steps are done at the same time, first to last. */
  public List<Batch> batches() {
    return batches;
  }

  /** Returns what is held after which steps, the outer before the inner. */
  public List<Hold> holds() {
    return holds;
  }

  /** Returns which procedures were chosen, in the order of the items. */
  public List<ProcedureChoice> choices() {
    return choices;
  }

  /** Returns the findings, in the order they were made. */
  public List<Diagnostic> findings() {
    return findings;
  }

  /** Returns the place of the step that a finding is about, from 0, or -1 if it is about none. */
  public int stepOf(int finding) {
    return findingSteps.get(finding);
  }

  /** Returns how long the steps take, in seconds, as far as they say; a batch counts once. */
  public long seconds() {
    return seconds;
  }
}
