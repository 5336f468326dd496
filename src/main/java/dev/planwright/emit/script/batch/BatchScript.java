package dev.planwright.emit.script.batch;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.BatchText;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the script of one machine shows. */
final class BatchScript {

  private final Runbook runbook;
  private final PlanObject machine;
  private final BatchFindings findings = new BatchFindings();
  private final Route way;
  private final RouteLines route;

  /** Takes a procedure whose steps passed {@link BatchCheck}, and one of its machines. */
  BatchScript(Runbook runbook, PlanObject machine) {
    this.runbook = runbook;
    this.machine = machine;
    this.way = Route.of(runbook);
    this.route = new RouteLines(runbook, line -> BatchFindings.fault(line) == null);
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
      Route.Leg before = way.before(own.get(i));
      if (before != null) {
        TemplateData gate = gate(i == 0 ? null : own.get(i - 1), own.get(i));
        leg.put("gate", gate);
        gates.add(gate);
      }
      String after = i + 1 < own.size() ? label(own.get(i + 1)) : "finish";
      legs.add(leg.groups("steps", steps(own.get(i), after)));
    }
    return new TemplateData()
        .id("script", Route.script(machine))
        .id("machine", machine.name())
        .id("hash", runbook.hash())
        .texts("heading", lines(route.heading(machine)))
        .groups("legs", legs)
        .groups("gates", gates)
        .put(
            "services",
            own.stream()
                .flatMap(leg -> leg.steps().stream())
                .anyMatch(step -> step.content().isAboutService()))
        .put("last", last(own.getLast()));
  }

  private List<TemplateData> steps(Route.Leg leg, String after) {
    List<TemplateData> steps = new ArrayList<>();
    for (int i = 0; i < leg.steps().size(); i++) {
      String next = i + 1 < leg.steps().size() ? leg.steps().get(i + 1).id() : after;
      Step step = leg.steps().get(i);
      steps.add(new BatchStep(step, next, route.wayBack(step), findings).data());
    }
    return steps;
  }

  private static String label(Route.Leg leg) {
    return "H" + leg.first().id();
  }

  /** Where the script stops until another machine has done its steps. */
  private TemplateData gate(Route.@Nullable Leg previous, Route.Leg leg) {
    RouteLines.Stop stop = route.gate(previous, leg);
    TemplateData gate =
        new TemplateData()
            .id("label", label(leg))
            .id("first", leg.first().id())
            .texts("waits", lines(route.waits(previous, leg)))
            .put("status", BatchText.of(stop.status()))
            .texts("lines", lines(stop.lines()));
    if (previous != null) {
      gate.id("previous", previous.last().id());
    }
    return gate;
  }

  private TemplateData last(Route.Leg leg) {
    RouteLines.Stop stop = route.last(leg);
    return new TemplateData()
        .texts("lines", lines(stop.lines()))
        .put("status", BatchText.of(stop.status()));
  }

  private static List<BatchText> lines(List<String> lines) {
    return lines.stream().map(BatchText::of).toList();
  }
}
