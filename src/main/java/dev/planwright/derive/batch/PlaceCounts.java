package dev.planwright.derive.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.StepCounts;
import dev.planwright.model.PlanObject;
import dev.planwright.state.Cell;
import dev.planwright.state.Counts;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is counted where the members of a batch stand: what was before it, and the steps done. */
final class PlaceCounts implements Counts {

  private final List<Track> tracks;
  private final int[] places;
  private final StepCounts before;

  /** Takes the members, where they stand (which may change), and what is counted before. */
  PlaceCounts(List<Track> tracks, int[] places, StepCounts before) {
    this.tracks = tracks;
    this.places = places;
    this.before = before;
  }

  private Stream<Step> done() {
    return IntStream.range(0, places.length).boxed().flatMap(this::done);
  }

  private Stream<Step> done(int member) {
    return tracks.get(member).steps().stream().limit(places[member] / 2);
  }

  @Override
  public long restarts(PlanObject machine) {
    return before.restarts(machine)
        + done().filter(step -> step.content().restart() && step.machine() == machine).count();
  }

  @Override
  public long changes(Cell cell) {
    return before.changes(cell)
        + done()
            .flatMap(step -> step.effects().changes().stream())
            .filter(change -> change.cell().equals(cell))
            .count();
  }

  @Override
  public long seconds() {
    return before.seconds()
        + IntStream.range(0, places.length)
            .mapToLong(member -> done(member).mapToLong(Step::seconds).sum())
            .max()
            .orElse(0);
  }

  @Override
  public String untimed() {
    return before.untimed().isEmpty()
        ? done().filter(step -> step.seconds() == 0).findFirst().map(Step::id).orElse("")
        : before.untimed();
  }

  @Override
  public long steps() {
    return before.steps() + done().count();
  }
}
