package dev.planwright.emit.script.shell;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.command.ProbeFiles;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.markup.ShellText;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.probe.Inquiry;
import dev.planwright.probe.Question;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws, for each machine of the POSIX dialect, the script that checks what a plan assumes. It
 * changes nothing on its machine but its own report.
 *
 * <p>The template {@code shell/probe.sh.ftl} sees {@code script report machine plan target hash},
 * and {@code questions}, each as {@link ShellQuestion} says.
 *
 * @param templates the templates
 */
public record ShellProbes(Templates templates) {

  private static final String TEMPLATE = "shell/probe.sh.ftl";

  /** Returns the scripts of some machines, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(
      Plan plan, PlanObject target, Inquiry inquiry, List<PlanObject> machines) {
    List<Artifact> artifacts = new ArrayList<>();
    Set<Diagnostic> found = new LinkedHashSet<>();
    ShellFindings findings = new ShellFindings();
    ShellCheck.names(machines, findings);
    for (PlanObject machine : machines) {
      List<TemplateData> questions = new ArrayList<>();
      for (Question question : inquiry.at(machine)) {
        questions.add(new ShellQuestion(question, findings).data());
      }
      String file = ProbeFiles.script(machine);
      Outcome<String> text =
          templates.render(
              TEMPLATE,
              new TemplateData()
                  .put("script", word(file))
                  .put("report", word(ProbeFiles.report(machine)))
                  .put("machine", word(machine.name()))
                  .put("plan", word(plan.name()))
                  .put("target", word(target.name()))
                  .id("hash", inquiry.id())
                  .groups("questions", questions));
      found.addAll(text.diagnostics());
      artifacts.add(new Artifact(file, text.value()));
    }
    found.addAll(findings.all());
    return Outcome.allOrNone(artifacts, found);
  }

  /** Returns a name as a word; one that no script can hold is a finding elsewhere. */
  private static ShellText word(String name) {
    return ShellText.of(ShellText.fault(name) == null ? name : "");
  }
}
