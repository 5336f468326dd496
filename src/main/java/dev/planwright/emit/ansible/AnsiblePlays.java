package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Route;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.VisibleText;
import dev.planwright.markup.YamlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the plays of a procedure: one for each stretch of steps at one machine.
 *
 * <p>A play has {@code title}, {@code host}, {@code local} (whether it runs where Ansible does,
 * since a person does its steps), {@code first} and {@code last} (ids), {@code hash}, and {@code
 * steps}, each as {@link AnsibleStep} says; and {@code reached}, the condition under which it may
 * begin, unless it is the first.
 */
final class AnsiblePlays {

  private final Runbook runbook;
  private final RouteLines lines;

  AnsiblePlays(Runbook runbook) {
    this.runbook = runbook;
    this.lines = new RouteLines(runbook, _ -> true);
  }

  /** Returns the plays, first to last. */
  List<TemplateData> plays() {
    List<TemplateData> plays = new ArrayList<>();
    Route.Leg before = null;
    for (Route.Leg leg : Route.of(runbook).legs()) {
      plays.add(play(before, leg));
      before = leg;
    }
    return plays;
  }

  private TemplateData play(Route.@Nullable Leg before, Route.Leg leg) {
    List<TemplateData> steps = new ArrayList<>();
    for (Step step : leg.steps()) {
      steps.add(new AnsibleStep(step.id(), step, lines.wayBack(step)).data());
    }
    TemplateData play =
        head(AnsibleHosts.of(leg.first()), leg.first().id(), leg.last().id(), leg.machine().name())
            .id("hash", runbook.hash())
            .groups("steps", steps);
    if (before != null) {
      play.put("reached", reached(AnsibleHosts.of(before.first()), before.last().id()));
    }
    return play;
  }

  /** Returns what every play has. */
  static TemplateData head(String host, String first, String last, String machine) {
    String ids = first.equals(last) ? first : first + " to " + last;
    return new TemplateData()
        .put("title", AnsibleStep.yaml(ids + " on " + VisibleText.line(machine)))
        .put("host", YamlText.of(host))
        .put("local", host.equals(AnsibleHosts.CONTROL))
        .id("first", first)
        .id("last", last);
  }

  /** Returns the condition that a host has come to the end of a step; its name holds no quote. */
  static YamlText reached(String host, String id) {
    return YamlText.of("hostvars['" + host + "'].pw_reached | default('') == '" + id + "'");
  }
}
