package dev.planwright.derive;

import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the steps of a procedure begin, in seconds since its beginning: one after another, and in a
 * batch the first steps of all members at the same time.
 */
public final class Timeline {

  private final List<Step> steps;
  private final List<Batch> batches;

  /** Takes the steps, first to last, and which of them are done at the same time. */
  public Timeline(List<Step> steps, List<Batch> batches) {
    this.steps = List.copyOf(steps);
    this.batches = List.copyOf(batches);
  }

  /** Returns when each step begins, by its number. */
  public Map<Integer, Long> starts() {
    Map<Integer, Long> starts = new HashMap<>();
    Map<Integer, Batch> first = new HashMap<>();
    batches.forEach(batch -> first.put(batch.first(), batch));
    long now = 0;
    int number = 1;
    while (number <= steps.size()) {
      Batch batch = first.get(number);
      if (batch == null) {
        starts.put(number, now);
        now += steps.get(number - 1).seconds();
        number++;
      } else {
        now = start(batch, now, starts);
        number = batch.last() + 1;
      }
    }
    return starts;
  }

  private long start(Batch batch, long from, Map<Integer, Long> starts) {
    long end = from;
    for (Batch.Member member : batch.members()) {
      long now = from;
      for (int number : member.steps()) {
        starts.put(number, now);
        now += steps.get(number - 1).seconds();
      }
      end = Math.max(end, now);
    }
    return end;
  }

  /** Returns how many seconds some of the steps take, those of a batch side by side. */
  public long seconds(Collection<Step> some) {
    Map<Integer, Step> left = new HashMap<>();
    some.forEach(step -> left.put(step.number(), step));
    long seconds = 0;
    for (Batch batch : batches) {
      long longest = 0;
      for (Batch.Member member : batch.members()) {
        long own = 0;
        for (int number : member.steps()) {
          Step step = left.remove(number);
          own += step == null ? 0 : step.seconds();
        }
        longest = Math.max(longest, own);
      }
      seconds += longest;
    }
    return seconds + left.values().stream().mapToLong(Step::seconds).sum();
  }
}
