package dev.planwright.emit.script.shell;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.ShellText;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what the shell script of one machine shows. */
final class ShellScript {

  private final Runbook runbook;
  private final PlanObject machine;
  private final ShellFindings findings = new ShellFindings();
  private final Route way;
  private final RouteLines route;

  /** Takes a procedure whose steps passed {@link ShellCheck}, and one of its machines. */
  ShellScript(Runbook runbook, PlanObject machine) {
    this.runbook = runbook;
    this.machine = machine;
    this.way = Route.of(runbook);
    this.route = new RouteLines(runbook, line -> ShellText.fault(line) == null);
  }

  /** Returns what no script can hold after all. */
  List<Diagnostic> refused() {
    return findings.all();
  }

  /** Returns the data of the script's template. */
  TemplateData data() {
    List<Route.Leg> own = way.at(machine);
    List<TemplateData> legs = new ArrayList<>();
    List<TemplateData> gates = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      TemplateData leg = new TemplateData();
      if (way.before(own.get(i)) != null) {
        TemplateData gate = gate(i == 0 ? null : own.get(i - 1), own.get(i));
        leg.put("gate", gate);
        gates.add(gate);
      }
      List<TemplateData> steps = new ArrayList<>();
      for (Step step : own.get(i).steps()) {
        steps.add(new ShellStep(step, route.wayBack(step), findings).data());
      }
      legs.add(leg.groups("steps", steps));
    }
    return new TemplateData()
        .put("script", ShellText.of(Route.script(machine)))
        .put("start", ShellText.of(Route.start(machine)))
        .put("machine", ShellText.of(machine.name()))
        .id("hash", runbook.hash())
        .texts("heading", lines(route.heading(machine)))
        .groups("legs", legs)
        .groups("gates", gates)
        .put("uses", ShellUses.of(steps(own).toList()))
        .put("last", stop(route.last(own.getLast())));
  }

  private static Stream<Step> steps(List<Route.Leg> legs) {
    return legs.stream().flatMap(leg -> leg.steps().stream());
  }

  private TemplateData gate(Route.@Nullable Leg previous, Route.Leg leg) {
    TemplateData gate =
        stop(route.gate(previous, leg))
            .id("first", leg.first().id())
            .put("handover", previous != null)
            .texts("waits", lines(route.waits(previous, leg)));
    if (previous != null) {
      gate.id("previous", previous.last().id());
    }
    return gate;
  }

  private static TemplateData stop(RouteLines.Stop stop) {
    return new TemplateData()
        .put("status", ShellText.of(stop.status()))
        .texts("lines", lines(stop.lines()));
  }

  private static List<ShellText> lines(List<String> lines) {
    return lines.stream().map(ShellText::of).toList();
  }
}
