package dev.planwright.report.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diff.Cause;
import dev.planwright.diff.Edit;
import dev.planwright.diff.Measure;
import dev.planwright.diff.ProcedureComparison;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.diff.StepChange;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that all reports of a difference share. */
public final class DiffWords {

  /** How many points of no return a row names. */
  private static final int NAMED = 4;

  private DiffWords() {}

  /** A row of counts. */
  public record Row(String what, String before, String after, String change) {}

  /** Returns what a runbook is for: the plan's name and its target. */
  public static String name(Runbook runbook) {
    return runbook.plan().name() + " on " + runbook.targetName();
  }

  /** Returns what an entry is about: the file and the plan. */
  public static String name(ProcedureComparison.Entry entry) {
    return switch (entry) {
      case ProcedureComparison.Entry.Both(String file, String was, RunbookDiff diff) ->
          (file.equals(was) ? file : file + " (was " + was + ")") + ": " + name(diff.after());
      case ProcedureComparison.Entry.Added(String file, Runbook runbook) ->
          file + ": " + name(runbook);
      case ProcedureComparison.Entry.Removed(String file, Runbook runbook) ->
          file + ": " + name(runbook);
      case ProcedureComparison.Entry.Broken broken -> broken.file();
    };
  }

  /** Returns the outcome of an entry, as a phrase. */
  public static String outcome(ProcedureComparison.Entry entry, ProcedureComparison comparison) {
    return switch (entry) {
      case ProcedureComparison.Entry.Both both -> outcome(both.diff());
      case ProcedureComparison.Entry.Added added ->
          "a new procedure of " + several(added.runbook().steps().size(), "step");
      case ProcedureComparison.Entry.Removed removed ->
          "the procedure of " + several(removed.runbook().steps().size(), "step") + " is gone";
      case ProcedureComparison.Entry.Broken broken -> {
        String where =
            broken.before().isEmpty()
                ? "in " + comparison.after()
                : broken.after().isEmpty() ? "in " + comparison.before() : "in either version";
        yield "there is no procedure " + where + ", since the plan has errors";
      }
    };
  }

  private static String outcome(RunbookDiff diff) {
    int[] counts = new int[4];
    for (StepChange change : diff.changes()) {
      switch (change) {
        case StepChange.Added _ -> counts[0]++;
        case StepChange.Removed _ -> counts[1]++;
        case StepChange.Moved _ -> counts[2]++;
        case StepChange.Changed _ -> counts[3]++;
      }
    }
    String[] words = {"added", "removed", "moved", "done otherwise"};
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        parts.add(
            parts.isEmpty()
                ? several(counts[i], "step") + " " + words[i]
                : counts[i] + " " + words[i]);
      }
    }
    for (Edit rename : diff.renames()) {
      parts.add(rename.before() + " is called " + rename.after());
    }
    if (parts.isEmpty()) {
      String steps = several(diff.after().steps().size(), "step");
      return diff.isSame()
          ? "the same procedure, " + steps
          : "the same " + steps + ", counted otherwise";
    }
    return String.join(", ", parts);
  }

  /** Returns how many of all procedures differ, and how many there are not. */
  public static String tally(ProcedureComparison comparison) {
    int all = comparison.entries().size();
    int changed = comparison.changed().size();
    int broken = 0;
    for (ProcedureComparison.Entry entry : comparison.entries()) {
      broken += entry instanceof ProcedureComparison.Entry.Broken ? 1 : 0;
    }
    int other = changed - broken;
    if (all == 1) {
      return broken > 0
          ? "nothing to compare: the plan has errors"
          : other > 0 ? "the procedure differs" : "the procedure is the same";
    }
    String differ =
        other == 0
            ? (broken == 0 ? "all " : "") + several(all - broken, "procedure")
            : other + " of " + several(all - broken, "procedure");
    String verb =
        other == 0
            ? all - broken == 1 ? " is the same" : " are the same"
            : other == 1 ? " differs" : " differ";
    String errors = broken == 0 ? "" : "; " + several(broken, "plan");
    return differ
        + verb
        + errors
        + (broken == 0 ? "" : broken == 1 ? " has errors" : " have errors");
  }

  /** Returns the counts that are others, and steps and duration whether they are or not. */
  public static List<Row> rows(RunbookDiff diff) {
    List<Row> rows = new ArrayList<>();
    for (Measure measure : diff.measures()) {
      boolean always =
          switch (measure.sort()) {
            case STEPS -> true;
            case TIME -> measure.after() > 0;
            case STEPS_AT, UNTIMED, RESTARTS, MOVES, RISK_TIME, RISK_STEPS -> false;
          };
      if (measure.isOther() || always) {
        rows.add(
            new Row(
                measure.what(),
                measure.shown(measure.before()),
                measure.shown(measure.after()),
                change(measure)));
      }
    }
    List<Step> before = RunbookDiff.pointsOfNoReturn(diff.before());
    List<Step> after = RunbookDiff.pointsOfNoReturn(diff.after());
    if (!ids(before, before.size()).equals(ids(after, after.size()))) {
      rows.add(new Row("points of no return", ids(before, NAMED), ids(after, NAMED), ""));
    }
    return rows;
  }

  /** Returns the ids of the first steps, and how many more there are. */
  private static String ids(List<Step> steps, int most) {
    String ids = steps.stream().limit(most).map(Step::id).collect(Collectors.joining(", "));
    String more = steps.size() > most ? " and " + (steps.size() - most) + " more" : "";
    return steps.isEmpty() ? "none" : ids + more;
  }

  private static String change(Measure measure) {
    long by = measure.after() - measure.before();
    return by == 0 ? "" : (by > 0 ? "+" : "-") + measure.shown(Math.abs(by));
  }

  /** Returns a cause in words, with the rule that says so. */
  public static String cause(Cause cause) {
    return cause.text() + (cause.code().isEmpty() ? "" : " [" + cause.code() + "]");
  }

  /** Returns where something is written, or an empty text. */
  public static String place(@Nullable Span span) {
    return span == null ? "" : span.file().name() + ":" + span.line();
  }

  /** Returns where an edit is seen. */
  public static String place(Edit edit) {
    return place(edit.span()) + (edit.isGone() ? " before" : "");
  }

  /** Returns an error in one line. */
  public static String error(Diagnostic finding) {
    return finding.severity().word()
        + "["
        + finding.code()
        + "] "
        + place(finding.span())
        + ": "
        + finding.message();
  }

  /** Returns a count with its word. */
  static String several(int count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }
}
