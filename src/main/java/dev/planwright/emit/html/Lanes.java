package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.TextWidth;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the steps lie on a page: a lane for each machine, time from left to right, and a new row
 * where a line is full, between phases if that leaves no hole.
 *
 * <p>One step is done at a time, so each has a stretch of its own. A stretch is as long as the step
 * takes, but never shorter than what is written into it and never longer than {@link #LONGEST}. Of
 * a batch that a row has no room for, the first members are drawn.
 *
 * @param lanes what has a lane, from the top; the first is what the plan is for
 * @param gutter the room for their names
 */
record Lanes(List<PlanObject> lanes, int gutter, List<Row> rows) {

  static final int WIDTH = 960;
  static final int LONGEST = 200;
  static final int GAP = 26;

  /** The size of small letters. */
  static final int SMALL = 10;

  /** How many members of a batch are drawn; of a larger one, the first. */
  private static final int MOST_MEMBERS = 8;

  private static final int PER_MINUTE = 4;
  private static final int BETWEEN = 2;

  /** Copies the lists. */
  Lanes {
    lanes = List.copyOf(lanes);
    rows = List.copyOf(rows);
  }

  /**
   * Steps side by side.
   *
   * @param last the number of the last step, which may be drawn by the bars of others
   * @param end the time at its end
   */
  record Row(List<Bar> bars, int last, Clock end) {
    /** Copies the bars. */
    Row {
      bars = List.copyOf(bars);
    }

    /** Returns where the last of its steps ends. */
    int right() {
      return bars.stream().mapToInt(Bar::right).max().orElse(0);
    }
  }

  /**
   * The time since the beginning.
   *
   * @param exact whether all steps until then say how long they take
   */
  record Clock(long seconds, boolean exact) {

    Clock after(Step step, long then) {
      return new Clock(then, exact && step.seconds() > 0);
    }

    /** Returns hours and minutes, with a sign where it is later than that. */
    String shown() {
      long minutes = (seconds + 59) / 60;
      String rest = (minutes % 60 < 10 ? "0" : "") + minutes % 60;
      return minutes / 60 + ":" + rest + (exact ? "" : "+");
    }
  }

  /**
   * A step at its place.
   *
   * @param lane the number of its lane
   * @param phase the number of its phase, from 1
   * @param from the lane that the step before it lies in, the same if there is none
   * @param cut whether it takes longer than the stretch shows
   */
  record Bar(
      Step step,
      StepSort sort,
      int lane,
      int phase,
      int from,
      int x,
      int width,
      boolean cut,
      Clock start) {

    int right() {
      return x + width;
    }

    /** Returns whether another machine is gone to before it. */
    boolean handedOver() {
      return from != lane;
    }
  }

  /** Lays out the steps of a runbook, of which there is at least one. */
  static Lanes of(Runbook runbook) {
    Set<PlanObject> machines = new LinkedHashSet<>(runbook.machines());
    Set<PlanObject> each = new LinkedHashSet<>();
    each.add(runbook.target());
    runbook.states().objects().stream().filter(machines::contains).forEach(each::add);
    each.addAll(machines);
    List<PlanObject> lanes = new ArrayList<>(each);
    int gutter = 60;
    for (PlanObject lane : lanes) {
      gutter = Math.clamp(TextWidth.of(lane.name(), 12) + 16, gutter, 150);
    }
    return new Lanes(lanes, gutter, new Filling(lanes, gutter, runbook).rows(runbook));
  }

  /** Fills row after row. */
  private static final class Filling {

    private final Map<PlanObject, Integer> lanes = new HashMap<>();
    private final int gutter;
    private final List<StepSort> sorts;
    private final List<Row> rows = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Map<Integer, Long> starts;
    private final long end;
    private Clock clock = new Clock(0, true);
    private int x;
    private int lane = -1;

    /** The last step of a batch of which only some members are drawn. */
    private int through;

    Filling(List<PlanObject> lanes, int gutter, Runbook runbook) {
      lanes.forEach(each -> this.lanes.put(each, this.lanes.size()));
      this.gutter = gutter;
      this.sorts = StepSort.of(runbook);
      this.starts = runbook.derivation().timeline().starts();
      this.end = runbook.derivation().seconds();
    }

    List<Row> rows(Runbook runbook) {
      x = gutter;
      int phase = 0;
      for (Phase each : runbook.derivation().phases()) {
        phase += each.steps().isEmpty() ? 0 : 1;
        boolean first = true;
        int last = 0;
        for (Step step : each.steps()) {
          boolean full = first && x > gutter + (WIDTH - gutter) * 4 / 5;
          Batch batch = runbook.derivation().batchOf(step.number());
          if (batch != null
              && batch.first() == step.number()
              && each.steps().contains(runbook.steps().get(batch.last() - 1))) {
            List<Step> all = runbook.steps().subList(batch.first() - 1, batch.last());
            last = beside(batch, all, phase) || folded(batch, all, phase) ? batch.last() : last;
          }
          if (step.number() > last) {
            add(step, phase, full);
          }
          first = false;
        }
      }
      endRow();
      return rows;
    }

    private void add(Step step, int phase, boolean full) {
      StepSort sort = sorts.get(step.number() - 1);
      int to = lanes.getOrDefault(step.machine(), 0);
      int from = lane < 0 ? to : lane;
      int width = width(step);
      int gap = from == to ? 0 : GAP;
      if (full || x + gap + width > WIDTH) {
        endRow();
      }
      bars.add(new Bar(step, sort, to, phase, from, x + gap, width, wanted(step) > LONGEST, clock));
      clock = clock.after(step, starts.getOrDefault(step.number() + 1, end));
      x += gap + width + BETWEEN;
      lane = to;
    }

    /**
     * Adds the steps of a batch, those of different members side by side as far as they are done at
     * different machines; does nothing and returns false if a row has no room for them.
     */
    private boolean beside(Batch batch, List<Step> steps, int phase) {
      return batch.members().size() <= MOST_MEMBERS && placed(batch, steps, phase);
    }

    /**
     * Adds the steps of the first members of a batch, of as many as a row has room for; does
     * nothing and returns false if it has none for one member.
     */
    private boolean folded(Batch batch, List<Step> steps, int phase) {
      for (int members = MOST_MEMBERS; members > 0; members--) {
        Set<Integer> few = new HashSet<>();
        batch.members().stream().limit(members).forEach(each -> few.addAll(each.steps()));
        List<Step> shown = steps.stream().filter(step -> few.contains(step.number())).toList();
        boolean isPart = members < batch.members().size() && !shown.isEmpty();
        if (isPart && placed(batch, shown, phase)) {
          Clock end = clock;
          for (Step step : steps) {
            end = end.after(step, starts.getOrDefault(step.number() + 1, this.end));
          }
          clock = end;
          through = batch.last();
          return true;
        }
      }
      return false;
    }

    private boolean placed(Batch batch, List<Step> steps, int phase) {
      Map<PlanObject, Integer> busy = new HashMap<>();
      Map<Integer, Integer> ends = new HashMap<>();
      List<Integer> places = new ArrayList<>();
      int all = 0;
      for (Step step : steps) {
        int member = batch.memberOf(step.number());
        int at = Math.max(ends.getOrDefault(member, 0), busy.getOrDefault(step.machine(), 0));
        places.add(at);
        int behind = at + width(step) + BETWEEN;
        ends.put(member, behind);
        busy.put(step.machine(), behind);
        all = Math.max(all, behind);
      }
      if (all + GAP > WIDTH - gutter) {
        return false;
      }
      if (x + GAP + all > WIDTH) {
        endRow();
      }
      boolean exact = clock.exact();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        int to = lanes.getOrDefault(step.machine(), 0);
        Clock start = new Clock(starts.getOrDefault(step.number(), 0L), exact);
        StepSort sort = sorts.get(step.number() - 1);
        boolean cut = wanted(step) > LONGEST;
        bars.add(
            new Bar(step, sort, to, phase, to, x + GAP + places.get(i), width(step), cut, start));
        clock = clock.after(step, starts.getOrDefault(step.number() + 1, end));
        lane = to;
      }
      x += GAP + all;
      return true;
    }

    private static int wanted(Step step) {
      return (int) Math.min((step.seconds() * PER_MINUTE + 59) / 60, Integer.MAX_VALUE / 2);
    }

    private int width(Step step) {
      return Math.clamp(wanted(step), room(step, sorts.get(step.number() - 1)), LONGEST);
    }

    /** Returns the room that number, sign and word take. */
    private static int room(Step step, StepSort sort) {
      int number = TextWidth.of(String.valueOf(step.number()), 12) + 12;
      return Math.max(number, LaneBars.hasWord(sort) ? TextWidth.of(sort.word(), 10) + 22 : 28);
    }

    private void endRow() {
      if (!bars.isEmpty()) {
        rows.add(new Row(bars, Math.max(through, bars.getLast().step().number()), clock));
        bars.clear();
      }
      x = gutter;
    }
  }
}
