package dev.planwright.emit.script.batch;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.ProbeFiles;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.emit.template.Templates;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.BatchText;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Probe;
import dev.planwright.probe.Inquiry;
import dev.planwright.probe.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws one script for each machine at which something is looked at.
 *
 * <p>A script changes nothing on its machine but its own report, and interprets nothing: the
 * command language of Windows NT 4.0 cannot take a text apart safely. It puts what it sees between
 * marks, and behind that the questions that only a person can answer.
 *
 * <p>The template {@code batch/probe.cmd.ftl} sees {@code script machine plan target hash}, and
 * {@code questions}, each with {@code id title looks ask? end}; what a look is made of is said at
 * {@link BatchQuestion}.
 *
 * @param templates the templates
 */
public record BatchProbes(Templates templates) {

  private static final String TEMPLATE = "batch/probe.cmd.ftl";

  /** Returns the scripts of some machines, or none and the findings that forbid them. */
  public Outcome<List<Artifact>> emit(
      Plan plan, PlanObject target, Inquiry inquiry, List<PlanObject> machines) {
    BatchFindings findings = new BatchFindings();
    BatchNames.check(machines, programs(inquiry, machines), findings);
    if (!findings.all().isEmpty()) {
      return new Outcome<>(List.of(), findings.all());
    }
    Map<String, TemplateData> scripts = new LinkedHashMap<>();
    for (PlanObject machine : machines) {
      List<TemplateData> questions = new ArrayList<>();
      for (Question question : inquiry.at(machine)) {
        questions.add(new BatchQuestion(question, findings).data());
      }
      String file = ProbeFiles.script(machine);
      scripts.put(
          file,
          new TemplateData()
              .id("script", file)
              .id("machine", machine.name())
              .put("plan", name(plan.name(), findings, plan))
              .put("target", name(target.name(), findings, plan))
              .id("hash", inquiry.id())
              .groups("questions", questions));
    }
    return findings.all().isEmpty()
        ? BatchScripts.render(templates, TEMPLATE, scripts)
        : new Outcome<>(List.of(), findings.all());
  }

  private static BatchText name(String name, BatchFindings findings, Plan plan) {
    String fault = BatchText.fault(name);
    if (fault == null) {
      return BatchText.of(name);
    }
    findings.add(
        Diagnostic.error(
                Code.PW0704, plan.nameSpan(), "`" + name + "` cannot be printed by a script")
            .label(fault)
            .build());
    return new BatchText("");
  }

  private static Set<String> programs(Inquiry inquiry, List<PlanObject> machines) {
    Set<String> programs = new LinkedHashSet<>();
    machines.stream()
        .flatMap(machine -> inquiry.at(machine).stream())
        .flatMap(question -> question.looks().stream())
        .filter(look -> look.source() == Probe.Source.RUN)
        .forEach(look -> programs.add(CommandLine.of(Dialect.NT, look.text()).program()));
    return programs;
  }
}
