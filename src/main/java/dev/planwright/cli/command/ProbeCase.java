package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flags;
import dev.planwright.compiler.Compilation;
import dev.planwright.compiler.Compiler;
import dev.planwright.derive.Runbook;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Inquiry;
import dev.planwright.probe.ProbeAnswers;
import dev.planwright.probe.ReportReader;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.resolve.scope.Unit;
import dev.planwright.state.Read;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.known.KnownProbes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A plan for one target, and the questions that it raises.
 *
 * @param objects all objects that the plan's file sees
 */
record ProbeCase(Runbook runbook, Inquiry inquiry, List<PlanObject> objects) {

  /** Copies the objects. */
  ProbeCase {
    objects = List.copyOf(objects);
  }

  /**
   * Returns the cases that the options name. Where errors keep a procedure from being derived, it
   * is not known what it depends on, and everything is asked.
   */
  static List<ProbeCase> of(Arguments arguments, Workspace workspace, Workspace.Checked checked)
      throws Refusal {
    Compilation compilation = Objects.requireNonNull(checked.compilation());
    Unit unit = compilation.unit();
    String wanted = arguments.value(Flags.PLAN, "");
    boolean everything = arguments.has(ProbeCommand.ALL) || checked.hasErrors();
    Set<Symbols> related = workspace.libraries().related(unit);
    List<PlanObject> objects = Compiler.objects(unit);
    List<ProbeCase> cases = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Runbook runbook : compilation.runbooks()) {
      String plan = runbook.plan().name();
      String name = plan + "/" + runbook.target().name();
      names.add(name);
      if (wanted.isEmpty() || wanted.equals(plan) || wanted.equals(name)) {
        Supplier<List<Read>> grounds = everything ? null : () -> workspace.grounds(unit, runbook);
        Inquiry inquiry = KnownProbes.inquiry(unit, related, runbook, grounds);
        cases.add(new ProbeCase(runbook, inquiry, objects));
      }
    }
    if (cases.isEmpty()) {
      throw arguments.wrong(
          "there is no plan " + wanted + "; there are " + String.join(", ", names));
    }
    return cases;
  }

  /** Reads reports. */
  static List<ProbeAnswers> reports(List<String> files, Shell shell) throws Refusal {
    List<ProbeAnswers> reports = new ArrayList<>();
    for (String file : files) {
      Path path = PathNames.path(file, shell.folder());
      try (InputStream in = Disk.named(file, shell)) {
        reports.add(ReportReader.read(PathNames.from(shell.folder(), path), in));
      } catch (IOException e) {
        throw Refusal.path("cannot read " + file + ": " + e.getMessage());
      }
    }
    return reports;
  }

  /** Returns the cases that reports are of; where that is none, all. */
  static List<ProbeCase> concerned(List<ProbeCase> cases, List<ProbeAnswers> reports) {
    List<ProbeCase> concerned =
        cases.stream().filter(each -> !each.own(reports).isEmpty()).toList();
    return concerned.isEmpty() ? cases : concerned;
  }

  /** Returns the reports of this case. */
  List<ProbeAnswers> own(List<ProbeAnswers> reports) {
    return reports.stream()
        .filter(report ->
            report.said("plan").equals(runbook.plan().name())
                && report.said("target").equals(runbook.target().name()))
        .toList();
  }
}
