package dev.planwright.diff;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * How two versions of a procedure differ.
 *
 * @param steps the steps of both, in the order of the later version
 * @param changes the steps that came, went, moved or are done otherwise, in the same order
 * @param edits what plan and libraries say otherwise
 * @param measures what is counted over both
 */
public record RunbookDiff(
    Runbook before,
    Runbook after,
    List<Aligned> steps,
    List<StepChange> changes,
    List<Edit> edits,
    List<Measure> measures) {

  /** Copies the lists. */
  public RunbookDiff {
    steps = List.copyOf(steps);
    changes = List.copyOf(changes);
    edits = List.copyOf(edits);
    measures = List.copyOf(measures);
  }

  /** Compares two versions of a procedure, whatever plan and target are called in each. */
  public static RunbookDiff between(Runbook before, Runbook after) {
    Identities identities = new Identities(before, after);
    ItemDifferences items = new ItemDifferences(identities, before.plan(), after.plan());
    DifferenceText words = new DifferenceText(before, after);
    Edits edits = new Edits(identities, items).ofPlan(before, after);
    words.edits().forEach(edits::ofLibrary);
    Causes causes = new Causes(identities, items, edits, words, before, after);
    List<Aligned> steps = new Alignment(identities, items, before.steps(), after.steps()).aligned();
    List<StepChange> changes = new ArrayList<>();
    for (Aligned aligned : steps) {
      Step old = aligned.before();
      Step now = aligned.after();
      if (old == null) {
        changes.add(new StepChange.Added(aligned.step(), causes.ofAdded(aligned.step())));
      } else if (now == null) {
        changes.add(new StepChange.Removed(old, causes.ofRemoved(old)));
      } else {
        List<Difference> differences = ProcedureDifferences.of(identities, before, old, after, now);
        if (aligned.moved()) {
          changes.add(new StepChange.Moved(old, now, differences, causes.ofMoved(old, now)));
        } else if (!differences.isEmpty()) {
          changes.add(new StepChange.Changed(old, now, differences, causes.ofChanged(old, now)));
        }
      }
    }
    return new RunbookDiff(
        before, after, steps, changes, edits.all(), Measures.of(identities, before, after));
  }

  /** Returns whether both are the same procedure: nothing is done or counted otherwise. */
  public boolean isSame() {
    return changes.isEmpty()
        && measures.stream().noneMatch(Measure::isOther)
        && edits.stream().noneMatch(RunbookDiff::isRename);
  }

  /** Steps do not change with a name, but everybody who carries them out reads it. */
  private static boolean isRename(Edit edit) {
    return edit.sort() == Edit.Sort.OBJECT && !edit.isNew() && !edit.isGone();
  }

  /** Returns the names that changed. */
  public List<Edit> renames() {
    return edits.stream().filter(RunbookDiff::isRename).toList();
  }

  /** Returns the points of no return of a version. */
  public static List<Step> pointsOfNoReturn(Runbook runbook) {
    return runbook.backout().get().points().stream().map(Backout.Point::step).toList();
  }
}
