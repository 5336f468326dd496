package dev.planwright.emit.ansible;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.command.EchoLines;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.YamlText;
import dev.planwright.model.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ways back as plays.
 *
 * <p>All ways are in one playbook, and the last step that is done says which steps of it are
 * carried out: each has {@code ranges} ({@code from to}, numbers of last steps). Every way undoes
 * steps from the last to the first, so that one order serves all of them.
 *
 * <p>The template sees {@code hash}, {@code hosts}, {@code plays} {@code last}, the condition that
 * the last play has ended, and {@code entries}, one for last steps ({@code from to}) whose way ends
 * at the same place: {@code reach}, the number of the step that it ends behind, {@code none},
 * whether there is no way at all, and {@code ends}, in words. {@code batches} ({@code from to}) are
 * the numbers of steps that may be done in another order than that of their numbers.
 */
final class AnsibleBackout {

  private final Runbook runbook;
  private final Backout backout;

  private final LastSteps lastSteps;
  private final Set<Kind> scripted;

  AnsibleBackout(Runbook runbook) {
    this.runbook = runbook;
    this.backout = runbook.backout().get();
    this.lastSteps = new LastSteps(backout.entries());
    this.scripted = AnsibleHosts.scripted(runbook);
  }

  /** A step of a way back, at the host where it is done. */
  private record Item(String id, String host, String machine, TemplateData data) {}

  /** Returns the data of the template. */
  TemplateData data() {
    List<YamlText> hosts = new ArrayList<>();
    AnsibleHosts.machines(runbook).forEach(machine -> hosts.add(YamlText.of(machine.name())));
    hosts.add(YamlText.of(AnsibleHosts.CONTROL));
    TemplateData data =
        new TemplateData()
            .id("hash", runbook.hash())
            .texts("hosts", hosts)
            .groups(
                "batches",
                runbook.derivation().batches().stream()
                    .map(batch ->
                        new TemplateData().put("from", batch.first()).put("to", batch.last()))
                    .toList())
            .groups("plays", plays())
            .groups("entries", entries());
    List<Item> items = items();
    if (!items.isEmpty()) {
      data.put("last", AnsiblePlays.reached(items.getLast().host(), items.getLast().id()));
    }
    return data;
  }

  private List<TemplateData> plays() {
    List<TemplateData> plays = new ArrayList<>();
    List<Item> stretch = new ArrayList<>();
    Item before = null;
    for (Item item : items()) {
      if (!stretch.isEmpty() && !stretch.getLast().host().equals(item.host())) {
        plays.add(play(before, stretch));
        before = stretch.getLast();
        stretch.clear();
      }
      stretch.add(item);
    }
    if (!stretch.isEmpty()) {
      plays.add(play(before, stretch));
    }
    return plays;
  }

  private TemplateData play(@Nullable Item before, List<Item> stretch) {
    Item first = stretch.getFirst();
    TemplateData play =
        AnsiblePlays.head(
                List.of(first.host()), first.id(), stretch.getLast().id(), "on " + first.machine())
            .id("hash", runbook.hash())
            .groups("steps", stretch.stream().map(Item::data).toList());
    return play.texts(
        "reached",
        before == null ? List.of() : List.of(AnsiblePlays.reached(before.host(), before.id())));
  }

  /** Returns all steps back, in an order that holds for every way. */
  private List<Item> items() {
    List<Backout.Taken> all = new ArrayList<>();
    backout.ways().forEach(way -> all.addAll(way.taken()));
    all.sort(Comparator.comparingInt((Backout.Taken taken) -> -taken.step().number()));
    List<Item> items = new ArrayList<>();
    for (Backout.Taken taken : all) {
      String id = taken.firstId();
      if (id != null) {
        List<TemplateData> ranges = ranges(id);
        if (taken.means() == Backout.Means.UNKNOWN) {
          TemplateData data = AnsibleStep.byHand(id, taken).groups("ranges", ranges);
          items.add(new Item(id, AnsibleHosts.CONTROL, taken.step().machine().name(), data));
        }
        taken.steps().forEach(back -> items.add(item(taken.step(), back, ranges)));
      }
    }
    return items;
  }

  private Item item(Step taken, Backout.Back back, List<TemplateData> ranges) {
    Step step = AnsibleHosts.settled(scripted, back.step());
    List<String> doubts =
        new ArrayList<>(EchoLines.of("  Undoes ", taken.id() + ", " + taken.title()));
    for (Backout.Doubt doubt : back.doubts()) {
      doubts.addAll(EchoLines.of("  ", BackoutWording.said(doubt)));
    }
    TemplateData data = new AnsibleStep(back.id(), step, doubts).data().groups("ranges", ranges);
    return new Item(back.id(), AnsibleHosts.of(step), step.machine().name(), data);
  }

  /** Returns the last steps from which the thing of this id is done. */
  private List<TemplateData> ranges(String id) {
    return lastSteps.of(id).stream()
        .map(range -> new TemplateData().put("from", range.from()).put("to", range.to()))
        .toList();
  }

  /** Returns where each way ends, last steps in a row with the same end as one. */
  private List<TemplateData> entries() {
    return backout.runs(AnsibleBackout::end).stream().map(AnsibleBackout::row).toList();
  }

  private static List<Object> end(Backout.Entry entry) {
    return List.of(entry.reach(), entry.taken().isEmpty(), BackoutWording.doubts(entry.stop()));
  }

  private static TemplateData row(List<Backout.Entry> same) {
    Backout.Entry entry = same.getFirst();
    Backout.Stop stop = entry.stop();
    List<String> why = new ArrayList<>(BackoutWording.doubts(stop));
    String end = "goes back to " + BackoutWording.end(stop);
    if (stop != null) {
      end = entry.taken().isEmpty() ? BackoutWording.none(stop) : end;
    }
    why.addFirst(end);
    return new TemplateData()
        .put("from", entry.after().number())
        .put("to", same.getLast().after().number())
        .put("reach", entry.reach())
        .put("none", stop != null && entry.taken().isEmpty())
        .put("ends", AnsibleStep.yaml(String.join("; ", why)));
  }
}
