package dev.planwright.derive;

import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.state.Change;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the ways back. Each is carried out on the state that its first step finds, so that an
 * undo is expanded, and what it needs and breaks is judged, as things will stand then. Ways that
 * say the same from some step on are one from there.
 */
public final class WaysBack {

  /** How many operations a step of a way may take; there are as many ways as steps. */
  private static final long FOR_EACH_WALK_STEP = 100;

  private final Course course;
  private final StartConditions startConditions;

  /** What was last said to be taken back from a step on, by the step's number. */
  private final Map<Integer, Known> known = new HashMap<>();

  private final List<Backout.Way> ways = new ArrayList<>();
  private int number;

  /** All ways together take no more work than this. */
  private final EvaluationLimit limit;

  private WaysBack(Course course) {
    this.course = course;
    limit = new EvaluationLimit(course.limits());
    limit.allowOperations(FOR_EACH_WALK_STEP * course.steps().size() * course.steps().size());
    World world = course.world(limit);
    world.settle(Step.installed(course.steps()));
    Evaluator atStart = new Evaluator(world, State.after(course.since()));
    this.startConditions = new StartConditions(course.rules(), atStart);
  }

  /**
   * A procedure that may have to be taken back.
   *
   * @param objects the top-level objects that the plan's file sees
   * @param since what had changed before the first step
   * @param rules the rules in force
   * @param holds what is held over some of the steps
   * @param limits how many times the usual work evaluating may take
   * @param judge how findings about steps back are judged
   */
  public record Course(
      Plan plan,
      PlanObject target,
      List<PlanObject> objects,
      List<Change> since,
      List<Rule> rules,
      List<Step> steps,
      List<Hold> holds,
      int limits,
      Judge judge) {

    /** Copies the lists. */
    public Course {
      objects = List.copyOf(objects);
      since = List.copyOf(since);
      // What is counted over a procedure says nothing of a way back.
      rules = rules.stream().filter(rule -> !rule.body().counts()).toList();
      steps = List.copyOf(steps);
      holds = List.copyOf(holds);
    }

    /** Returns what sees the state before the first step, with what the procedure installs. */
    Evaluator start(EvaluationLimit limit) {
      World world = world(limit);
      world.settle(Step.installed(steps));
      return new Evaluator(world, State.after(since));
    }

    /** Carries out on a state what a step changed. */
    static void redo(Step step, Evaluator evaluator) {
      for (Change change : step.effects().changes()) {
        evaluator.state().set(0, change.cell(), change.before(), change.after());
        Simulator.arrived(evaluator.world(), change.cell(), change.after(), step.number());
      }
    }

    /** Returns what the procedure is about. */
    World world(EvaluationLimit limit) {
      return new World(plan, target, objects, Set.of(), limit);
    }

    /** Returns what a finding is to a way back, or null if it is nothing. */
    @Nullable Weighed weigh(Diagnostic finding, String at) {
      Judgement judgement = judge.of(finding);
      boolean unknown = finding.evidence().isUndecided() && finding.severity().isError();
      if (judgement == null && !unknown) {
        return null;
      }
      boolean accepted = judgement != null && judgement.accepted();
      Diagnostic weighed =
          judgement == null || unknown ? finding : finding.withSeverity(judgement.severity());
      return new Weighed(
          Backout.Doubt.of(weighed, at, accepted), !accepted && weighed.severity().isError());
    }
  }

  /** Judges a finding about a step back as those about the plan are judged. */
  @FunctionalInterface
  public interface Judge {
    /** Returns how much a finding weighs and whether it is accepted, or null if it is left out. */
    @Nullable Judgement of(Diagnostic finding);
  }

  /** How much a finding weighs, and whether the author of the plan accepts it. */
  public record Judgement(Severity severity, boolean accepted) {}

  /** What speaks against a step back, and whether it forbids it. */
  record Weighed(Backout.Doubt doubt, boolean forbids) {}

  /** What is taken back, and where that ends. */
  private record Known(
      List<Backout.Taken> taken, Backout.@Nullable Stop stop, List<Backout.Doubt> doubts) {}

  /** A way as far as it leads. */
  private record Found(
      BackoutWalk walk,
      List<Backout.Taken> taken,
      Backout.@Nullable Stop stop,
      List<Backout.Doubt> doubts) {

    int floor() {
      return stop == null ? 0 : stop.step().number();
    }
  }

  /** Returns the ways back from the steps of a procedure. */
  public static Backout of(Course course) {
    return new WaysBack(course).all();
  }

  private Backout all() {
    Map<Integer, Backout.Entry> entries = new HashMap<>();
    SettledConditions conditions = new SettledConditions(course, limit);
    for (int from = course.steps().size(); from > 0; from--) {
      Step after = course.steps().get(from - 1);
      conditions.goBackTo(from);
      Found found = find(from, conditions);
      entries.put(from, new Backout.Entry(after, way(from, found), found.stop()));
    }
    List<Backout.Entry> inOrder =
        course.steps().stream().map(step -> entries.get(step.number())).toList();
    return new Backout(ways, inOrder, points(inOrder));
  }

