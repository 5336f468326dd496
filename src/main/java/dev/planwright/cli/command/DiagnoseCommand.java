package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Command;
import dev.planwright.cli.option.Flag;
import dev.planwright.cli.option.FlagValue;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.option.Usage;
import dev.planwright.cli.output.Emitters;
import dev.planwright.cli.output.ErrorReport;
import dev.planwright.cli.output.Reporting;
import dev.planwright.compiler.Compilation;
import dev.planwright.diagnose.Diagnosis;
import dev.planwright.diagnose.SymptomMatcher;
import dev.planwright.model.Symptom;
import dev.planwright.report.format.DiagnosisReport;
import dev.planwright.source.SourceFile;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.Disk;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Diagnoses a failure from its traces, and compiles the recovery. */
public final class DiagnoseCommand implements Command {

  static final Flag LINE =
      Flags.value(
          "line", FlagValue.text("TEXT"), "a line to diagnose, as it was shown; may be repeated");

  static final Flag SYMPTOM =
      Flags.value(
          "symptom",
          FlagValue.text("NAME"),
          "write the recovery from this symptom, instead of the best match");

  static final Flag AFTER =
      Flags.value(
          "after",
          FlagValue.text("STEP"),
          "the last step of the plan that was done, such as S012, or start");

  static final Flag ON =
      Flags.value("on", FlagValue.text("NAME"), "the object that failed, such as a node");

  @Override
  public Usage usage() {
    return Usage.of(
        "diagnose",
        "[OPTION]... PLAN [LOG]...",
        """
        find what went wrong in logs, event ids and registry exports, and write the recovery

        A LOG is a file in any encoding, of any size: what setup printed, an event log as text, an
        exported registry key (.reg); `-` is standard input. It is searched for the symptoms that
        the libraries describe. The recovery from the best match goes to DIR/PLAN-recovery/. If the
        evidence is weak, or does not say which object failed, nothing is written and the report asks for
        more. The report also says which step the plan has probably reached.

        Exit code 0 says that nothing was recognized, 1 that something was, or that the recovery cannot
        be carried out or written.

        example:
          planwright diagnose my.plan setup.log NODEB.reg --line "event 1009 from its service"
        """,
        Flags.ofOnePlan(
            LINE,
            SYMPTOM,
            ON,
            AFTER,
            Flags.plan(),
            Emitters.to(),
            Flags.out(),
            Flags.templates(),
            Flags.textOrJson("%s"),
            Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    List<String> words = arguments.words("name a plan");
    List<String> logs = words.subList(1, words.size());
    List<String> lines = arguments.values(LINE);
    if (logs.isEmpty() && lines.isEmpty()) {
      throw arguments.wrong("nothing to diagnose: name a log, or give --line");
    }
    Workspace workspace = Workspace.ofOne(arguments.session(shell), words.getFirst());
    SourceFile file = workspace.files().getFirst();
    Compilation compilation = workspace.check(file).compilation();
    if (compilation == null || compilation.unit().plans().isEmpty()) {
      throw new Refusal(Status.NOTHING, "there is no plan in " + file.name());
    }
    DiagnosedPlan patient = DiagnosedPlan.of(arguments, shell, workspace, compilation);
    List<Symptom> symptoms = patient.symptoms();
    SymptomMatcher matcher = new SymptomMatcher(symptoms);
    for (String log : logs) {
      shell.progress().at("reading " + log);
      read(log, matcher, shell);
    }
    for (String line : lines) {
      matcher.line("--line", line);
    }
    List<Diagnosis> found = matcher.diagnoses();
    RecoveryPlanner treatment = new RecoveryPlanner(arguments, shell, patient);
    List<DiagnosisReport.Entry> entries = treatment.of(found);
    int sources = logs.size() + lines.size();
    if (json) {
      shell.out().print(DiagnosisReport.json(entries, sources, symptoms.size()));
    } else {
      shell
          .out()
          .print(
              DiagnosisReport.text(entries, Reporting.palette(arguments, shell))
                  + said(found, symptoms));
    }
    if (!treatment.findings().isEmpty()) {
      ErrorReport.of(arguments, shell)
          .refuse(treatment.findings(), "the recovery has errors and is not written");
    }
    boolean clean = found.isEmpty() && treatment.findings().isEmpty();
    return clean ? Status.CLEAN : Status.FINDINGS;
  }

  private static String said(List<Diagnosis> found, List<Symptom> symptoms) {
    String looked = symptoms.size() + (symptoms.size() == 1 ? " symptom" : " symptoms");
    return found.isEmpty()
        ? "nothing recognized; " + looked + " looked for\n"
        : found.size() + " of " + looked + " recognized\n";
  }

  private static void read(String log, SymptomMatcher matcher, Shell shell) throws Refusal {
    if (log.equals("-")) {
      read("<stdin>", shell.in(), matcher);
      return;
    }
    Path path = PathNames.path(log, shell.folder());
    try (InputStream in = Disk.named(log, shell)) {
      read(PathNames.from(shell.folder(), path), in, matcher);
    } catch (IOException e) {
      throw Refusal.path("cannot read " + log + ": " + e.getMessage());
    }
  }

  private static void read(String name, InputStream in, SymptomMatcher matcher) throws Refusal {
    try {
      matcher.read(name, in);
    } catch (IOException e) {
      throw Refusal.path("cannot read " + name + ": " + e.getMessage());
    }
  }
}
