package dev.planwright.diagnose;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Effect;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Symptom;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds out where in a plan, and on which of its objects, a diagnosis can have happened. */
public final class Scenes {

  /** Steps are judged to be done by the evidence; see {@link #of}. */
  public static final int BY_EVIDENCE = -1;

  private final Plan plan;
  private final PlanObject target;
  private final List<PlanObject> objects;
  private final List<Step> steps;
  private final int given;

  /**
   * Takes a plan for one of its targets, the objects that its file sees, the steps it was derived
   * to, and how many of them are done, or {@link #BY_EVIDENCE}.
   */
  public Scenes(
      Plan plan, PlanObject target, List<PlanObject> objects, List<Step> steps, int done) {
    this.plan = plan;
    this.target = target;
    this.objects = List.copyOf(objects);
    this.steps = List.copyOf(steps);
    this.given = done;
  }

  /**
   * Returns the scenes of a diagnosis, those whose objects the evidence names first. Where nobody
   * says how many steps are done, it happened after the step that brings about what the symptom
   * sets, or else before the first step that sees to it, or else before the first step that rests
   * on a fact of the symptom.
   */
  public List<Scene> of(Diagnosis diagnosis) {
    Symptom.Body body = diagnosis.symptom().body().get();
    Evaluator atStart = evaluator(List.of());
    List<Value[]> frames = new ArrayList<>();
    frames.add(Evaluator.frame(body.slots()));
    for (Rule.Binding binding : body.bindings()) {
      frames = extended(frames, binding, atStart);
    }
    List<Scene> named = new ArrayList<>();
    List<Scene> others = new ArrayList<>();
    for (Value[] frame : frames) {
      Scene scene = scene(diagnosis, frame, atStart);
      if (fits(body, frame, evaluator(scene.start()))) {
        (scene.named() ? named : others).add(scene);
      }
    }
    named.addAll(others);
    return named.isEmpty()
        ? List.of(scene(diagnosis, Evaluator.frame(body.slots()), atStart))
        : named;
  }

  private Evaluator evaluator(List<Change> start) {
    return new Evaluator(new World(plan, target, objects), State.after(start));
  }

  private static List<Value[]> extended(
      List<Value[]> frames, Rule.Binding binding, Evaluator evaluator) {
    List<Value[]> extended = new ArrayList<>();
    for (Value[] frame : frames) {
      if (evaluator.evaluate(binding.collection(), frame) instanceof Value.Many list) {
        for (Value element : list.elements()) {
          Value[] inner = frame.clone();
          inner[binding.slot()] = element;
          extended.add(inner);
        }
      }
    }
    return extended;
  }

  /** Returns whether nothing that is known speaks against these values. */
  private static boolean fits(Symptom.Body body, Value[] frame, Evaluator evaluator) {
    for (Rule.Binding binding : body.bindings()) {
      if (binding.where() != null && evaluator.evaluate(binding.where(), frame).isFalse()) {
        return false;
      }
    }
    return true;
  }

  private Scene scene(Diagnosis diagnosis, Value[] frame, Evaluator atStart) {
    Symptom.Body body = diagnosis.symptom().body().get();
    int done = given != BY_EVIDENCE ? given : done(body, frame, atStart);
    List<Change> start = new ArrayList<>();
    steps.subList(0, Math.min(done, steps.size())).forEach(step -> start.addAll(step.changes()));
    for (Change set : Scene.sets(body, frame, evaluator(start))) {
      if (!set.before().same(set.after())) {
        start.add(set);
      }
    }
    List<PlanObject> bound = Scene.objects(frame);
    boolean named = bound.stream().allMatch(object -> isNamed(object, diagnosis));
    return new Scene(diagnosis, frame, named, done, start, evaluator(start));
  }

  private int done(Symptom.Body body, Value[] frame, Evaluator atStart) {
    List<Change> sets = Scene.sets(body, frame, atStart);
    if (!sets.isEmpty() && sets.stream().allMatch(set -> set.before().same(set.after()))) {
      return 0;
    }
    Map<Cell, Value> now = new HashMap<>();
    sets.forEach(set -> now.put(set.cell(), set.before()));
    for (Step step : steps) {
      step.changes().forEach(change -> now.replace(change.cell(), change.after()));
      boolean brought =
          !sets.isEmpty()
              && sets.stream()
                  .allMatch(set -> set.after().same(now.getOrDefault(set.cell(), Value.NONE)));
      if (brought) {
        return step.number();
      }
    }
    for (Step step : steps) {
      if (sets.stream().anyMatch(set -> seesTo(step, set))) {
        return step.number() - 1;
      }
    }
    for (Step step : steps) {
      if (sets.isEmpty() && step.citations().stream().anyMatch(cited -> cites(body, cited))) {
        return step.number() - 1;
      }
    }
    return 0;
  }

  private static boolean cites(Symptom.Body body, Citation cited) {
    return body.citations().stream().anyMatch(own -> own.fact().equals(cited.fact()));
  }

  /** Returns whether a step, done at the object itself, sets the same state of it. */
  private static boolean seesTo(Step step, Change set) {
    if (step.machine() != set.cell().object()) {
      return false;
    }
    for (Effect effect : step.action().body().effects()) {
      if (effect instanceof Effect.Assign assign
          && set.cell().shown().endsWith("." + assign.state().name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(PlanObject object, Diagnosis diagnosis) {
    Pattern name =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(object.name()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    for (Sighting sighting : diagnosis.seen()) {
      for (Evidence evidence : sighting.evidence()) {
        if (name.matcher(evidence.source()).find() || name.matcher(evidence.text()).find()) {
          return true;
        }
      }
    }
    return false;
  }
}