  private static List<Backout.Point> points(List<Backout.Entry> entries) {
    List<Backout.Point> points = new ArrayList<>();
    int reach = 0;
    for (Backout.Entry entry : entries) {
      Backout.Stop stop = entry.stop();
      if (stop != null && entry.reach() > reach) {
        points.add(new Backout.Point(entry.after(), stop));
      }
      reach = entry.reach();
    }
    return points;
  }

  /** Goes back from a step to the start, or as far as it is safe. */
  private Found find(int from, SettledConditions conditions) {
    Found found = walk(from, 0, null, conditions);
    if (found.stop() != null) {
      return found;
    }
    int floor = 0;
    List<Backout.Doubt> forbids = new ArrayList<>();
    List<Backout.Doubt> doubts = new ArrayList<>();
    for (StartConditions.Broken broken : startConditions.broken(found.walk().evaluator())) {
      Weighed weighed = course.weigh(broken.finding(), "");
      if (weighed != null && weighed.forbids()) {
        int lowest = Math.max(1, found.walk().lowest(broken.cells()));
        if (lowest > floor) {
          forbids.clear();
        }
        floor = Math.max(floor, lowest);
        if (lowest == floor) {
          forbids.add(weighed.doubt());
        }
      } else if (weighed != null) {
        doubts.add(weighed.doubt());
      }
    }
    return floor == 0
        ? new Found(found.walk(), found.taken(), null, doubts)
        : walk(from, floor, new Backout.Stop(course.steps().get(floor - 1), forbids), conditions);
  }

  /** Takes steps back down to what follows another one, which is known to be the end if one is. */
  private Found walk(
      int from, int floor, Backout.@Nullable Stop end, SettledConditions conditions) {
    BackoutWalk walk = new BackoutWalk(course, from, limit, conditions);
    List<Backout.Taken> taken = new ArrayList<>();
    for (int at = from; at > floor; at--) {
      Step step = course.steps().get(at - 1);
      if (step.reversal().irreversible()) {
        return new Found(walk, taken, new Backout.Stop(step, List.of()), List.of());
      }
      BackoutWalk.Attempt attempt = walk.takeBack(step);
      if (attempt.taken() == null) {
        return new Found(walk, taken, new Backout.Stop(step, attempt.doubts()), List.of());
      }
      taken.add(attempt.taken());
    }
    return new Found(walk, taken, end, List.of());
  }

  /** Returns all that is taken back on a way, numbered; adds what is new in it to the ways. */
  private List<Backout.Taken> way(int from, Found found) {
    List<Backout.Taken> taken = found.taken();
    int own = taken.size();
    List<Backout.Taken> rest = List.of();
    for (int i = 0; i < taken.size() && rest.isEmpty(); i++) {
      rest = saidAlready(taken.subList(i, taken.size()), found);
      own = rest.isEmpty() ? own : i;
    }
    List<Backout.Taken> all = new ArrayList<>();
    taken.subList(0, own).forEach(each -> all.add(numbered(each)));
    if (own > 0) {
      List<Change> left = found.walk().left(found.floor());
      ways.add(new Backout.Way(all, rest, found.stop(), found.doubts(), left));
    }
    all.addAll(rest);
    for (int i = 0; i < own; i++) {
      known.put(from - i, new Known(all.subList(i, all.size()), found.stop(), found.doubts()));
    }
    return all;
  }

  /** Returns the end of the latest way that says the same, or none. */
  private List<Backout.Taken> saidAlready(List<Backout.Taken> found, Found way) {
    Known before = known.get(found.getFirst().step().number());
    if (before == null
        || before.taken().size() != found.size()
        || !Objects.equals(before.stop(), way.stop())
        || !before.doubts().equals(way.doubts())) {
      return List.of();
    }
    for (int i = 0; i < found.size(); i++) {
      if (!said(before.taken().get(i)).equals(said(found.get(i)))) {
        return List.of();
      }
    }
    return before.taken();
  }

  private static List<Object> said(Backout.Taken taken) {
    List<Object> said = new ArrayList<>(List.of(taken.means(), taken.reason()));
    for (Backout.Back back : taken.steps()) {
      said.add(back.doubts());
      said.add(back.step().title());
      back.step()
          .content()
          .instructions()
          .forEach(instruction -> said.add(instruction.text().plain()));
      said.add(back.step().content().remarks());
    }
    return said;
  }

  private Backout.Taken numbered(Backout.Taken taken) {
    int own = taken.means() == Backout.Means.UNKNOWN ? ++number : 0;
    List<Backout.Back> numbered = new ArrayList<>();
    for (Backout.Back back : taken.steps()) {
      number++;
      numbered.add(new Backout.Back(number, back.step(), back.doubts()));
    }
    return new Backout.Taken(taken.step(), taken.means(), own, taken.reason(), numbered);
  }
}
