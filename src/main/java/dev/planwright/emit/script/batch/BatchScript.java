package dev.planwright.emit.script.batch;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.MachineScript;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.BatchText;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the script of one machine with Windows NT shows. */
final class BatchScript extends MachineScript<BatchFindings> {

  /** Takes what is printed of a procedure, and one of its machines. */
  BatchScript(RouteLines lines, PlanObject machine) {
    super(lines, machine, new BatchFindings());
  }

  /** Returns what scripts print of a procedure whose steps passed {@link BatchCheck}. */
  static RouteLines lines(Runbook runbook) {
    return new RouteLines(runbook, line -> BatchFindings.fault(line) == null);
  }

  @Override
  public TemplateData data() {
    return common()
        .id("script", Route.script(machine()))
        .id("machine", machine().name())
        .put("services", steps().stream().anyMatch(step -> step.content().isAboutService()));
  }

  @Override
  protected BatchText text(String line) {
    return BatchText.of(line);
  }

  @Override
  protected List<TemplateData> steps(Route.Leg leg, Route.@Nullable Leg next) {
    List<TemplateData> steps = new ArrayList<>();
    String end = next == null ? "finish" : label(next);
    for (int i = 0; i < leg.steps().size(); i++) {
      String after = i + 1 < leg.steps().size() ? leg.steps().get(i + 1).id() : end;
      Step step = leg.steps().get(i);
      steps.add(new BatchStep(step, after, wayBack(step), findings()).data());
    }
    return steps;
  }

  @Override
  protected void complete(TemplateData gate, Route.@Nullable Leg previous, Route.Leg leg) {
    gate.id("label", label(leg));
  }

  private static String label(Route.Leg leg) {
    return "H" + leg.first().id();
  }
}
