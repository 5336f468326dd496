package dev.planwright.diagnose;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.model.Attribute;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
   * The scenes in which a diagnosis can have happened.
   *
   * @param all every one of them, the likeliest first
   * @param decided the one that the evidence or the procedure's own order names, or null if several
   *     are as likely
   */
  public record Choice(List<Scene> all, @Nullable Scene decided) {
    /** Copies the scenes. */
    public Choice {
      all = List.copyOf(all);
    }
  }

  /**
   * Returns the scenes of a diagnosis on an object, or on any if its name is empty; none if it
   * cannot have happened there. Where nobody says how many steps are done, it happened after the
   * step that brings about what the symptom sets, or else before the first step that sees to it, or
   * else before the first step that rests on a fact of the symptom.
   */
  public Choice of(Diagnosis diagnosis, String on) {
    List<Scene> all = new ArrayList<>(possible(diagnosis));
    if (!on.isEmpty()) {
      all.removeIf(scene -> scene.objects().stream().noneMatch(each -> each.name().equals(on)));
    }
    all.sort(Comparator.comparing(Scene::naming).thenComparing(scene -> !scene.brought()));
    if (all.isEmpty()) {
      return new Choice(all, null);
    }
    Scene first = all.getFirst();
    boolean alone =
        all.stream()
            .skip(1)
            .noneMatch(
                other -> other.naming() == first.naming() && other.brought() == first.brought());
    return new Choice(all, alone ? first : null);
  }

  private List<Scene> possible(Diagnosis diagnosis) {
    Symptom.Body body = diagnosis.symptom().body().get();
    Evaluator atStart = evaluator(List.of());
    List<Value[]> frames = new ArrayList<>();
    frames.add(Evaluator.frame(body.slots()));
    for (Rule.Binding binding : body.bindings()) {
      frames = extended(frames, binding, atStart);
    }
    List<Scene> scenes = new ArrayList<>();
    for (Value[] frame : frames) {
      Scene scene = scene(diagnosis, frame, atStart);
      if (fits(body, frame, evaluator(scene.start()))) {
        scenes.add(scene);
      }
    }
    return scenes.isEmpty()
        ? List.of(scene(diagnosis, Evaluator.frame(body.slots()), atStart))
        : scenes;
  }

  private Evaluator evaluator(List<Change> start) {
    return new Evaluator(new World(plan, target, objects), State.after(start));
  }

  private static List<Value[]> extended(
      List<Value[]> frames, Rule.Binding binding, Evaluator evaluator) {
    List<Value[]> extended = new ArrayList<>();
    for (Value[] frame : frames) {
      if (evaluator.value(binding.collection(), frame) instanceof Value.Many list) {
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
      if (binding.where() != null && evaluator.value(binding.where(), frame).isFalse()) {
        return false;
      }
    }
    return true;
  }

  private Scene scene(Diagnosis diagnosis, Value[] frame, Evaluator atStart) {
    Symptom.Body body = diagnosis.symptom().body().get();
    List<PlanObject> bound = Scene.objects(frame);
    Scene.Progress progress =
        given != BY_EVIDENCE
            ? new Scene.Progress(given, isAt(given, bound) || isAt(given + 1, bound))
            : progress(body, frame, atStart);
    int done = progress.done();
    List<Change> start = new ArrayList<>();
    steps
        .subList(0, Math.min(done, steps.size()))
        .forEach(step -> start.addAll(step.effects().changes()));
    for (Change set : Scene.sets(body, frame, evaluator(start))) {
      if (!set.before().same(set.after())) {
        start.add(set);
      }
    }
    Scene.Naming naming = Scene.Naming.SOURCE;
    for (PlanObject object : bound) {
      Scene.Naming of = naming(object, diagnosis);
      naming = of.compareTo(naming) > 0 ? of : naming;
    }
    return new Scene(diagnosis, frame, naming, progress, start, evaluator(start));
  }

  /** Returns whether the step of this number is done at one of the objects. */
  private boolean isAt(int number, List<PlanObject> bound) {
    return number > 0 && number <= steps.size() && bound.contains(steps.get(number - 1).machine());
  }

  private Scene.Progress progress(Symptom.Body body, Value[] frame, Evaluator atStart) {
    List<Change> sets = Scene.sets(body, frame, atStart);
    if (!sets.isEmpty() && sets.stream().allMatch(set -> set.before().same(set.after()))) {
      return new Scene.Progress(0, false);
    }
    Map<Cell, Value> now = new HashMap<>();
    sets.forEach(set -> now.put(set.cell(), set.before()));
    for (Step step : steps) {
      step.effects().changes().forEach(change -> now.replace(change.cell(), change.after()));
      boolean brought =
          !sets.isEmpty()
              && sets.stream()
                  .allMatch(set -> set.after().same(now.getOrDefault(set.cell(), Value.NONE)));
      if (brought) {
        return new Scene.Progress(step.number(), true);
      }
    }
    for (Step step : steps) {
      if (sets.stream().anyMatch(set -> seesTo(step, set))) {
        return new Scene.Progress(step.number() - 1, false);
      }
    }
    for (Step step : steps) {
      if (sets.isEmpty()
          && step.call().citations().stream().anyMatch(cited -> cites(body, cited))) {
        return new Scene.Progress(step.number() - 1, false);
      }
    }
    return new Scene.Progress(0, false);
  }

  private static boolean cites(Symptom.Body body, Citation cited) {
    return body.citations().stream().anyMatch(own -> own.fact().equals(cited.fact()));
  }

  /** Returns whether a step, done at the object itself, sets the same state of it. */
  private static boolean seesTo(Step step, Change set) {
    if (step.machine() != set.cell().object()) {
      return false;
    }
    for (Effect effect : step.call().action().body().effects()) {
      Attribute state =
          switch (effect) {
            case Effect.Assign assign -> assign.state();
            case Effect.Alter alter -> alter.state();
            case Effect.Install _ -> null;
          };
      if (state != null && set.cell().shown().endsWith("." + state.name())) {
        return true;
      }
    }
    return false;
  }

  private static Scene.Naming naming(PlanObject object, Diagnosis diagnosis) {
    Pattern name =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(object.name()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);
    Scene.Naming found = Scene.Naming.NONE;
    for (Sighting sighting : diagnosis.seen()) {
      for (Evidence evidence : sighting.evidence()) {
        if (name.matcher(evidence.source()).find()) {
          return Scene.Naming.SOURCE;
        }
        found = name.matcher(evidence.text()).find() ? Scene.Naming.TEXT : found;
      }
    }
    return found;
  }
}
