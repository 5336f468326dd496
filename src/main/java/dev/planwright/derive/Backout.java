package dev.planwright.derive;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Severity;
import dev.planwright.state.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways back. From every step there is one, down to the start or to a step that cannot be taken
 * back safely; most of them are ends of one another, so that each is given once with where to enter
 * it.
 *
 * @param ways the ways, from the last steps of the procedure to the first
 * @param entries where each step leads into them, in the order of the steps
 * @param points the points of no return: the steps after which less can be reached than before
 */
public record Backout(List<Way> ways, List<Entry> entries, List<Point> points) {

  /** Nothing to undo. */
  public static final Backout NONE = new Backout(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Backout {
    ways = List.copyOf(ways);
    entries = List.copyOf(entries);
    points = List.copyOf(points);
  }

  /**
   * Returns the entries in runs: neighbours of which the same is said are one run.
   *
   * @param said what is said of an entry
   */
  public List<List<Entry>> runs(Function<Entry, Object> said) {
    List<List<Entry>> runs = new ArrayList<>();
    for (Entry entry : entries) {
      if (runs.isEmpty() || !said.apply(runs.getLast().getFirst()).equals(said.apply(entry))) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(entry);
    }
    return runs;
  }

  /**
   * A point of no return.
   *
   * @param step the step after which the start, or what was within reach before, is out of reach
   * @param stop where the way back from there ends, and why
   */
  public record Point(Step step, Stop stop) {

    /** Returns whether it is this step itself that cannot be undone. */
    public boolean isOwn() {
      return stop.step().number() == step.number();
    }
  }

  /**
   * Where a way back ends before the start.
   *
   * @param step the step that is not undone
   * @param doubts what forbids it, or what cannot be told; empty if nothing undoes the step
   */
  public record Stop(Step step, List<Doubt> doubts) {
    /** Copies the doubts. */
    public Stop {
      doubts = List.copyOf(doubts);
    }

    /** Returns whether a library says that nothing undoes the step. */
    public boolean isIrreversible() {
      return doubts.isEmpty();
    }
  }

  /**
   * What speaks against a step of a way back.
   *
   * @param code the rule that is broken, or the code of the finding
   * @param message what is wrong, or what is not known
   * @param at the title of the step back, or empty if it is about the end of the way
   * @param undecided whether it is a fact that is not known, which the message names
   * @param accepted whether the author of the plan accepts it
   */
  public record Doubt(
      String code,
      Severity severity,
      String message,
      String at,
      boolean undecided,
      boolean accepted,
      List<Citation> citations) {
    /** Copies the citations. */
    public Doubt {
      citations = List.copyOf(citations);
    }

    /** Returns what a finding about a step back says. */
    static Doubt of(Diagnostic finding, String at, boolean accepted) {
      return new Doubt(
          finding.code(),
          finding.severity(),
          finding.message(),
          at,
          finding.evidence().isUndecided(),
          accepted,
          finding.rationale().citations());
    }
  }

  /** How a step is undone. */
  public enum Means {
    /** By steps. */
    STEPS,
    /** It left nothing behind that would have to be undone. */
    NOTHING,
    /** Nobody says how, though it left something behind. */
    UNKNOWN
  }

  /**
   * Steps that are undone one after another.
   *
   * @param taken what is undone, the latest step first
   * @param rest what is undone after the last of them, which is said on a way before this one
   * @param stop where it ends, or null if it leads to the start
   * @param doubts what speaks against where it leads, and does not forbid it
   * @param left what is still changed where it leads, if all of it is carried out
   */
  public record Way(
      List<Taken> taken,
      List<Taken> rest,
      @Nullable Stop stop,
      List<Doubt> doubts,
      List<Change> left) {
    /** Copies the lists, but for the rest, which ways share. */
    public Way {
      taken = List.copyOf(taken);
      doubts = List.copyOf(doubts);
      left = List.copyOf(left);
    }
  }

  /**
   * A step that is undone.
   *
   * @param number its place among all that is to be done, where a person has to find out how, as
   *     with {@link Means#UNKNOWN}; else 0
   * @param reason why there is nothing to do, where a library says so, or empty
   * @param steps what is done for it; only with {@link Means#STEPS}
   */
  public record Taken(Step step, Means means, int number, String reason, List<Back> steps) {
    /** Copies the steps. */
    public Taken {
      steps = List.copyOf(steps);
    }

    /** Returns the id of the first thing to do, or null if there is none. */
    public @Nullable String firstId() {
      return switch (means) {
        case STEPS -> steps.getFirst().id();
        case UNKNOWN -> Step.id('B', number);
        case NOTHING -> null;
      };
    }
  }

  /**
   * A step of a way back.
   *
   * @param number its place among all steps back, from 1
   * @param doubts what speaks against it and does not forbid it: warnings, and what is accepted
   */
  public record Back(int number, Step step, List<Doubt> doubts) {
    /** Copies the doubts. */
    public Back {
      doubts = List.copyOf(doubts);
    }

    /** Returns the id that all artifacts share, such as {@code B007}. */
    public String id() {
      return Step.id('B', number);
    }
  }

  /**
   * Where a way back begins for who has just done a step.
   *
   * @param after the step that is done, and the last one
   * @param taken all that is then undone, in order; empty if the step cannot be undone. It is not
   *     copied: what comes after one step is the end of what comes after another.
   * @param stop where the way ends, perhaps at this step; null if it leads to the start
   */
  public record Entry(Step after, List<Taken> taken, @Nullable Stop stop) {

    /** Returns the id of the first thing to do, or null if there is none. */
    public @Nullable String firstId() {
      return Backout.firstId(taken);
    }

    /** Returns the number of the step just behind which the way ends; 0 for the start. */
    public int reach() {
      return stop == null ? 0 : stop.step().number();
    }

    /** Returns what a person has to undo, since no library says how. */
    public List<Taken> unknown() {
      return taken.stream().filter(each -> each.means() == Means.UNKNOWN).toList();
    }
  }

  /** Returns the id of the first thing to do, or null if there is none. */
  public static @Nullable String firstId(List<Taken> taken) {
    for (Taken each : taken) {
      String id = each.firstId();
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  /** Returns the entry of a step. */
  public Entry after(Step step) {
    return entries.get(step.number() - 1);
  }

  /** Returns the points of no return by the numbers of their steps. */
  public Map<Integer, Point> pointsByStep() {
    Map<Integer, Point> byStep = new HashMap<>();
    points.forEach(point -> byStep.put(point.step().number(), point));
    return byStep;
  }

  /** Returns all steps back, in the order of their numbers. */
  public List<Back> steps() {
    return ways.stream()
        .flatMap(way -> way.taken().stream())
        .flatMap(taken -> taken.steps().stream())
        .toList();
  }
}
