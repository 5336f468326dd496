package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Reporting;
import dev.planwright.workspace.Baseline;
import dev.planwright.workspace.DiffBase;
import dev.planwright.workspace.FixRun;
import dev.planwright.workspace.RunFindings;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks plans and libraries, and applies fixes if asked. */
public final class LintCommand implements Command {

  static final Flag BASELINE =
      Flags.value("baseline", FlagValue.FILE, "leave out the findings in this file");

  static final Flag WRITE_BASELINE =
      Flags.plain("write-baseline", "write what is found now to the file of --baseline");

  static final Flag DIFF_BASE =
      Flags.value(
          "diff-base",
          FlagValue.text("REVISION"),
          "leave out what the branch had when it left REVISION");

  static final Flag FIX = Flags.plain("fix", "apply the safe fixes, and report what is left");

  static final Flag UNSAFE_FIXES =
      Flags.plain("unsafe-fixes", "apply the unsafe fixes too, which change what the author wrote");

  static final Flag DIFF =
      Flags.plain("diff", "print the changes that fixes would make, and write nothing");

  @Override
  public Usage usage() {
    return Usage.of(
        "lint",
        "[OPTION]... [PATH]...",
        """
        check plans and libraries: syntax, names, types, rules, order, every step

        A folder is searched for .plan files; in a git checkout those that git ignores are left out.
        Without a path it is the current folder; `-` is standard input.

        With --diff-base, only findings that are new since the branch left the revision count, wherever
        they stand. With --baseline, the findings in the file do not count; an entry that is no longer
        found is reported.

        --fix carries out the fixes marked [fixable], --unsafe-fixes the others too, and --diff shows the
        changes instead of writing them. A fix is kept only if its finding is gone and no other came; what
        is left is reported. Of standard input, the corrected text goes to standard output and the report
        to standard error.

        example:
          planwright lint --unsafe-fixes --diff plans
          planwright lint --diff-base origin/main
          planwright lint --fail-on warning --format text --format json=findings.json plans
        """,
        Flags.reports(),
        List.of(FIX, UNSAFE_FIXES, DIFF, BASELINE, WRITE_BASELINE, DIFF_BASE),
        Flags.project(),
        List.of(Flags.forceExclude()),
        Flags.checks());
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean fixes = arguments.has(FIX) || arguments.has(UNSAFE_FIXES) || arguments.has(DIFF);
    boolean filter = fixes && arguments.words().contains("-");
    if (fixes) {
      refuseContradictions(arguments);
    }
    Reporting reporting = Reporting.of(arguments, filter ? shell.aside() : shell);
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    Baseline baseline = baseline(arguments, shell);
    Workspace workspace = Workspace.open(arguments.session(shell), words);
    RunFindings all = RunFindings.in(workspace);
    if (fixes) {
      RunFindings found = judge(all, arguments, shell, workspace, baseline);
      FixRun fixing =
          FixRun.of(arguments.session(shell), workspace, found, arguments.has(UNSAFE_FIXES));
      workspace = fixing.after();
      all = fixing.findings(workspace);
      if (arguments.has(DIFF)) {
        found = judge(all, arguments, shell, workspace, baseline);
        return fixing.show() || reporting.fails(found.findings(), workspace)
            ? Status.FINDINGS
            : Status.CLEAN;
      }
      fixing.write();
    }
    boolean written = baseline != null && arguments.has(WRITE_BASELINE);
    Map<Path, byte[]> files =
        baseline != null && written ? baseline.renewed(all, workspace) : Map.of();
    RunFindings found = judge(all, arguments, shell, workspace, baseline);
    Status status =
        reporting.report(
            found.findings(), found.suppressed(), workspace, workspace.rules(), files, Map.of());
    if (baseline != null && written && !arguments.has(Flags.QUIET)) {
      baseline.sayWritten();
    }
    return status;
  }

  private static void refuseContradictions(Arguments arguments) throws Refusal {
    if (arguments.words().contains("-") && arguments.words().size() > 1) {
      throw arguments.wrong("with --fix, `-` must be the only input");
    }
    if (arguments.has(DIFF)
        && (arguments.has(WRITE_BASELINE) || !arguments.values(Flags.FORMAT).isEmpty())) {
      throw arguments.wrong("--diff prints changes only: no --format, no --write-baseline");
    }
  }

  /** Takes out of what was found what does not count. */
  private static RunFindings judge(
      RunFindings all,
      Arguments arguments,
      Shell shell,
      Workspace workspace,
      @Nullable Baseline baseline)
      throws Refusal {
    RunFindings found =
        arguments.has(DIFF_BASE)
            ? DiffBase.apply(
                all, arguments.session(shell), workspace, arguments.value(DIFF_BASE, ""))
            : all;
    return baseline == null ? found : baseline.apply(found, workspace);
  }

  private static @Nullable Baseline baseline(Arguments arguments, Shell shell) throws Refusal {
    boolean written = arguments.has(WRITE_BASELINE);
    if (!arguments.has(BASELINE)) {
      if (written) {
        throw arguments.wrong("--write-baseline needs --baseline FILE");
      }
      return null;
    }
    if (written && arguments.has(DIFF_BASE)) {
      throw arguments.wrong(
          "--write-baseline and --diff-base exclude each other: a baseline holds all findings");
    }
    Path path = PathNames.path(arguments.value(BASELINE, ""), shell.folder());
    return Baseline.read(shell, path, written);
  }
}
