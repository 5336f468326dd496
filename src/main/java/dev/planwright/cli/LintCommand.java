package dev.planwright.cli;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Option;

/** Checks plans and libraries, and writes nothing. */
final class LintCommand implements Command {

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

    example:
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
        Flags.library(),
        Flags.quiet(),
        Flags.stdinFilename());
  }

  @Override
  public int run(Arguments arguments, Shell shell) throws Refusal {
    Reporting reporting = Reporting.of(arguments, shell);
    List<String> words = arguments.words().isEmpty() ? List.of(".") : arguments.words();
    Workspace workspace = Workspace.open(arguments, shell, words);
    List<Diagnostic> findings = new ArrayList<>();
    for (SourceFile file : workspace.files()) {
      findings.addAll(workspace.check(file).diagnostics());
    }
    return reporting.report(findings, workspace, workspace.rules());
  }
}
