package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.compiler.Compilation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.report.format.FactsReport;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.source.SourceFile;
import dev.planwright.survey.Coverage;
import dev.planwright.survey.ModuleCheck;
import dev.planwright.workspace.Catalogue;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.util.ArrayList;
import java.util.List;

/** Prints what the articles say, and which declarations carry it. */
public final class FactsCommand implements Command {

  private static final Flag COVERAGE =
      Flags.plain("coverage", "count what is carried, and fail on what is not explained");

  private static final Flag USED =
      Flags.plain("used", "with --coverage, count the facts of used libraries too");

  @Override
  public Usage usage() {
    return Usage.of(
        "facts",
        "[OPTION]... [PATH]...",
        """
        print the facts of the articles, with the declarations that carry each

        With files, the facts that these can use; without, those of all shipped libraries and of those
        given with --library.

        With --coverage the facts that the files declare are counted, by what carries them and by
        article; without files, those of the libraries given, or else of the shipped ones. A fact that
        nothing carries and nobody explains is a finding, and so is a library that contradicts itself.

        example:
          planwright facts --coverage
        """,
        Flags.ofLibraries(COVERAGE, USED, Flags.textOrJson("%s")));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    ErrorReport report = ErrorReport.of(arguments, shell);
    List<Unit> units = new ArrayList<>();
    if (arguments.words().isEmpty()) {
      units.addAll(Workspace.ofNone(arguments.session(shell)).libraries().all());
    } else {
      Workspace workspace = Workspace.open(arguments.session(shell), arguments.words());
      for (SourceFile file : workspace.files()) {
        Compilation compilation = workspace.check(file).compilation();
        if (compilation != null) {
          units.add(compilation.unit());
        }
      }
    }
    Catalogue catalogue = new Catalogue();
    units.forEach(catalogue::add);
    boolean counts = arguments.has(COVERAGE);
    boolean all = !counts || arguments.has(USED);
    Coverage coverage =
        Coverage.of(catalogue.symbols(), all ? catalogue.symbols() : own(units, arguments));
    if (coverage.facts().isEmpty() && coverage.findings().isEmpty()) {
      throw new Refusal(
          Status.NOTHING,
          all
              ? "there are no facts"
              : "no facts are declared here; --used counts those of used libraries");
    }
    if (!counts) {
      shell.out().print(json ? FactsReport.json(coverage) : FactsReport.text(coverage));
      return Status.CLEAN;
    }
    List<Diagnostic> findings = new ArrayList<>(coverage.findings());
    units.forEach(unit -> findings.addAll(ModuleCheck.check(unit)));
    if (json) {
      shell.out().print(FactsReport.json(coverage));
      report.print(findings);
    } else {
      shell.out().print(report.text(findings) + FactsReport.counts(coverage));
    }
    return findings.isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  /**
   * Returns what the files declare; without files, what libraries do that are not shipped, if any.
   */
  private static List<Symbols> own(List<Unit> units, Arguments arguments) {
    List<Symbols> given = new ArrayList<>();
    List<Symbols> all = new ArrayList<>();
    for (Unit unit : units) {
      all.add(unit.symbols());
      if (!arguments.words().isEmpty() || !unit.source().isShipped()) {
        given.add(unit.symbols());
      }
    }
    return given.isEmpty() ? all : given;
  }
}
