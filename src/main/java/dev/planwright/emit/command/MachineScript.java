package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.Route;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.Escaped;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the script of one machine shows, for the dialects to complete: the stretches at the
 * machine, the gates between them, and what is printed at the start and at the end.
 *
 * @param <F> what collects what no script of the dialect can hold
 */
public abstract class MachineScript<F extends ScriptFindings> {

  private final PlanObject machine;
  private final F findings;
  private final RouteLines lines;
  private final List<Route.Leg> legs;
  private final Route route;

  /**
   * Takes what is printed of a procedure whose steps a script can hold, and one of its machines.
   *
   * @param findings collects what no script of the dialect can hold
   */
  protected MachineScript(RouteLines lines, PlanObject machine, F findings) {
    this.lines = lines;
    this.machine = machine;
    this.findings = findings;
    this.route = lines.route();
    this.legs = List.copyOf(lines.legs(machine));
  }

  /** Returns the data of the script's template. */
  public abstract TemplateData data();

  /** Returns a line, escaped for the dialect. */
  protected abstract Escaped text(String line);

  /**
   * Returns the data of the steps of a stretch.
   *
   * @param next the stretch of the same script that comes next, or null after the last
   */
  protected abstract List<TemplateData> steps(Route.Leg leg, Route.@Nullable Leg next);

  /**
   * Completes the data of a gate: where the script stops until other steps are done.
   *
   * @param previous the stretch of the same script before the gate, or null if it has none
   * @param leg the stretch behind the gate
   */
  protected abstract void complete(TemplateData gate, Route.@Nullable Leg previous, Route.Leg leg);

  /**
   * Returns the data of the script that both dialects have: {@code hash heading legs gates first
   * last}.
   */
  protected final TemplateData common() {
    List<TemplateData> all = new ArrayList<>();
    List<TemplateData> gates = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      TemplateData leg = new TemplateData();
      if (route.before(legs.get(i)) != null) {
        TemplateData gate = gate(i == 0 ? null : legs.get(i - 1), legs.get(i));
        leg.put("gate", gate);
        gates.add(gate);
      }
      Route.Leg next = i + 1 < legs.size() ? legs.get(i + 1) : null;
      all.add(leg.groups("steps", steps(legs.get(i), next)));
    }
    return new TemplateData()
        .id("hash", lines.runbook().hash())
        .texts("heading", texts(lines.heading(machine)))
        .groups("legs", all)
        .groups("gates", gates)
        .groups("first", first())
        .put("last", stop(lines.last(legs.getLast())));
  }

  /** Returns what no script can hold after all. */
  public final List<Diagnostic> refused() {
    return findings.all();
  }

  /** Returns the machine. */
  protected final PlanObject machine() {
    return machine;
  }

  /** Returns what collects what no script of the dialect can hold. */
  protected final F findings() {
    return findings;
  }

  /** Returns the steps of the script, first to last. */
  protected final List<Step> steps() {
    return legs.stream().flatMap(leg -> leg.steps().stream()).toList();
  }

  /** Returns what is said of the way back from a step. */
  protected final List<String> wayBack(Step step) {
    return lines.wayBack(step);
  }

  /** Returns the step that runs the first command, if one does. */
  private List<TemplateData> first() {
    Step step = FirstCommand.of(steps());
    if (step == null) {
      return List.of();
    }
    List<String> said = FirstCommand.lines(step).stream().filter(lines::isPrintable).toList();
    return List.of(new TemplateData().id("id", step.id()).texts("lines", texts(said)));
  }

  private TemplateData gate(Route.@Nullable Leg previous, Route.Leg leg) {
    TemplateData gate =
        stop(lines.gate(previous, leg))
            .id("first", leg.first().id())
            .texts("waits", texts(lines.waits(previous, leg)));
    if (previous != null) {
      gate.id("previous", previous.last().id());
    }
    complete(gate, previous, leg);
    return gate;
  }

  private TemplateData stop(RouteLines.Stop stop) {
    return new TemplateData()
        .put("status", text(stop.status()))
        .texts("lines", texts(stop.lines()));
  }

  private List<Escaped> texts(List<String> all) {
    return all.stream().map(this::text).toList();
  }
}
