package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.Part;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.MarkdownText;
import dev.planwright.model.Action;
import java.util.List;

/**
 * Collects the page that says how to run, stop and resume the playbooks: {@code title}, {@code
 * plan}, {@code hash}, {@code steps}, {@code machines}, {@code people}, the steps for which
 * somebody has to be there ({@code id machine title}), and {@code hasty}, the batches that are
 * stopped by the first failure though more may fail ({@code first last stop}).
 */
final class AnsibleReadme {

  private AnsibleReadme() {}

  static TemplateData of(Runbook runbook, List<Batch> hasty) {
    String title = runbook.plan().title();
    return new TemplateData()
        .put("title", MarkdownText.heading(title.isEmpty() ? runbook.plan().name() : title))
        .put("plan", MarkdownText.code(runbook.plan().name()))
        .id("hash", runbook.hash())
        .put("steps", runbook.steps().size())
        .put("machines", AnsibleHosts.machines(runbook).size())
        .groups("hasty", hasty.stream().map(AnsibleReadme::batch).toList())
        .groups(
            "people",
            runbook.steps().stream()
                .filter(AnsibleReadme::needsPerson)
                .map(AnsibleReadme::step)
                .toList());
  }

  private static TemplateData batch(Batch batch) {
    return new TemplateData()
        .id("first", Step.id(batch.first()))
        .id("last", Step.id(batch.last()))
        .put("stop", batch.stop());
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
