package dev.planwright.property;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Backups;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.FreeValues;
import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A procedure and its ways back, compared with what {@link Journey} makes of the same calls: each
 * way is carried out again, and one that is said not to be safe is tried all the same.
 */
final class WaysBackTrial {

  private final Laws laws;
  private final Runbook runbook;
  private final GeneratedScene start;
  private final Journey journey;
  private int safe;
  private int unsafe;

  WaysBackTrial(Laws laws, GeneratedScene start, Runbook runbook) {
    this.laws = laws;
    this.runbook = runbook;
    this.start = start;
    List<Journey.Called> calls = runbook.steps().stream().map(WaysBackTrial::called).toList();
    List<Journey.Span> holds = runbook.derivation().holds().stream().map(this::span).toList();
    this.journey = new Journey(laws, start, calls, holds);
  }

  /** Returns what breaks when a step is left out, or null; nothing is held then. */
  @Nullable String without(int number) {
    List<Journey.Called> calls = new ArrayList<>();
    for (Step step : runbook.steps()) {
      if (step.number() != number) {
        calls.add(called(step));
      }
    }
    return new Journey(laws, start, calls, List.of()).broken();
  }

  /** Returns how many ways lead to the start. */
  int safe() {
    return safe;
  }

  /** Returns how many ways must not be gone to the start. */
  int unsafe() {
    return unsafe;
  }

  /** Returns what the compiler says and is not so, or null. */
  @Nullable String run() {
    if (journey.broken() != null) {
      return "it is clean, and breaks " + journey.broken();
    }
    for (Step step : runbook.steps()) {
      TreeSet<String> said = new TreeSet<>();
      step.effects().changes().forEach(change -> said.add(shown(change.cell())));
      GeneratedScene before = journey.after(step.number() - 1);
      if (!said.equals(before.differing(journey.after(step.number())))) {
        return step.id() + " is said to change " + said;
      }
    }
    Backout backout = runbook.backout().get();
    for (Backout.Entry entry : backout.entries()) {
      String wrong = compared(entry, backout);
      if (wrong != null) {
        return "the way back after " + entry.after().id() + ": " + wrong;
      }
    }
    String points = points(backout);
    return points == null ? backups() : points;
  }

  private @Nullable String compared(Backout.Entry entry, Backout backout) {
    Journey.Way way = journey.back(entry.after().number());
    Backout.Stop stop = entry.stop();
    if (way.stop() > 0) {
      unsafe++;
      if (stop == null) {
        return "it leads to the start, but breaks " + way.broken() + " at S" + way.stop();
      }
      if (stop.step().number() != way.stop()) {
        return "it ends at " + stop.step().id() + ", but should at S" + way.stop();
      }
      if (stop.isIrreversible() != (way.broken() == null)) {
        return "it ends for " + stop.doubts() + ", but should for " + way.broken();
      }
      return taken(entry, way.taken());
    }
    List<String> lost = journey.lost(way.end());
    if (!lost.isEmpty()) {
      unsafe++;
      if (stop == null) {
        return "it leads to the start, where " + lost + " no longer hold";
      }
      if (stop.doubts().stream().noneMatch(doubt -> lost.stream().anyMatch(isOf(doubt)))) {
        return "it ends for " + stop.doubts() + ", but should for " + lost;
      }
      return taken(entry, way.taken().subList(0, entry.taken().size()));
    }
    safe++;
    if (stop != null) {
      return "it ends at " + stop.step().id() + " for " + stop.doubts() + ", and nothing is wrong";
    }
    String wrong = taken(entry, way.taken());
    return wrong == null ? left(entry, way, backout) : wrong;
  }

  private static java.util.function.Predicate<String> isOf(Backout.Doubt doubt) {
    return code ->
        code.startsWith("n.")
            ? doubt.message().contains(code.substring(1) + " would stay ")
            : doubt.code().endsWith(code);
  }

