package dev.planwright.derive;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The backups that ways back rest on. */
public final class Backups {

  private Backups() {}

  /**
   * A backup.
   *
   * @param what what is backed up
   * @param maker the step that makes it, at the latest the first that rests on it, or null if it
   *     has to exist before the first step
   * @param resting the steps that are undone with its help
   */
  public record Needed(String what, @Nullable Step maker, List<Step> resting) {
    /** Copies the steps. */
    public Needed {
      resting = List.copyOf(resting);
    }
  }

  /** Returns the backups that the ways back of a procedure rest on, in the order of the steps. */
  public static List<Needed> of(List<Step> steps) {
    Map<String, List<Step>> resting = new LinkedHashMap<>();
    for (Step step : steps) {
      for (Step.Remark remark : step.content().remarks()) {
        if (remark.purpose() == Action.Purpose.NEEDS_BACKUP) {
          resting.computeIfAbsent(remark.text(), _ -> new ArrayList<>()).add(step);
        }
      }
    }
    List<Needed> needed = new ArrayList<>();
    resting.forEach(
        (what, these) -> needed.add(new Needed(what, maker(steps, what, these.getFirst()), these)));
    return needed;
  }

  private static @Nullable Step maker(List<Step> steps, String what, Step before) {
    Step maker = null;
    for (Step step : steps.subList(0, before.number())) {
      for (Step.Remark remark : step.content().remarks()) {
        if (remark.purpose() == Action.Purpose.BACKUP && remark.text().equals(what)) {
          maker = step;
        }
      }
    }
    return maker;
  }
}
