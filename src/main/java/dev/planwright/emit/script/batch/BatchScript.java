package dev.planwright.emit.script.batch;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.BatchText;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the script of one machine shows. */
final class BatchScript {

  /** How many machines a line names; of more it says how many there are. */
  private static final int MOST_NAMED = 10;

  /** How long a text may be that is not checked. */
  private static final int LONGEST = 200;

  private final Runbook runbook;
  private final PlanObject machine;
  private final BatchFindings findings = new BatchFindings();
  private final Route route;

  /** Takes a procedure whose steps passed {@link BatchCheck}, and one of its machines. */
  BatchScript(Runbook runbook, PlanObject machine) {
    this.runbook = runbook;
    this.machine = machine;
    this.route = Route.of(runbook);
  }

  /** Returns what no script can hold after all. */
  List<Diagnostic> refused() {
    return findings.all();
  }

  /** Returns the data of the script's template. */
  TemplateData data() {
    List<Route.Leg> own = route.at(machine);
    List<TemplateData> legs = new ArrayList<>();
    List<TemplateData> gates = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      TemplateData leg = new TemplateData();
      Route.Leg before = route.before(own.get(i));
      if (before != null) {
        TemplateData gate = gate(i == 0 ? null : own.get(i - 1), own.get(i), before);
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
        .texts("heading", heading(own))
        .groups("legs", legs)
        .groups("gates", gates)
        .put(
            "services",
            own.stream().flatMap(leg -> leg.steps().stream()).anyMatch(BatchScript::looks))
        .put("last", last(own.getLast()));
  }

  private static boolean looks(Step step) {
    return step.content().instructions().stream().anyMatch(each -> each.service() != null);
  }

  private List<TemplateData> steps(Route.Leg leg, String after) {
    List<TemplateData> steps = new ArrayList<>();
    for (int i = 0; i < leg.steps().size(); i++) {
      String next = i + 1 < leg.steps().size() ? leg.steps().get(i + 1).id() : after;
      Step step = leg.steps().get(i);
      steps.add(new BatchStep(step, next, wayBack(step), findings).data());
    }
    return steps;
  }

  /** Returns where the way back begins once a step is done, and why if there is less of it then. */
  private List<String> wayBack(Step step) {
    Backout backout = runbook.backout().get();
    List<String> lines = new ArrayList<>();
    for (Backout.Point point : backout.points()) {
      if (point.step().number() == step.number()) {
        String what = BackoutWording.point(point) + ".";
        lines.addAll(EchoLines.of("  Point of no return: ", what));
        for (String why : BackoutWording.doubts(point.stop())) {
          lines.addAll(EchoLines.of("    ", why));
        }
      }
    }
    String way = BackoutWording.wayBack(backout.after(step));
    lines.addAll(EchoLines.of("  Way back once it is done: ", way));
    return lines.stream().allMatch(line -> BatchFindings.fault(line) == null)
        ? lines
        : List.of("  Way back once it is done: see the runbook");
  }

  private static String label(Route.Leg leg) {
    return "H" + leg.first().id();
  }

  /** What is printed first; a name of the plan that no script can print is left out. */
  private List<BatchText> heading(List<Route.Leg> own) {
    int count = own.stream().mapToInt(leg -> leg.steps().size()).sum();
    String name = runbook.plan().name();
    String plan = BatchText.fault(name) == null && name.length() < 60 ? " of " + name : "";
    String steps = count + " of the " + runbook.steps().size() + " steps" + plan;
    return List.of(
        BatchText.of(Route.script(machine) + ": " + steps),
        BatchText.of("Plan id " + runbook.hash()));
  }

  /** Where the script stops until another machine has done its steps. */
  private TemplateData gate(Route.@Nullable Leg previous, Route.Leg leg, Route.Leg before) {
    Route.Leg next = previous == null ? route.legs().getFirst() : route.after(previous);
    Route.Leg there = next == null ? before : next;
    TemplateData gate =
        new TemplateData()
            .id("label", label(leg))
            .id("first", leg.first().id())
            .texts("waits", lines(EchoLines.of("------ ", "then " + stretch(there, leg))))
            .put(
                "status",
                BatchText.of(
                    (previous == null ? "WAITING " : "HANDOVER ")
                        + (previous == null ? leg : there).first().id()))
            .texts("lines", lines(handOver(previous, leg, there)));
    if (previous != null) {
      gate.id("previous", previous.last().id());
    }
    return gate;
  }

  private List<String> handOver(Route.@Nullable Leg previous, Route.Leg leg, Route.Leg there) {
    List<String> lines = new ArrayList<>();
    String what = previous == null ? "Other steps come first: " : "Other steps come next: ";
    lines.addAll(EchoLines.of("== ", what + stretch(there, leg) + "."));
    Route.Leg next = goOn(there, leg, lines);
    if (next != null && next.number() == leg.number()) {
      lines.add("   When all is done, run here:  " + Route.command(leg));
    } else {
      lines.add("   When its script says so, run here:  " + Route.command(leg));
    }
    return lines;
  }

  /**
   * Adds what is done from a leg on: what a person does before the next script goes on, and where.
   *
   * @param here the leg at which this script goes on itself, or null
   * @return the leg of the next script, or null if there is none
   */
  private Route.@Nullable Leg goOn(Route.Leg from, Route.@Nullable Leg here, List<String> lines) {
    Route.Leg next = route.scriptedFrom(from);
    int end = next == null ? route.legs().size() : next.number();
    for (Route.Leg leg : route.legs().subList(from.number(), end)) {
      lines.addAll(
          EchoLines.of("   ", "By hand, as the runbook says, at " + printed(leg.machine().name())));
      for (Step step : leg.steps()) {
        lines.addAll(EchoLines.of("     ", step.id() + " " + printed(step.title())));
      }
    }
    if (next != null && (here == null || next.number() != here.number())) {
      lines.add("   On " + next.machine().name() + " run:  " + Route.command(next));
    }
    return next;
  }

  /** Returns a text of a step that is not this script's, or nothing where it cannot be printed. */
  private static String printed(String text) {
    return BatchText.fault(text) == null && text.length() < LONGEST ? text : "";
  }

  /** Returns the steps from one leg to before another, with the machines. */
  private String stretch(Route.Leg from, Route.Leg until) {
    Route.Leg to = from;
    List<String> machines = new ArrayList<>();
    for (Route.Leg leg : route.legs().subList(from.number(), until.number())) {
      to = leg;
      String name = printed(leg.machine().name());
      if (!machines.contains(name)) {
        machines.add(name);
      }
    }
    String first = from.first().id();
    String last = to.last().id();
    String ids = first.equals(last) ? first : first + " to " + last;
    return ids
        + " on "
        + (machines.size() > MOST_NAMED
            ? machines.size() + " machines"
            : String.join(", ", machines));
  }

  private TemplateData last(Route.Leg leg) {
    Route.Leg next = route.after(leg);
    if (next == null) {
      return new TemplateData()
          .texts("lines", List.of(BatchText.of("== Every step of the plan is done.")))
          .id("status", "COMPLETE");
    }
    List<String> lines = new ArrayList<>();
    lines.add("== What is done on " + machine.name() + " is done. The plan goes on elsewhere.");
    Route.Leg there = goOn(next, null, lines);
    if (there == null) {
      lines.add("   Then every step of the plan is done.");
    }
    return new TemplateData()
        .texts("lines", lines(lines))
        .put("status", BatchText.of("HANDOVER " + next.first().id()));
  }

  private static List<BatchText> lines(List<String> lines) {
    return lines.stream().map(BatchText::of).toList();
  }
}
