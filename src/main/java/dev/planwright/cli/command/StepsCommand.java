package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.source.SourceFile;
import dev.planwright.steps.ProcedureSteps;
import dev.planwright.steps.StepsWriter;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;

/** Prints a plan with its derived steps written out. */
public final class StepsCommand implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "steps",
        "[OPTION]... PLAN",
        """
        print the derived procedure as an equivalent plan with an explicit `steps` block

        Each line is one action. A comment names the place of the article that it follows. You can
        review and edit the printed plan, and check it again by the same rules. Findings go to standard
        error. If there is an error, nothing is printed.

        example:
          planwright steps my.plan > my-steps.plan && planwright lint my-steps.plan
        """,
        Flags.ofOnePlan());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    Workspace workspace = Workspace.ofOne(arguments.session(shell));
    SourceFile file = workspace.files().getFirst();
    Compilation compilation =
        ErrorReport.of(arguments, shell)
            .sound(workspace.check(file), "the plan has errors, so there are no steps to print");
    if (compilation.unit().plans().isEmpty()) {
      shell.say("there is no plan in " + file.name());
      return Status.NOTHING;
    }
    for (Runbook runbook : compilation.runbooks()) {
      if (!runbook.branches().isEmpty()) {
        shell.say(
            "plan "
                + runbook.plan().name()
                + " has branches, and a list of steps has none; see the runbook of each branch");
        return Status.NOTHING;
      }
    }
    String text = StepsWriter.write(file, compilation);
    shell.out().print(text);
    if (!isSame(workspace, file, text, compilation)) {
      shell.say(
          "internal check failed: the written plan compiles to other steps than "
              + file.name()
              + "; please report it");
      return Status.DEFECT;
    }
    return Status.CLEAN;
  }

  /** Compiles written-out steps again, and returns whether they are the procedures of the file. */
  private static boolean isSame(
      Workspace workspace, SourceFile file, String text, Compilation compilation) {
    Workspace.Checked checked = workspace.check(workspace.stand(file, text));
    Compilation again = checked.compilation();
    return again != null
        && !checked.hasErrors()
        && ProcedureSteps.of(again.runbooks()).equals(ProcedureSteps.of(compilation.runbooks()));
  }
}
