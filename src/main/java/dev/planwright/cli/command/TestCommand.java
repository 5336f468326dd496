package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Reporting;
import dev.planwright.compiler.InlineExpectations;
import dev.planwright.compiler.TestResult;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Purpose;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.ArrayList;
import java.util.List;

/** Runs the tests in libraries and plans. */
public final class TestCommand implements Command {

  @Override
  public Usage usage() {
    return Usage.of(
        "test",
        "[OPTION]... [PATH]...",
        """
        run the tests in libraries and plans

        A test is a `test` block with what it `expects`, or a file with comments such as
        # error[module/rule] at the lines where findings are. Findings and expectations
        have to match one to one. Without a path the current folder is searched. Exit code 3 says that
        there was no test.

        example:
          planwright test library
        """,
        List.of(Flags.format(), Flags.color(), Flags.library()),
        Flags.configuration(),
        List.of(Flags.stdinFilename(), Flags.raiseLimits(), Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    Reporting reporting = Reporting.of(arguments, shell);
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    Workspace workspace = Workspace.open(arguments.session(shell), words, Purpose.TEST);
    List<Diagnostic> failures = new ArrayList<>();
    int passed = 0;
    int failed = 0;
    for (SourceFile file : workspace.files()) {
      for (List<Diagnostic> each : results(workspace, file)) {
        failures.addAll(each);
        passed += each.isEmpty() ? 1 : 0;
        failed += each.isEmpty() ? 0 : 1;
      }
    }
    if (passed + failed == 0) {
      throw new Refusal(Status.NOTHING, "there is no test in " + String.join(", ", words));
    }
    Status status = reporting.report(failures, workspace, 0);
    shell.say(passed + (passed == 1 ? " test" : " tests") + " passed, " + failed + " failed");
    return status;
  }

  /** Returns the failures of each test of a file; none of a test that passed. */
  private static List<List<Diagnostic>> results(Workspace workspace, SourceFile file) {
    Workspace.Checked checked = workspace.check(file);
    List<Diagnostic> findings =
        checked.diagnostics().stream().filter(finding -> finding.span().file() == file).toList();
    List<List<Diagnostic>> results = new ArrayList<>();
    boolean stated = InlineExpectations.isStatedIn(file);
    if (stated) {
      results.add(InlineExpectations.failures(file, findings));
    }
    if (checked.compilation() != null && !checked.compilation().unit().tests().isEmpty()) {
      for (TestResult result : workspace.test(file)) {
        results.add(result.failures());
      }
      if (!stated && checked.hasErrors()) {
        results.add(findings);
      }
    }
    return results;
  }
}
