package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.command.FirstCommand;
import dev.planwright.emit.command.RouteLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.VisibleText;
import dev.planwright.markup.YamlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the plays of a procedure: one for each stretch of steps at one machine, and one for what
 * the members of a batch do at the same time, each at its own machine.
 *
 * <p>A play has {@code title}, {@code hosts}, {@code local} (whether it runs where Ansible does,
 * since a person does its steps), {@code first} and {@code last} (ids), {@code hash}, and {@code
 * steps}, each as {@link AnsibleStep} says; {@code reached}, the conditions under which it may
 * begin; and {@code members} ({@code host}, and its {@code variables}, {@code name value}) where it
 * has several hosts, whose steps are those of {@link SharedSteps}. {@code tolerated}, where the
 * play is a whole batch that stops only when several members have failed, is how many of a hundred
 * may.
 */
final class AnsiblePlays {

  private final Runbook runbook;
  private final RouteLines lines;
  private final Set<Integer> first;
  private final List<TemplateData> plays = new ArrayList<>();
  private final Set<Integer> tolerant = new HashSet<>();
  private List<YamlText> reached = List.of();

  AnsiblePlays(Runbook runbook) {
    this.runbook = runbook;
    this.lines = new RouteLines(runbook, _ -> true);
    this.first = FirstCommand.ofEach(runbook.steps());
  }

  /** Returns the plays, first to last. */
  List<TemplateData> plays() {
    for (List<List<Step>> round : new Rounds(runbook).all()) {
      if (round.size() == 1) {
        alone(round.getFirst());
      } else {
        together(round);
      }
    }
    return plays;
  }

  /** Returns the batches that say when to stop, but are stopped by the first failure. */
  List<Batch> hasty() {
    return runbook.derivation().batches().stream()
        .filter(batch -> batch.stop() > 1 && !tolerant.contains(batch.first()))
        .toList();
  }

  /** Adds the steps of one machine. */
  private void alone(List<Step> steps) {
    String host = AnsibleHosts.of(steps.getFirst());
    String machine = steps.getFirst().machine().name();
    add(
        head(List.of(host), steps.getFirst().id(), steps.getLast().id(), "on " + machine)
            .groups("steps", steps.stream().map(this::data).toList()),
        List.of(host),
        steps.getLast().id());
  }

  /** Adds what several machines do, a step after the other; at the same time where that can be. */
  private void together(List<List<Step>> members) {
    List<String> hosts = members.stream().map(each -> AnsibleHosts.of(each.getFirst())).toList();
    int size = members.getFirst().size();
    int from = 0;
    while (from < size) {
      SharedSteps shared = new SharedSteps(hosts);
      List<TemplateData> steps = new ArrayList<>();
      int at = from;
      TemplateData step = step(shared, members, at);
      while (step != null) {
        steps.add(step);
        at++;
        step = at < size ? step(shared, members, at) : null;
      }
      if (at > from) {
        String first = members.getFirst().get(from).id();
        String last = members.getLast().get(at - 1).id();
        String where = "at the same time on " + named(hosts);
        TemplateData play =
            head(hosts, first, last, where)
                .groups("steps", steps)
                .groups("members", shared.members());
        if (at - from == size) {
          tolerate(play, members);
        }
        add(play, hosts, last);
        from = at;
      } else {
        int next = from + 1;
        while (next < size && step(new SharedSteps(hosts), members, next) == null) {
          next++;
        }
        for (List<Step> member : members) {
          alone(member.subList(from, next));
        }
        from = next;
      }
    }
  }

  /** Says how many members may fail before the others stop, if the play is all of a batch. */
  private void tolerate(TemplateData play, List<List<Step>> members) {
    Step first = members.getFirst().getFirst();
    for (Batch batch : runbook.derivation().batches()) {
      int steps = members.size() * members.getFirst().size();
      boolean whole = first.number() == batch.first() && steps == batch.last() - batch.first() + 1;
      if (whole && batch.stop() > 1) {
        // Halfway between the share that does not stop it yet and the one that does.
        double percent = 50.0 * (2 * batch.stop() - 1) / members.size();
        tolerant.add(batch.first());
        play.id("tolerated", String.valueOf(Math.round(percent * 1000) / 1000.0));
      }
    }
  }

  private @Nullable TemplateData step(SharedSteps shared, List<List<Step>> members, int at) {
    List<Step> each = members.stream().map(member -> member.get(at)).toList();
    return shared.of(each.stream().map(Step::id).toList(), each.stream().map(this::data).toList());
  }

  private static String named(List<String> hosts) {
    return hosts.size() > Wording.MOST_NAMED
        ? hosts.size() + " machines"
        : String.join(", ", hosts);
  }

  private TemplateData data(Step step) {
    AnsibleStep all = new AnsibleStep(step.id(), step, lines.wayBack(step));
    return first.contains(step.number()) ? all.first().data() : all.data();
  }

  private void add(TemplateData play, List<String> hosts, String last) {
    plays.add(play.id("hash", runbook.hash()).texts("reached", reached));
    reached = hosts.stream().map(host -> reached(host, last)).toList();
  }

  /** Returns what every play has. */
  static TemplateData head(List<String> hosts, String first, String last, String where) {
    String ids = first.equals(last) ? first : first + " to " + last;
    return new TemplateData()
        .put("title", AnsibleStep.yaml(ids + " " + VisibleText.line(where)))
        .texts("hosts", hosts.stream().map(YamlText::of).toList())
        .put("local", hosts.equals(List.of(AnsibleHosts.CONTROL)))
        .id("first", first)
        .id("last", last)
        .groups("members", List.of());
  }

  /** Returns the condition that a host has come to the end of a step; its name holds no quote. */
  static YamlText reached(String host, String id) {
    return YamlText.of("hostvars['" + host + "'].pw_reached | default('') == '" + id + "'");
  }
}
