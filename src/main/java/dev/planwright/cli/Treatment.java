package dev.planwright.cli;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnose.Diagnosis;
import dev.planwright.diagnose.Recovery;
import dev.planwright.diagnose.Scene;
import dev.planwright.diagnose.Scenes;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.report.DiagnosisReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets diagnoses into their plan, compiles the way out of one of them and writes it. */
final class Treatment {

  private final Shell shell;
  private final Patient patient;
  private final Arguments arguments;
  private final Scenes scenes;
  private final String symptom;
  private final String on;
  private final Emitters kinds;
  private final Path out;
  private final List<Diagnostic> findings = new ArrayList<>();

  Treatment(Arguments arguments, Shell shell, Patient patient) throws Refusal {
    this.shell = shell;
    this.patient = patient;
    this.arguments = arguments;
    this.scenes = patient.scenes(arguments.value(DiagnoseCommand.AFTER, ""), arguments);
    this.symptom = arguments.value(DiagnoseCommand.SYMPTOM, "");
    this.on = arguments.value(DiagnoseCommand.ON, "");
    this.kinds =
        Emitters.of(
            arguments,
            arguments.values(DiagnoseCommand.TO),
            arguments.value(DiagnoseCommand.TEMPLATES, ""),
            shell.folder());
    this.out = Arguments.path(arguments.value(DiagnoseCommand.OUT, "out"), shell.folder());
  }

  /** A way out, compiled for a scene. */
  private record Compiled(Scene scene, Runbook runbook, List<Diagnostic> findings) {
    private Compiled {
      findings = List.copyOf(findings);
    }

    boolean isSound() {
      return findings.stream().noneMatch(finding -> finding.severity().isError());
    }
  }

  /** Returns the diagnoses as they are printed, and writes the way out of the one it is for. */
  List<DiagnosisReport.Entry> of(List<Diagnosis> found) throws Refusal {
    List<Diagnosis> diagnoses = new ArrayList<>(found);
    Diagnosis wanted = wanted(diagnoses);
    List<DiagnosisReport.Entry> entries = new ArrayList<>();
    boolean treated = false;
    for (Diagnosis diagnosis : diagnoses) {
      List<Scene> all = where(scenes.of(diagnosis));
      boolean treats = wanted == null ? !treated : wanted.equals(diagnosis);
      Compiled compiled = treats ? compile(all) : null;
      treated |= compiled != null;
      Scene first = compiled == null ? all.getFirst() : compiled.scene();
      List<Scene> others = all.stream().filter(scene -> scene != first).toList();
      if (!diagnosis.seen().isEmpty() || compiled != null) {
        entries.add(new DiagnosisReport.Entry(first, others, write(compiled)));
      }
    }
    if (wanted != null && !treated) {
      shell.say("the articles give no way out of " + symptom);
    }
    return entries;
  }

  /** Returns why nothing could be written. */
  List<Diagnostic> findings() {
    return findings;
  }

  /** Returns the diagnosis that the options name, which is added if nobody saw it; or null. */
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
        Diagnosis unseen = new Diagnosis(known, List.of(), known.body().get().signs().size());
        diagnoses.add(unseen);
        return unseen;
      }
    }
    throw arguments.wrong("there is no symptom " + symptom);
  }

  private boolean isNamed(Symptom known) {
    return symptom.equals(known.name()) || symptom.equals(known.module() + "/" + known.name());
  }

  private List<Scene> where(List<Scene> all) {
    if (on.isEmpty()) {
      return all;
    }
    List<Scene> there =
        all.stream()
            .filter(scene -> scene.objects().stream().map(PlanObject::name).anyMatch(on::equals))
            .toList();
    return there.isEmpty() ? all : there;
  }

  /** Compiles the way out of the first scene in which it works, or else of the first. */
  private @Nullable Compiled compile(List<Scene> all) {
    Compiled best = null;
    for (Scene scene : all) {
      Recovery recovery = Recovery.of(scene, patient.plan());
      if (recovery != null && (best == null || !best.isSound())) {
        Outcome<Runbook> derived =
            patient.derive(scene.symptom(), recovery.plan(), recovery.start());
        Compiled compiled = new Compiled(scene, derived.value(), derived.diagnostics());
        best = best == null || compiled.isSound() ? compiled : best;
      }
    }
    return best;
  }

  private DiagnosisReport.@Nullable Way write(@Nullable Compiled compiled) throws Refusal {
    if (compiled == null) {
      return null;
    }
    Runbook runbook = compiled.runbook();
    Outcome<Map<Path, byte[]>> drawn =
        compiled.isSound()
            ? CompileCommand.draw(List.of(runbook), kinds, new Destinations(out))
            : new Outcome<>(Map.of(), compiled.findings());
    if (drawn.hasErrors()) {
      findings.addAll(drawn.diagnostics());
      return null;
    }
    Output.write(shell, drawn.value());
    List<String> files = new ArrayList<>();
    drawn.value().keySet().forEach(file -> files.add(Names.from(shell.folder(), file)));
    int done = compiled.scene().done();
    String after = done == 0 ? "" : patient.steps().get(done - 1).id();
    return new DiagnosisReport.Way(runbook.steps().size(), runbook.seconds(), after, files);
  }
}