  private static @Nullable String taken(Backout.Entry entry, List<List<Journey.Called>> expected) {
    List<List<Journey.Called>> taken = new ArrayList<>();
    for (Backout.Taken each : entry.taken()) {
      boolean byHand = each.means() == Backout.Means.UNKNOWN;
      taken.add(
          byHand ? List.of() : each.steps().stream().map(back -> called(back.step())).toList());
    }
    return taken.equals(expected) ? null : "it is " + taken + "\nand should be " + expected;
  }

  /** What is said to be left is what differs from the start, without what may stay. */
  private @Nullable String left(Backout.Entry entry, Journey.Way way, Backout backout) {
    TreeSet<String> differs = way.end().differing(journey.after(0));
    TreeSet<String> byHand = new TreeSet<>();
    for (Backout.Taken taken : entry.taken()) {
      if (taken.means() == Backout.Means.UNKNOWN) {
        taken.step().effects().changes().forEach(change -> byHand.add(shown(change.cell())));
      }
    }
    differs.retainAll(way.changed());
    differs.removeAll(byHand);
    for (Backout.Way said : backout.ways()) {
      if (!said.taken().isEmpty() && said.taken().getFirst().step().equals(entry.after())) {
        TreeSet<String> left = new TreeSet<>();
        for (Change change : said.left()) {
          left.add(shown(change.cell()));
        }
        left.removeAll(byHand);
        return left.equals(differs) ? null : "it leaves " + left + ", but should " + differs;
      }
    }
    return null;
  }

  /** A point of no return is a step after which less can be reached than before. */
  private @Nullable String points(Backout backout) {
    List<Integer> points = backout.points().stream().map(point -> point.step().number()).toList();
    List<Integer> expected = new ArrayList<>();
    int reach = 0;
    for (Backout.Entry entry : backout.entries()) {
      Backout.Stop stop = entry.stop();
      int now = stop == null ? 0 : stop.step().number();
      if (now > reach) {
        expected.add(entry.after().number());
      }
      reach = now;
    }
    return points.equals(expected) ? null : "points of no return " + points + ", not " + expected;
  }

  /** A way back that rests on a backup names the last step before that makes it. */
  private @Nullable String backups() {
    Map<String, Integer> expected = new HashMap<>();
    Map<String, Integer> made = new HashMap<>();
    for (Step step : runbook.steps()) {
      Act.Backup backup = laws.act(step.call().action().name()).backup();
      if (backup == Act.Backup.MAKES) {
        made.put(called(step).arguments().getFirst(), step.number());
      } else if (backup == Act.Backup.NEEDS) {
        String of = called(step).arguments().getFirst();
        expected.putIfAbsent(of, made.getOrDefault(of, 0));
      }
    }
    Map<String, Integer> said = new HashMap<>();
    for (Backups.Needed needed : Backups.of(runbook.steps())) {
      Step maker = needed.maker();
      String of = called(needed.resting().getFirst()).arguments().getFirst();
      said.put(of, maker == null ? 0 : maker.number());
    }
    return said.equals(expected) ? null : "backups " + said + ", not " + expected;
  }

  private Journey.Span span(Hold hold) {
    Map<String, String> names = new HashMap<>();
    for (FreeValues.Given given : hold.written().given()) {
      names.put(given.at().text(), shown(given.value()));
    }
    String text = hold.written().condition().text();
    return new Journey.Span(laws.held(text), names, hold.first(), hold.last());
  }

  private static Journey.Called called(Step step) {
    List<String> arguments = step.call().arguments().stream().map(WaysBackTrial::shown).toList();
    return new Journey.Called(step.call().action().name(), arguments);
  }

  private static String shown(Value value) {
    return value instanceof Value.Ref ref
        ? ref.object().kind().name() + ":" + ref.object().name()
        : value.shown();
  }

  private static String shown(Cell cell) {
    String object = cell.object().kind().name() + ":" + cell.object().name();
    return switch (cell) {
      case Cell.StateCell state -> object + "." + state.state().name();
      case Cell.ProductCell on -> object + " has " + on.product().name();
    };
  }
}
