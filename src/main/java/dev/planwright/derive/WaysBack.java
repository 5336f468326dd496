package dev.planwright.derive;

import dev.planwright.derive.simulation.Hold;
import dev.planwright.derive.simulation.Simulator;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final FormerWay.ChangeHistory history;
  private final Evaluator evaluator;
  private final State.Journal journal;
  private final BackoutWalk.SettledConditions conditions;
  private final boolean joining;

  /** The way that others may join, and what is otherwise there than where the next one begins. */
  private @Nullable FormerWay former;

  private FormerWay.Difference difference = new FormerWay.Difference();

  private final SharedWays ways = new SharedWays();

  private WaysBack(Course course, boolean joining) {
    this.course = course;
    this.joining = joining;
    // All ways together take no more work than this.
    EvaluationLimit limit = new EvaluationLimit(course.limits());
    limit.allowOperations(FOR_EACH_WALK_STEP * course.steps().size() * course.steps().size());
    evaluator = course.start(limit);
    history = new FormerWay.ChangeHistory(course.steps());
    startConditions = new StartConditions(course.rules(), evaluator);
    journal = evaluator.state().keepJournal();
    conditions = new BackoutWalk.SettledConditions(course, evaluator, journal);
  }

  /**
   * A procedure that may have to be undone.
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

  /** Returns the ways back from the steps of a procedure. */
  public static Backout of(Course course) {
    return new WaysBack(course, true).all();
  }

  /** Returns the same, with each way gone to its end by itself. */
  static Backout oneByOne(Course course) {
    return new WaysBack(course, false).all();
  }

  private Backout all() {
    List<Backout.Entry> entries = new ArrayList<>();
    for (int from = course.steps().size(); from > 0; from--) {
      Step after = course.steps().get(from - 1);
      SharedWays.Found found = find(from);
      entries.add(new Backout.Entry(after, way(found), found.stop()));
      goBack(after);
    }
    Collections.reverse(entries);
    return new Backout(ways.all(), entries, points(entries));
  }

  /**
   * Returns all that is undone on a way. Later ones may join it, unless the former one leads
   * further.
   */
  private List<Backout.Taken> way(SharedWays.Found found) {
    FormerWay way = found.way();
    boolean joinable =
        former == null || !former.reaches(way.from()) || way.floor() <= former.floor();
    if (joinable) {
      former = way;
      difference = new FormerWay.Difference();
    }
    return ways.add(found, joinable, () -> way.left(found.floor(), history));
  }

  /** Takes the state to where the last step that is done is not done. */
  private void goBack(Step step) {
    BackoutWalk.Moved<Cell> cells = moved();
    for (Change change : step.effects().changes()) {
      cells.before().put(change.cell(), history.after(step.number(), change.cell()));
      cells.after().put(change.cell(), history.after(step.number() - 1, change.cell()));
    }
    BackoutWalk.Moved<Watch.Condition> judged = moved();
    judged.before().putAll(conditions.goBack());
    if (former != null && former.reaches(step.number())) {
      goOn(former, difference, step.number(), cells, judged, Watch.Condition::last);
    } else {
      former = null;
    }
  }

  private static <T> BackoutWalk.Moved<T> moved() {
    return new BackoutWalk.Moved<>(new HashMap<>(), new HashMap<>());
  }

  private void goOn(
      FormerWay way,
      FormerWay.Difference differs,
      int at,
      BackoutWalk.Moved<Cell> cells,
      BackoutWalk.Moved<Watch.Condition> judged,
      Function<Watch.Condition, Value> last) {
    BackoutWalk.Done done = Objects.requireNonNull(way.done().get(at));
    FormerWay.Difference.goOn(
        differs.cells(), done.cells().after(), cells, cell -> evaluator.entry(cell).value());
    FormerWay.Difference.goOn(differs.conditions(), done.conditions().after(), judged, last);
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
  private SharedWays.Found find(int from) {
    SharedWays.Found found = walk(from);
    int floor = 0;
    List<Backout.Doubt> forbids = new ArrayList<>();
    List<Backout.Doubt> doubts = new ArrayList<>();
    for (StartConditions.Broken broken : found.way().broken()) {
      Weighed weighed = course.weigh(broken.finding(), "");
      if (weighed != null && weighed.forbids()) {
        int lowest = Math.max(1, found.way().lowest(broken.cells(), history));
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
        ? new SharedWays.Found(found.way(), found.joined(), found.stop(), doubts)
        : new SharedWays.Found(
            found.way(),
            found.joined(),
            new Backout.Stop(course.steps().get(floor - 1), forbids),
            List.of());
  }

  /** Undoes steps, until a former way can be joined, or down to where it ends. */
  private SharedWays.Found walk(int from) {
    int moment = journal.moment();
    int arrivals = evaluator.world().arrivals().size();
    BackoutWalk walk = new BackoutWalk(course, history, evaluator, journal, conditions);
    FormerWay.Traces traces = new FormerWay.Traces();
    FormerWay other = joining ? former : null;
    FormerWay.Difference differs = difference.copy();
    Map<Integer, BackoutWalk.Done> made = new HashMap<>();
    Backout.Stop stop = null;
    boolean joins = false;
    int at = from;
    while (at > 0 && stop == null && !joins) {
      Step step = course.steps().get(at - 1);
      other = other != null && other.reaches(at) ? other : null;
      if (other != null && other.canBeJoined(at, differs, walk, course.holds())) {
        joins = true;
      } else if (step.reversal().irreversible()) {
        stop = new Backout.Stop(step, List.of());
      } else {
        BackoutWalk.Attempt attempt = traced(at, traces, walk, () -> walk.undo(step));
        BackoutWalk.Done done = attempt.done();
        Map<Watch.Condition, Value> looked =
            done == null ? walk.watch().looked() : done.conditions().before();
        for (Watch.Condition condition : looked.keySet()) {
          traces.conditions().put(condition, at);
        }
        if (done == null) {
          stop = new Backout.Stop(step, attempt.doubts());
        } else {
          made.put(at, done);
          if (other != null) {
            goOn(other, differs, at, done.cells(), done.conditions(), walk.watch()::last);
          }
          at--;
        }
      }
    }
    FormerWay way =
        joins
            ? Objects.requireNonNull(other).joinedBy(from, made, at, traces)
            : new FormerWay(
                from,
                made,
                stop,
                stop != null
                    ? List.of()
                    : traced(0, traces, walk, () -> startConditions.broken(evaluator)),
                traces);
    journal.goBackTo(moment);
    evaluator.world().forgetArrivals(arrivals);
    return new SharedWays.Found(way, joins ? at : 0, way.stop(), List.of());
  }

  /** Does what may look at the state, and notes for the step of this number what it looked at. */
  private <T> T traced(int at, FormerWay.Traces traces, BackoutWalk walk, Supplier<T> work) {
    int moment = journal.moment();
    journal.tell(cell -> traces.cells().put(cell, at));
    T result = work.get();
    if (journal.isPastRead() || walk.hasBatches()) {
      traces.hangOnMore(at);
    }
    journal.tell(_ -> {});
    journal.changed(moment).keySet().forEach(cell -> traces.changed().put(cell, at));
    return result;
  }
}
