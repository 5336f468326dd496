package dev.planwright.derive.batch;

import dev.planwright.derive.simulation.StepCounts;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluation;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges conditions wherever the members of a batch can stand. No member changes what another
 * changes or depends on, so that every combination of places is reached by some order of the steps,
 * and by no order anything else.
 *
 * <p>A condition is evaluated for the places of the members that it reads, and no others; places at
 * which it sees the same count once; of members that it cannot tell apart only how many stand where
 * is looked at. For five members of five places each these are 126 combinations, not 3125.
 */
public final class Interleavings {

  /** How many operations evaluating the conditions of one batch may take. */
  private static final long MOST = 10_000_000;

  private final List<Track> tracks;
  private final Evaluator start;
  private final Evaluator evaluator;
  private final Map<Cell, Integer> owners = new HashMap<>();
  private final Set<Cell> read = new LinkedHashSet<>();
  private final int[] now;
  private final EvaluationLimit limit;
  private long left;

  /** Takes the members, what sees the state before the batch, and what is counted before it. */
  public Interleavings(List<Track> tracks, Evaluator start, StepCounts counts) {
    this.tracks = List.copyOf(tracks);
    this.start = start;
    this.now = new int[tracks.size()];
    this.evaluator =
        start
            .in(start.state().copy(), this::note)
            .counting(new PlaceCounts(this.tracks, now, counts));
    this.limit = start.world().limit();
    this.left = MOST * limit.factor();
    for (int member = 0; member < tracks.size(); member++) {
      for (Cell cell : tracks.get(member).cells()) {
        owners.put(cell, member);
      }
    }
  }

  private void note(Read each) {
    if (each.cell() != null) {
      read.add(each.cell());
    }
  }

  /**
   * What judging a question gives.
   *
   * @param places where the members stand when the condition does not hold, one number for each; or
   *     empty if it holds wherever they stand
   * @param judged whether all combinations were looked at
   */
  public record Answer(List<Integer> places, boolean judged) {
    /** Copies the places. */
    public Answer {
      places = List.copyOf(places);
    }

    /** Returns whether the condition does not hold somewhere. */
    public boolean isBroken() {
      return !places.isEmpty();
    }
  }

  /** Returns where a condition does not hold, with as few steps done as there can be. */
  public Answer judge(BatchCondition question) {
    Search search = search(question, false);
    return (search.surprised ? search(question, true) : search).answer();
  }

  private Search search(BatchCondition question, boolean strict) {
    Search search = new Search(question, strict);
    BatchCondition.Pin pin = question.pin();
    if (pin == null) {
      search.look();
    } else {
      for (int place = pin.first(); place <= pin.last() && left > 0; place++) {
        search.choose(pin.member(), place);
        search.look();
        search.release(pin.member());
      }
    }
    return search;
  }

  /** Returns what sees the state in which the members stand at these places. */
  public Evaluator at(List<Integer> places) {
    for (int member = 0; member < now.length; member++) {
      move(member, places.get(member));
    }
    return evaluator;
  }

  private void move(int member, int place) {
    if (now[member] != place) {
      tracks.get(member).put(place, evaluator.state());
      now[member] = place;
    }
  }

  /** The search for a combination of places at which one condition does not hold. */
  private final class Search {

    private final BatchCondition question;
    private final Mentions mentions;
    private final int[] places = new int[tracks.size()];
    private final boolean[] chosen = new boolean[tracks.size()];
    private final Map<Integer, List<Integer>> distinct = new HashMap<>();

    /** For each group, which of its distinct places its members chose so far, in order. */
    private final Map<Integer, List<Integer>> choices = new HashMap<>();

    private final boolean strict;
    private boolean surprised;
    private int @Nullable [] groups;
    private int @Nullable [] best;

    /** Takes the question, and whether every place of every member counts as another. */
    Search(BatchCondition question, boolean strict) {
      this.question = question;
      this.mentions = Mentions.of(question.condition().expression());
      this.strict = strict || mentions.counts();
    }

    Answer answer() {
      List<Integer> broken = best == null ? List.of() : Arrays.stream(best).boxed().toList();
      return new Answer(broken, left > 0);
    }

    void choose(int member, int place) {
      places[member] = place;
      chosen[member] = true;
    }

    void release(int member) {
      places[member] = 0;
      chosen[member] = false;
    }

    /** Looks at all places of the members that are not chosen yet, as far as they matter. */
    void look() {
      if (left <= 0 || surprised) {
        return;
      }
      for (int member = 0; member < places.length; member++) {
        move(member, places[member]);
      }
      read.clear();
      long before = limit.spent();
      Evaluation evaluation = question.condition().judge(evaluator);
      long spent = limit.spent() - before;
      limit.giveBack(spent);
      left -= spent + 1;
      int open = open();
      if (open < 0) {
        boolean broken = evaluation.isFalse() || (!evaluation.isTrue() && !question.known());
        if (broken && (best == null || isBetter(places, best))) {
          best = places.clone();
        }
        return;
      }
      int group = group(open);
      List<Integer> taken = choices.computeIfAbsent(group, _ -> new ArrayList<>());
      List<Integer> values = distinct.computeIfAbsent(open, this::distinct);
      int last = taken.isEmpty() ? values.size() - 1 : taken.getLast();
      for (int i = 0; i <= last; i++) {
        choose(open, values.get(i));
        taken.add(i);
        look();
        taken.removeLast();
        release(open);
      }
    }

    /** Returns whether fewer steps are done at places, or as many and earlier members did them. */
    private static boolean isBetter(int[] places, int[] than) {
      int more = Arrays.stream(places).sum() - Arrays.stream(than).sum();
      return more < 0 || (more == 0 && Arrays.compare(places, than) > 0);
    }

    /** Returns a member that was read and has no place yet, or -1 if there is none. */
    private int open() {
      for (Cell cell : read) {
        Integer member = owners.get(cell);
        surprised |= member != null && !strict && !mentions.has(cell);
        if (member != null && !chosen[member]) {
          return member;
        }
      }
      for (int member = 0; mentions.counts() && member < chosen.length; member++) {
        if (!chosen[member]) {
          return member;
        }
      }
      return -1;
    }

    private int group(int member) {
      if (strict) {
        return member;
      }
      if (groups == null) {
        groups = Symmetry.groups(tracks, mentions, question, start);
      }
      return groups[member];
    }

    /** Returns the first place of each kind that the condition can tell from the others. */
    private List<Integer> distinct(int member) {
      Track track = tracks.get(member);
      if (mentions.counts()) {
        return IntStream.range(0, track.size()).boxed().toList();
      }
      List<Cell> cells =
          track.cells().stream().filter(cell -> strict || mentions.has(cell)).toList();
      boolean past = strict || mentions.tellsApart();
      Map<List<Object>, Integer> first = new LinkedHashMap<>();
      for (int place = 0; place < track.size(); place++) {
        List<Object> seen = new ArrayList<>();
        for (Cell cell : cells) {
          seen.add(past ? track.held(place, cell) : track.value(place, cell));
        }
        first.putIfAbsent(seen, place);
      }
      return List.copyOf(first.values());
    }
  }
}
