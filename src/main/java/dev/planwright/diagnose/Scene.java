package dev.planwright.diagnose;

import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Symptom;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis placed in a plan: the objects that its variables name, and the step that the plan had
 * reached.
 */
public final class Scene {

  private final Diagnosis diagnosis;
  private final Value[] frame;
  private final Naming naming;
  private final boolean brought;
  private final int done;
  private final List<Change> start;
  private final Evaluator evaluator;

  /** Where the evidence names all objects of a scene. */
  enum Naming {
    /** In the name of the file that it was read from. */
    SOURCE,
    /** In its text. */
    TEXT,
    /** Nowhere. */
    NONE
  }

  /**
   * Takes the values of the variables, where the evidence names them, whether a step that is done
   * brought it about at one of these objects, how many steps of the plan are done, what they and
   * the failure changed, and the state after that.
   */
  Scene(
      Diagnosis diagnosis,
      Value[] frame,
      Naming naming,
      Progress progress,
      List<Change> start,
      Evaluator evaluator) {
    this.diagnosis = diagnosis;
    this.frame = frame.clone();
    this.naming = naming;
    this.brought = progress.brought();
    this.done = progress.done();
    this.start = List.copyOf(start);
    this.evaluator = evaluator;
  }

  /**
   * How far the plan got.
   *
   * @param done how many steps are taken as done
   * @param brought whether the last of them brought it about at an object of the scene, or, where
   *     somebody says how many are done, whether it or the next one is done there
   */
  record Progress(int done, boolean brought) {}

  /** Returns the diagnosis. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Returns the symptom. */
  public Symptom symptom() {
    return diagnosis.symptom();
  }

  /** Returns the objects that it happened to, in the order of its variables. */
  public List<PlanObject> objects() {
    return objects(frame);
  }

  static List<PlanObject> objects(Value[] frame) {
    List<PlanObject> objects = new ArrayList<>();
    for (Value value : frame) {
      if (value instanceof Value.Ref ref) {
        objects.add(ref.object());
      }
    }
    return objects;
  }

  /** Returns whether the evidence names all of these objects. */
  public boolean named() {
    return naming != Naming.NONE;
  }

  /** Returns where the evidence names all of these objects. */
  Naming naming() {
    return naming;
  }

  /** Returns whether a step that is done speaks for these objects; see {@link Progress}. */
  boolean brought() {
    return brought;
  }

  /** Returns how many steps of the plan are taken as done when it happened. */
  public int done() {
    return done;
  }

  /** Returns what the steps that are done and the failure changed, in order. */
  public List<Change> start() {
    return start;
  }

  /** Returns what it means, or an empty text. */
  public String text() {
    return shown(symptom().body().get().words().text());
  }

  /** Returns why it happens, or an empty text. */
  public String why() {
    return shown(symptom().body().get().words().why());
  }

  /** Returns what to do, or an empty text. */
  public String help() {
    return shown(symptom().body().get().words().help());
  }

  /** Returns the values of expressions of the symptom. */
  List<Value> values(List<Expr> expressions) {
    return expressions.stream().map(expr -> evaluator.value(expr, frame)).toList();
  }

  private String shown(@Nullable Expr expr) {
    return expr == null ? "" : evaluator.value(expr, frame).shown();
  }

  /** Returns what a symptom says of the state, for these values of its variables. */
  static List<Change> sets(Symptom.Body body, Value[] frame, Evaluator evaluator) {
    List<Change> sets = new ArrayList<>();
    for (Effect.Assign assign : body.sets()) {
      Value value = evaluator.value(assign.value(), frame);
      for (PlanObject object : evaluator.value(assign.target(), frame).objects()) {
        Cell cell = new Cell.StateCell(object, assign.state());
        sets.add(new Change(cell, evaluator.entry(cell).value(), value));
      }
    }
    return sets;
  }
}
