package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.Part;
import dev.planwright.model.Kind;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sort of a step, as an overview shows it: the first one that fits. */
enum StepSort {
  /** The machine restarts, perhaps only if a result asks for it. */
  RESTART("restart"),
  /** Something goes from one machine to another. */
  MOVE("move"),
  /** Nothing is done and nothing changes: somebody looks. */
  CHECK("check"),
  /** A script does all of it. */
  SCRIPT("script"),
  /** A person does some of it. */
  HAND("by hand");

  private final String word;

  StepSort(String word) {
    this.word = word;
  }

  /** Returns what it is called. */
  String word() {
    return word;
  }

  /** Returns its name in markup. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the sorts of a runbook's steps, in their order. */
  static List<StepSort> of(Runbook runbook) {
    List<StepSort> sorts = new ArrayList<>();
    Moves moves = Moves.of(runbook);
    for (Step step : runbook.steps()) {
      List<Part> parts = Part.of(step);
      if (parts.getLast() instanceof Part.Restart) {
        sorts.add(RESTART);
      } else if (!moves.of(step).isEmpty()) {
        sorts.add(MOVE);
      } else if (isCheck(step)) {
        sorts.add(CHECK);
      } else {
        boolean runs = step.scripted() && parts.stream().allMatch(Part::isScripted);
        sorts.add(runs ? SCRIPT : HAND);
      }
    }
    return sorts;
  }

  /** Returns whether a step neither does nor changes anything. */
  private static boolean isCheck(Step step) {
    return step.content().instructions().isEmpty()
        && step.effects().changes().isEmpty()
        && step.effects().during().isEmpty();
  }

  /**
   * What goes from machine to machine.
   *
   * @param machines the kinds of what steps are done at
   */
  record Moves(Set<Kind> machines) {

    static Moves of(Runbook runbook) {
      Set<Kind> machines = new HashSet<>();
      runbook.machines().forEach(machine -> machines.add(machine.kind()));
      return new Moves(machines);
    }

    /** Returns what a step moves, by the machine that it goes to. */
    Map<PlanObject, List<PlanObject>> of(Step step) {
      Map<PlanObject, List<PlanObject>> moved = new LinkedHashMap<>();
      for (Change change : step.effects().changes()) {
        if (isMachine(change.before()) && change.after() instanceof Value.Ref(PlanObject to)) {
          moved.computeIfAbsent(to, _ -> new ArrayList<>()).add(change.cell().object());
        }
      }
      return moved;
    }

    private boolean isMachine(Value value) {
      return value instanceof Value.Ref(PlanObject object) && machines.contains(object.kind());
    }
  }
}
