package dev.planwright.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Option;
import org.jspecify.annotations.Nullable;

/** Checks plans and libraries, and writes nothing. */
final class LintCommand implements Command {

  static final String BASELINE = "baseline";
  static final String WRITE_BASELINE = "write-baseline";
  static final String DIFF_BASE = "diff-base";

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public String usage() {
    return "[OPTION]... [PATH]...";
  }

  @Override
  public String help() {
    return """
    check plans and libraries: syntax, names, types, rules, order, every step

    A folder is searched for .plan files; in a git checkout those that git ignores are left out.
    Without a path it is the current folder; `-` is standard input.

    With --diff-base only findings count that are new since the branch left the revision, wherever they
    stand. With --baseline those count that are not in the file; what is there and no longer found is
    said.

    example:
      planwright lint --diff-base origin/main
      planwright lint --fail-on warning --format text --format json=findings.json plans
    """;
  }

  @Override
  public List<Option> options() {
    return List.of(
        Flags.format(),
        Flags.sarifCategory(),
        Flags.color(),
        Flags.failOn(),
        Flags.value(BASELINE, "FILE", "leave out the findings that this file knows"),
        Flags.plain(WRITE_BASELINE, "write what is found now to the file of --baseline"),
        Flags.value(DIFF_BASE, "REVISION", "leave out what the branch had when it left REVISION"),
        Flags.library(),
        Flags.config(),
        Flags.noConfig(),
        Flags.profile(),
        Flags.forceExclude(),
        Flags.quiet(),
        Flags.showSuppressed(),
        Flags.stdinFilename());
  }

  @Override
  public int run(Arguments arguments, Shell shell) throws Refusal {
    Reporting reporting = Reporting.of(arguments, shell);
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    Baseline baseline = baseline(arguments, shell);
    Workspace workspace = Workspace.open(arguments, shell, words);
    Found found = Found.in(workspace, reporting);
    if (arguments.has(DIFF_BASE)) {
      found = DiffBase.apply(found, arguments, shell, workspace);
    }
    if (baseline != null) {
      if (arguments.has(WRITE_BASELINE)) {
        baseline.write(found, workspace);
      }
      found = baseline.apply(found, workspace);
    }
    return reporting.report(found.findings(), found.suppressed(), workspace, workspace.rules());
  }

  private static @Nullable Baseline baseline(Arguments arguments, Shell shell) throws Refusal {
    boolean written = arguments.has(WRITE_BASELINE);
    if (!arguments.has(BASELINE)) {
      if (written) {
        throw arguments.wrong("--write-baseline takes --baseline FILE, which it writes");
      }
      return null;
    }
    if (written && arguments.has(DIFF_BASE)) {
      throw arguments.wrong("a baseline is of all findings: --write-baseline or --diff-base");
    }
    Path path = Arguments.path(arguments.value(BASELINE, ""), shell.folder());
    return Baseline.read(shell, path, written);
  }
}
