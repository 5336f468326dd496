package dev.planwright.cli.command;

import dev.planwright.cli.explain.WhyOrder;
import dev.planwright.cli.explain.WhyStep;
import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.compiler.Compilation;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints the reasons for a step, or for the order of two. */
public final class WhyCommand implements Command {

  private static final int MOST_DIGITS = 6;

  @Override
  public Usage usage() {
    return Usage.of(
        "why",
        "[OPTION]... PLAN STEP [STEP]",
        """
        print why a step is there, or why one step comes before another

        Steps are named as in the runbook: S012, or 12. With one step: its sources, the procedure it
        belongs to and why that was chosen, what it needs and which steps provide it, what it changes.
        With two steps: the chain of needs, the article or the rules that order them, or that nothing
        does.

        example:
          planwright why my.plan S012
          planwright why my.plan S007 S012
        """,
        Flags.ofOnePlan());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    List<String> words = arguments.words();
    if (words.size() < 2 || words.size() > 3) {
      throw arguments.wrong("name a plan, and one or two steps");
    }
    int one = number(arguments, words.get(1));
    int two = words.size() == 3 ? number(arguments, words.get(2)) : one;
    Workspace workspace = Workspace.ofOne(arguments.session(shell), words.getFirst());
    Workspace.Checked checked = workspace.check(workspace.files().getFirst());
    List<Runbook> runbooks = withSteps(checked.compilation());
    if (checked.hasErrors()) {
      ErrorReport.of(arguments, shell)
          .refuse(
              checked.diagnostics(),
              "the plan has errors" + (runbooks.isEmpty() ? ", so it has no steps" : ""));
    }
    if (runbooks.isEmpty()) {
      if (!checked.hasErrors()) {
        shell.say("there is no plan with steps in " + checked.file().name());
      }
      return checked.hasErrors() ? Status.FINDINGS : Status.NOTHING;
    }
    boolean answered = false;
    for (Runbook runbook : runbooks) {
      int last = runbook.steps().size();
      if (one <= last && two <= last) {
        shell.out().print(heading(runbook, runbooks.size()) + answer(runbook, one, two));
        answered = true;
      }
    }
    if (!answered) {
      Step last = runbooks.getFirst().steps().getLast();
      throw arguments.wrong("no such step; the last step is " + last.id());
    }
    return Status.CLEAN;
  }

  private static List<Runbook> withSteps(@Nullable Compilation compilation) {
    List<Runbook> runbooks = new ArrayList<>();
    if (compilation != null) {
      for (Runbook runbook : compilation.runbooks()) {
        if (!runbook.steps().isEmpty()) {
          runbooks.add(runbook);
        }
      }
    }
    return runbooks;
  }

  private static String heading(Runbook runbook, int runbooks) {
    return runbooks == 1
        ? ""
        : "plan " + runbook.plan().name() + " for " + runbook.targetName() + ":\n\n";
  }

  private static String answer(Runbook runbook, int one, int two) {
    List<Step> steps = runbook.steps();
    Step first = steps.get(one - 1);
    return one == two
        ? new WhyStep(runbook).text(first)
        : new WhyOrder(runbook).text(first, steps.get(two - 1));
  }

  private static int number(Arguments arguments, String word) throws Refusal {
    String digits = word.toUpperCase(Locale.ROOT).startsWith("S") ? word.substring(1) : word;
    boolean number = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
    for (int i = 0; i < digits.length(); i++) {
      number &= digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    int value = number ? Integer.parseInt(digits) : 0;
    if (value == 0) {
      throw arguments.wrong("`" + word + "` is not a step; steps are named S001, S002 and so on");
    }
    return value;
  }
}
