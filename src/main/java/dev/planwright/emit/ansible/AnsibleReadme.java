package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Action;
import java.util.List;

/**
 * Collects the page that says how to run, stop and resume the playbooks: {@code title}, {@code
 * plan}, {@code hash}, {@code steps}, {@code machines}, and {@code people}, the steps for which
 * somebody has to be there ({@code id machine title}).
 */
final class AnsibleReadme {

  private AnsibleReadme() {}

  static TemplateData of(Runbook runbook) {
    String title = runbook.plan().title();
    return new TemplateData()
        .put("title", MarkdownText.heading(title.isEmpty() ? runbook.plan().name() : title))
        .put("plan", MarkdownText.code(runbook.plan().name()))
        .id("hash", runbook.hash())
        .put("steps", runbook.steps().size())
        .put("machines", AnsibleHosts.machines(runbook).size())
        .groups(
            "people",
            runbook.steps().stream()
                .filter(AnsibleReadme::needsPerson)
                .map(AnsibleReadme::step)
                .toList());
  }

  private static TemplateData step(Step step) {
    return new TemplateData()
        .id("id", step.id())
        .put("machine", MarkdownText.code(step.machine().name()))
        .put("title", MarkdownText.of(step.title()));
  }

  private static boolean needsPerson(Step step) {
    List<Part> parts = Part.of(step);
    return !step.scripted()
        || parts.stream().anyMatch(part -> !part.isScripted())
        || step.content().remarks().stream()
            .anyMatch(remark -> remark.purpose() == Action.Purpose.VERIFY);
  }
}
