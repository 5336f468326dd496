package dev.planwright.cli;

import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Compiles written-out steps again: people will work by them. */
final class StepsCheck {

  private StepsCheck() {}

  /** Returns whether a text, read in the place of a file, gives the procedures of that file. */
  static boolean isSame(
      Workspace workspace, SourceFile file, String text, Compilation compilation) {
    Workspace.Checked checked = workspace.check(workspace.stand(file, text));
    Compilation again = checked.compilation();
    return again != null
        && !checked.hasErrors()
        && steps(again.runbooks()).equals(steps(compilation.runbooks()));
  }

  /** What has to be the same: which steps, in which phases, and every command. */
  private static List<String> steps(List<Runbook> runbooks) {
    List<String> lines = new ArrayList<>();
    for (Runbook runbook : runbooks) {
      lines.add(runbook.target().name());
      for (Runbook.Phase phase : runbook.phases()) {
        lines.add(phase.name() + " " + phase.title());
        for (Step step : phase.steps()) {
          lines.add(
              step.id() + " " + step.machine().name() + " " + step.title() + " " + step.note());
          step.instructions().forEach(each -> lines.add(each.doer() + " " + each.text().plain()));
        }
      }
    }
    return lines;
  }
}
