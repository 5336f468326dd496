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
import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.Destinations;
import dev.planwright.emit.script.ProbeEmitter;
import dev.planwright.emit.template.Templates;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Answer;
import dev.planwright.probe.Answers;
import dev.planwright.probe.ProbeAnswers;
import dev.planwright.probe.StateDifferences;
import dev.planwright.report.format.ProbeReport;
import dev.planwright.source.SourceFile;
import dev.planwright.steps.ValueWriter;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.Workspace;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import dev.planwright.workspace.files.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes scripts that check what a plan assumes, and reads their reports. */
public final class ProbeCommand implements Command {

  static final Flag ALL =
      Flags.plain("all", "check everything that the libraries can see, needed or not");

  private static final Flag READ =
      Flags.value(
          "read",
          FlagValue.file("REPORT"),
          "compare what was found with the plan; may be repeated");

  @Override
  public Usage usage() {
    return Usage.of(
        "probe",
        "[OPTION]... PLAN [--read REPORT [REPORT]...]",
        """
        write scripts that look at the state of machines, and compare their reports with the plan

        The scripts go to DIR/PLAN-NAME/probe/PROBE-MACHINE.cmd or .sh, one for each machine. Run
        it there: it writes its report to PROBE-MACHINE.TXT and changes nothing else. What only a person
        can see is a question in the report, with a place for the answer. With --read, reports become
        lines for the plan, and each difference from the plan is a finding.

        Exit code 1 says that something differs, or that a report cannot be used.

        example:
          planwright probe my.plan -o out
          planwright probe my.plan --read PROBE-NODEA.TXT PROBE-NODEB.TXT
        """,
        Flags.ofOnePlan(
            READ,
            ALL,
            Flags.plan(),
            Flags.out(),
            Flags.templates(),
            Flags.textOrJson("with --read: %s"),
            Flags.followLinks()));
  }

  @Override
  public Status run(Arguments arguments, Shell shell) throws Refusal {
    boolean json = arguments.wantsJson();
    List<String> words = arguments.words("name a plan");
    boolean reads = arguments.has(READ);
    if (!reads && words.size() > 1) {
      throw arguments.wrong("only one plan at a time; reports come after --read");
    }
    Workspace workspace = Workspace.ofOne(arguments.session(shell), words.getFirst());
    SourceFile file = workspace.files().getFirst();
    Workspace.Checked checked = workspace.check(file);
    Compilation compilation = checked.compilation();
    if (compilation == null || compilation.runbooks().isEmpty()) {
      if (!checked.hasErrors()) {
        throw new Refusal(Status.NOTHING, "there is no plan in " + file.name());
      }
      shell.say("the plan has errors, so its assumptions cannot be derived");
      return refuse(arguments, shell, checked.diagnostics());
    }
    List<ProbeCase> cases = ProbeCase.of(arguments, workspace, checked);
    if (!reads) {
      return write(arguments, shell, cases);
    }
    List<String> files = new ArrayList<>(arguments.values(READ));
    files.addAll(words.subList(1, words.size()));
    return compare(arguments, shell, cases, ProbeCase.reports(files, shell), json);
  }

  private static Status write(Arguments arguments, Shell shell, List<ProbeCase> cases)
      throws Refusal {
    Path out = PathNames.path(arguments.value(Flags.OUT, "out"), shell.folder());
    Outcome<Templates> templates =
        Emitters.templates(arguments.value(Flags.TEMPLATES, ""), shell.folder());
    if (templates.hasErrors()) {
      return refuse(arguments, shell, templates.diagnostics());
    }
    ProbeEmitter scripts = new ProbeEmitter(templates.value());
    Destinations destinations = new Destinations(out);
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Set<Diagnostic> findings = new LinkedHashSet<>();
    int open = 0;
    for (ProbeCase each : cases) {
      Runbook runbook = each.runbook();
      Outcome<Path> folder = destinations.folder(runbook);
      Outcome<List<Artifact>> drawn =
          scripts.emit(runbook.plan(), runbook.target(), each.inquiry());
      findings.addAll(folder.diagnostics());
      findings.addAll(drawn.diagnostics());
      for (Artifact script : drawn.value()) {
        files.put(folder.value().resolve("probe").resolve(script.path()), script.bytes());
      }
      open += each.inquiry().questions().size();
    }
    if (!findings.isEmpty()) {
      return refuse(arguments, shell, List.copyOf(findings));
    }
    if (files.isEmpty()) {
      shell.say("nothing to check: no library says how a script can see what the plan depends on");
      return Status.CLEAN;
    }
    Output output = Output.of(arguments.session(shell));
    output.write(out, files);
    output.sayWritten(files.keySet());
    shell.say(open + (open == 1 ? " fact" : " facts") + " to check; run each on its machine");
    return Status.CLEAN;
  }

  private static Status refuse(Arguments arguments, Shell shell, List<Diagnostic> findings)
      throws Refusal {
    shell.out().print(ErrorReport.of(arguments, shell).text(findings));
    return Status.FINDINGS;
  }

  private static Status compare(
      Arguments arguments,
      Shell shell,
      List<ProbeCase> cases,
      List<ProbeAnswers> reports,
      boolean json)
      throws Refusal {
    List<Diagnostic> findings = new ArrayList<>();
    List<ProbeReport.Entry> entries = new ArrayList<>();
    for (ProbeCase each : ProbeCase.concerned(cases, reports)) {
      Map<PlanObject, ProbeAnswers> byMachine = new LinkedHashMap<>();
      Runbook runbook = each.runbook();
      List<ProbeAnswers> own = cases.size() == 1 ? reports : each.own(reports);
      List<Diagnostic> ofReports =
          StateDifferences.sort(
              own,
              runbook.plan(),
              runbook.target(),
              each.inquiry().machines(),
              each.inquiry().id(),
              byMachine);
      findings.addAll(ofReports);
      Answers answers = new Answers(runbook.states().objects(), byMachine);
      List<Answer> all = each.inquiry().questions().stream().map(answers::of).toList();
      findings.addAll(StateDifferences.of(all, byMachine.keySet(), ofReports.isEmpty()));
      ValueWriter written = new ValueWriter(each.objects(), runbook.target());
      entries.add(
          new ProbeReport.Entry(
              runbook.plan().name(), runbook.target(), all, PlanLines.of(all, written)));
    }
    shell
        .out()
        .print(
            json
                ? ProbeReport.json(entries, findings)
                : ProbeReport.text(entries, findings, Reporting.palette(arguments, shell)));
    boolean bad = findings.stream().anyMatch(finding -> finding.severity().isError());
    return bad ? Status.FINDINGS : Status.CLEAN;
  }
}
