package dev.planwright.emit.script.shell;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.MachineScript;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.ShellText;
import dev.planwright.model.PlanObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the shell script of one machine shows. */
final class ShellScript extends MachineScript<ShellFindings> {

  /** Takes what is printed of a procedure, and one of its machines. */
  ShellScript(RouteLines lines, PlanObject machine) {
    super(lines, machine, new ShellFindings());
  }

  /** Returns what scripts print of a procedure whose steps passed {@link ShellCheck}. */
  static RouteLines lines(Runbook runbook) {
    return new RouteLines(runbook, line -> ShellText.fault(line) == null);
  }

  @Override
  public TemplateData data() {
    return common()
        .put("script", text(Route.script(machine())))
        .put("start", text(Route.start(machine())))
        .put("machine", text(machine().name()))
        .put("uses", ShellUses.of(steps()))
        .groups("settles", settles());
  }

  /** Returns the steps that find something out, by which those behind them go. */
  private List<TemplateData> settles() {
    return steps().stream()
        .filter(step -> !step.effects().found().isEmpty())
        .map(step -> new TemplateData().id("id", step.id()))
        .toList();
  }

  @Override
  protected ShellText text(String line) {
    return ShellText.of(line);
  }

  @Override
  protected List<TemplateData> steps(Route.Leg leg, Route.@Nullable Leg next) {
    return leg.steps().stream()
        .map(step -> new ShellStep(step, wayBack(step), findings()).data())
        .toList();
  }

  @Override
  protected void complete(TemplateData gate, Route.@Nullable Leg previous, Route.Leg leg) {
    gate.put("handover", previous != null);
  }
}
