package dev.planwright.cli.command;

import dev.planwright.cli.option.Arguments;
import dev.planwright.cli.option.Flags;
import dev.planwright.cli.output.Emitters;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnose.Diagnosis;
import dev.planwright.diagnose.RecoverySteps;
import dev.planwright.diagnose.Scene;
import dev.planwright.diagnose.Scenes;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Destinations;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.report.format.DiagnosisReport;
import dev.planwright.workspace.Output;
import dev.planwright.workspace.files.PathNames;
import dev.planwright.workspace.files.Refusal;
import dev.planwright.workspace.files.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places diagnoses in their plan, compiles the recovery from one of them, and writes it. */
final class RecoveryPlanner {

  private static final String NOT_SURE =
      "not written: the evidence is too weak; use --symptom to write it anyway";

  private final Shell shell;
  private final DiagnosedPlan patient;
  private final Arguments arguments;
  private final Scenes scenes;
  private final String symptom;
  private final String on;
  private final Emitters kinds;
  private final Path out;
  private final List<Diagnostic> findings = new ArrayList<>();

  RecoveryPlanner(Arguments arguments, Shell shell, DiagnosedPlan patient) throws Refusal {
    this.shell = shell;
    this.patient = patient;
    this.arguments = arguments;
    this.scenes = patient.scenes(arguments.value(DiagnoseCommand.AFTER, ""), arguments);
    this.symptom = arguments.value(DiagnoseCommand.SYMPTOM, "");
    this.on = patient.object(arguments.value(DiagnoseCommand.ON, ""), arguments);
    this.kinds =
        Emitters.of(
                arguments,
                arguments.values(Flags.TO),
                arguments.value(Flags.TEMPLATES, ""),
                shell.folder())
            .orElse(patient.artifacts());
    this.out = PathNames.path(arguments.value(Flags.OUT, "out"), shell.folder());
  }

  /** A recovery, compiled for a scene. */
  private record Compiled(Scene scene, Runbook runbook, List<Diagnostic> findings) {
    private Compiled {
      findings = List.copyOf(findings);
    }

    boolean isSound() {
      return findings.stream().noneMatch(finding -> finding.severity().isError());
    }
  }

  /** Returns the diagnoses as they are printed, and writes the recovery of the chosen one. */
  List<DiagnosisReport.Entry> of(List<Diagnosis> found) throws Refusal {
    List<Diagnosis> diagnoses = new ArrayList<>(found);
    Diagnosis wanted = wanted(diagnoses);
    List<DiagnosisReport.Entry> entries = new ArrayList<>();
    boolean treated = false;
    for (Diagnosis diagnosis : diagnoses) {
      Scenes.Choice choice = scenes.of(diagnosis, on);
      if (choice.all().isEmpty()) {
        shell.say(diagnosis.symptom().name() + " is not possible on " + on);
        continue;
      }
      Scene scene = choice.decided() == null ? choice.all().getFirst() : choice.decided();
      RecoverySteps recovery = RecoverySteps.of(scene, patient.plan());
      boolean sure = wanted != null || diagnosis.certainty() != Diagnosis.Certainty.POSSIBLE;
      boolean treats = recovery != null && (wanted == null ? !treated : wanted.equals(diagnosis));
      boolean writes = treats && sure && choice.decided() != null;
      treated |= treats && sure;
      if (!diagnosis.seen().isEmpty() || treats) {
        String open = !treats || writes ? "" : sure ? whichObject(choice) : NOT_SURE;
        List<Scene> others = choice.all().stream().filter(each -> each != scene).toList();
        entries.add(
            new DiagnosisReport.Entry(
                scene,
                choice.decided() == null ? others : List.of(),
                assumed(scene),
                open,
                recovery != null && writes ? write(compile(scene, recovery)) : null));
      }
    }
    if (wanted != null && !treated) {
      shell.say("no recovery is documented for " + symptom);
    }
    return entries;
  }

  private static String whichObject(Scenes.Choice choice) {
    List<String> names = new ArrayList<>();
    for (Scene scene : choice.all()) {
      names.add(String.join(" and ", scene.objects().stream().map(PlanObject::name).toList()));
    }
    return "not written: use --on to say which one failed: " + String.join(" or ", names);
  }

  /** Returns how far the plan is taken to have got, and why. */
  private String assumed(Scene scene) {
    String why =
        arguments.has(DiagnoseCommand.AFTER)
            ? "as --after says"
            : "assumed from the evidence; use --after to change it";
    if (patient.steps().isEmpty()) {
      return "no step of the plan is known, since the plan has errors";
    }
    return scene.done() == 0
        ? "no step of the plan is done, " + why
        : title(patient.steps().get(scene.done() - 1)) + " is the last step done, " + why;
  }

  private static String title(Step step) {
    return step.id() + " " + step.title();
  }

  /** Returns why nothing could be written. */
  List<Diagnostic> findings() {
    return findings;
  }

  /**
   * Returns the diagnosis that the options name, which is added if the evidence does not show it;
   * or null.
   */
  private @Nullable Diagnosis wanted(List<Diagnosis> diagnoses) throws Refusal {
    if (symptom.isEmpty()) {
      return null;
    }
    for (Diagnosis diagnosis : diagnoses) {
      if (isNamed(diagnosis.symptom())) {
        return diagnosis;
      }
    }
    for (Symptom known : patient.symptoms()) {
      if (isNamed(known)) {
        Diagnosis unseen =
            new Diagnosis(known, List.of(), known.body().get().signature().signs().size());
        diagnoses.add(unseen);
        return unseen;
      }
    }
    throw arguments.wrong("unknown symptom " + symptom);
  }

  private boolean isNamed(Symptom known) {
    return symptom.equals(known.name()) || symptom.equals(known.module() + "/" + known.name());
  }

  /** Compiles the recovery of a scene. */
  private Compiled compile(Scene scene, RecoverySteps recovery) {
    Outcome<Runbook> derived = patient.derive(scene.symptom(), recovery.plan(), recovery.start());
    return new Compiled(scene, derived.value(), derived.diagnostics());
  }

  private DiagnosisReport.@Nullable Way write(Compiled compiled) throws Refusal {
    Runbook runbook = compiled.runbook();
    Outcome<Map<Path, byte[]>> drawn =
        compiled.isSound()
            ? CompileCommand.draw(List.of(runbook), kinds, new Destinations(out), shell.progress())
            : new Outcome<>(Map.of(), compiled.findings());
    if (drawn.hasErrors()) {
      findings.addAll(drawn.diagnostics());
      return null;
    }
    Output.of(arguments.session(shell)).write(out, drawn.value());
    List<String> files = new ArrayList<>();
    drawn.value().keySet().forEach(file -> files.add(PathNames.from(shell.folder(), file)));
    int done = compiled.scene().done();
    String after = done == 0 ? "" : patient.steps().get(done - 1).id();
    return new DiagnosisReport.Way(
        runbook.steps().size(), runbook.derivation().seconds(), after, files);
  }
}
