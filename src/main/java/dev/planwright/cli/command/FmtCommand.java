package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.fix.UnifiedDiff;
import dev.planwright.markup.VisibleText;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Purpose;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files in the one style. */
public final class FmtCommand implements Command {

  private static final Flag CHECK =
      Flags.plain("check", "name the files that would change, and write nothing");

  private static final Flag DIFF = Flags.plain("diff", "print the changes, and write nothing");

  @Override
  public Usage usage() {
    return Usage.of(
        "fmt",
        "[OPTION]... PATH...",
        """
        write plans and libraries in the one style

        Files are rewritten in place; a folder is searched for .plan files. With --check or --diff
        nothing is written, and the exit code is 1 if something would be. A file that cannot be read
        as a plan is left alone, with its findings. `-` formats standard input to standard output.

        example:
          planwright fmt --check --diff plans
        """,
        List.of(CHECK, DIFF, Flags.color()),
        Flags.configuration(),
        List.of(Flags.forceExclude(), Flags.stdinFilename(), Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    if (arguments.words().isEmpty()) {
      throw arguments.wrong("which files?");
    }
    if (arguments.words().contains("-") && arguments.words().size() > 1) {
      throw arguments.wrong("`-` must be the only input");
    }
    boolean dry = arguments.has(CHECK) || arguments.has(DIFF);
    boolean filter = arguments.words().contains("-") && !dry;
    Workspace workspace = Workspace.open(arguments.session(shell), arguments.words(), Purpose.TEXT);
    List<Diagnostic> findings = new ArrayList<>();
    Map<Path, byte[]> changed = new LinkedHashMap<>();
    int differing = 0;
    for (SourceFile file : workspace.files()) {
      Outcome<String> formatted = workspace.format(file);
      formatted.diagnostics().stream()
          .filter(finding -> finding.severity().isError())
          .forEach(findings::add);
      String text = formatted.value();
      boolean differs = !text.equals(file.text());
      differing += differs ? 1 : 0;
      if (filter && !formatted.hasErrors()) {
        shell.out().print(text);
      } else if (differs) {
        show(arguments, shell, file, text);
        changed.put(workspace.path(file), text.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!dry && !filter) {
      Output.of(arguments.session(shell)).write(changed);
      changed
          .keySet()
          .forEach(path -> shell.say("formatted " + PathNames.from(shell.folder(), path)));
    }
    String errors = ErrorReport.of(arguments, shell).text(findings);
    (filter ? shell.err() : shell.out()).print(errors);
    return findings.isEmpty() && (!dry || differing == 0) ? Status.CLEAN : Status.FINDINGS;
  }

  private static void show(Arguments arguments, Shell shell, SourceFile file, String text) {
    if (arguments.has(CHECK)) {
      shell.out().print("would change: " + VisibleText.line(file.name()) + "\n");
    }
    if (arguments.has(DIFF)) {
      shell.out().print(UnifiedDiff.of(file.name(), file.text(), text));
    }
  }
}
