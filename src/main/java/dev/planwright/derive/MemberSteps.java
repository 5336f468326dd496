package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.HoldText;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of one member of a batch, as they came when it was tried alone. */
final class MemberSteps {

  private final @Nullable PlanObject subject;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Held> open = new ArrayList<>();

  /** Takes the object that the member is for, or null. */
  MemberSteps(@Nullable PlanObject subject) {
    this.subject = subject;
  }

  /**
   * What is held over some of the steps.
   *
   * @param written what the procedure says
   */
  record Held(Watch.Condition condition, HoldText written) {}

  /**
   * A call.
   *
   * @param phase the name of its phase
   * @param title the title of its phase
   * @param machine where it is done
   * @param held what is held over it, the outer before the inner
   */
  record Entry(
      Simulator.Call call, String phase, String title, PlanObject machine, List<Held> held) {
    /** Copies what is held. */
    Entry {
      held = List.copyOf(held);
    }
  }

  /** Adds a call that was carried out in a draft. */
  void add(Simulator.Call call, Draft draft) {
    PlanObject machine = draft.steps().getLast().machine();
    entries.add(new Entry(call, draft.phaseName(), draft.phaseTitle(), machine, open));
  }

  /** Says that something is held over what comes. */
  void open(Held held) {
    open.add(held);
  }

  /** Says that what was last opened is no longer held. */
  void close() {
    open.removeLast();
  }

  /** Returns the object that the member is for, or null. */
  @Nullable PlanObject subject() {
    return subject;
  }

  /** Returns the calls, in order. */
  List<Entry> entries() {
    return entries;
  }

  /** Returns what is held over some of the steps. */
  Set<Held> held() {
    Set<Held> held = new LinkedHashSet<>();
    entries.forEach(entry -> held.addAll(entry.held()));
    return held;
  }

  /** Returns the place of the first call over which something is held. */
  int first(Held held) {
    int at = 0;
    while (!entries.get(at).held().contains(held)) {
      at++;
    }
    return at;
  }

  /** Returns the place of the last call over which something is held. */
  int last(Held held) {
    int at = entries.size() - 1;
    while (!entries.get(at).held().contains(held)) {
      at--;
    }
    return at;
  }

  /** Returns the place behind the calls that follow one and are done at the same machine. */
  int behindStretch(int from) {
    int to = from;
    while (to < entries.size() && entries.get(to).machine() == entries.get(from).machine()) {
      to++;
    }
    return to;
  }
}
