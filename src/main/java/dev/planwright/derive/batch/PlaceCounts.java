package dev.planwright.derive.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.StepCounts;
import dev.planwright.model.PlanObject;
import dev.planwright.state.Cell;
import dev.planwright.state.Counts;
import java.util.List;

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

  private StepCounts now() {
    StepCounts now = before.copy();
    long longest = 0;
    for (int member = 0; member < places.length; member++) {
      List<Step> done = tracks.get(member).steps().subList(0, places[member] / 2);
      done.forEach(now::add);
      longest = Math.max(longest, done.stream().mapToLong(Step::seconds).sum());
    }
    now.pass(longest);
    return now;
  }

  @Override
  public long restarts(PlanObject machine) {
    return now().restarts(machine);
  }

  @Override
  public long changes(Cell cell) {
    return now().changes(cell);
  }

  @Override
  public long seconds() {
    return now().seconds();
  }

  @Override
  public String untimed() {
    return now().untimed();
  }

  @Override
  public long steps() {
    return now().steps();
  }
}
