package dev.planwright.derive;

import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Attribute;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.model.Window;
import dev.planwright.order.Bindings;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes once more through a procedure that is derived, for what only a runbook shows: the states at
 * its start, and the windows that open and close. It is done when somebody asks.
 */
public final class Replay {

  private final Evaluator evaluator;
  private final List<Step> steps;

  /** Who has to look again when a cell changes. */
  private final Map<Cell, Set<Pane>> watchers = new HashMap<>();

  /** Takes an evaluator in the state before the first step, and the steps. */
  public Replay(Evaluator evaluator, List<Step> steps) {
    this.evaluator = evaluator;
    this.steps = List.copyOf(steps);
  }

  /**
   * Returns the states before the first step: of each object its states as declared, then the
   * products that are on it or come to it.
   */
  public List<Runbook.Held> start() {
    List<Runbook.Held> held = new ArrayList<>();
    for (PlanObject object : evaluator.world().objects()) {
      for (Cell cell : cells(object)) {
        held.add(new Runbook.Held(cell, evaluator.entry(cell).value()));
      }
    }
    return held;
  }

  private Set<Cell> cells(PlanObject object) {
    Set<Cell> cells = new LinkedHashSet<>();
    for (Attribute attribute : object.kind().attributes()) {
      if (attribute.role() == Attribute.Role.STATE) {
        cells.add(new Cell.StateCell(object, attribute));
      }
    }
    for (PlanObject.Installed installed : object.installed()) {
      if (!installed.past()) {
        cells.add(new Cell.ProductCell(object, installed.product()));
      }
    }
    for (Step step : steps) {
      for (Change change : step.effects().changes()) {
        if (change.cell().object() == object) {
          cells.add(change.cell());
        }
      }
    }
    return cells;
  }

  /** Returns the stretches in which windows are open. It takes the state to the end. */
  public List<Runbook.Stretch> stretches(List<Window> windows) {
    List<Pane> panes = new ArrayList<>();
    for (Window window : windows) {
      Window.Body body = window.body().get();
      if (body.condition() != null) {
        for (Bindings.Bound bound : Bindings.of(body.bindings(), body.slots(), evaluator)) {
          panes.add(new Pane(window, bound));
        }
      }
    }
    for (Step step : panes.isEmpty() ? List.<Step>of() : steps) {
      panes.forEach(Pane::beginStep);
      hold(step.effects().during(), step.number(), true);
      panes.forEach(Pane::look);
      hold(step.effects().during(), step.number(), false);
      step.effects().changes().forEach(change -> put(change.cell(), change.after(), step.number()));
      panes.forEach(pane -> pane.endStep(step.number()));
    }
    return panes.stream()
        .flatMap(pane -> pane.closed().stream())
        .sorted(Comparator.comparingInt(Runbook.Stretch::first))
        .toList();
  }

  private void hold(List<Change> during, int step, boolean begins) {
    during.forEach(change -> put(change.cell(), begins ? change.after() : change.before(), step));
  }

  private void put(Cell cell, Value value, int step) {
    evaluator.state().overlay(cell, new State.Entry(value, step));
    watchers.getOrDefault(cell, Set.of()).forEach(pane -> pane.stale = true);
  }

  /** How far a window is open: it is the wider, the later the constant. */
  private enum Opening {
    SHUT,
    PERHAPS,
    OPEN
  }

  /** A window for one of the things that it is looked at for. */
  private final class Pane {

    private final Window window;
    private final Bindings.Bound bound;
    private final List<Runbook.Stretch> closed = new ArrayList<>();
    private boolean stale = true;
    private Opening now = Opening.SHUT;
    private Opening inStep = Opening.SHUT;
    private Opening open = Opening.SHUT;
    private String text = "";
    private String why = "";
    private int first;
    private int last;

    Pane(Window window, Bindings.Bound bound) {
      this.window = window;
      this.bound = bound;
    }

    /** Says that a step begins in the state that the one before left. */
    void beginStep() {
      inStep = Opening.SHUT;
    }

    /** Looks at the state while the step runs, or after it, if what it read has changed. */
    void look() {
      if (stale) {
        now = opening();
        stale = false;
      }
      inStep = inStep.compareTo(now) >= 0 ? inStep : now;
    }

    /** Looks at the state after the step. */
    void endStep(int number) {
      look();
      if (inStep != open) {
        close(false);
        open(number);
      }
      last = number;
    }

    /** Returns its stretches when the last step is over. */
    List<Runbook.Stretch> closed() {
      close(now != Opening.SHUT);
      return closed;
    }

    private void open(int number) {
      Window.Body body = window.body().get();
      open = inStep;
      first = number;
      text = said(body.text(), window.title());
      why = said(body.why(), "");
    }

    private void close(boolean lasts) {
      if (open != Opening.SHUT) {
        closed.add(
            new Runbook.Stretch(window, text, why, first, last, open == Opening.OPEN, lasts));
      }
    }

    /** What hangs on something unknown is not said, but that the window may be open. */
    private String said(@Nullable Expr expression, String otherwise) {
      Value said =
          expression == null ? Value.text(otherwise) : evaluator.value(expression, bound.frame());
      return said.isUnknown() ? otherwise : said.shown();
    }

    private Opening opening() {
      Expr condition = window.body().get().condition();
      if (condition == null) {
        return Opening.SHUT;
      }
      Evaluation open = evaluator.watch(condition, bound.frame());
      for (Read read : open.reads()) {
        if (read.cell() != null) {
          watchers.computeIfAbsent(read.cell(), _ -> new HashSet<>()).add(this);
        }
      }
      return open.isFalse()
          ? Opening.SHUT
          : open.isTrue() && !bound.isDoubtful() ? Opening.OPEN : Opening.PERHAPS;
    }
  }
}
