package dev.planwright.derive.simulation;

import dev.planwright.model.Expr;
import dev.planwright.model.Function;
import dev.planwright.model.Plan;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.order.Bindings;
import dev.planwright.order.EachItem;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Change;
import dev.planwright.state.Counts;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that must hold after every step: {@code always} rules, the author's {@code never}, and
 * {@code hold}. A condition is evaluated again only when a cell changed that it read, so that the
 * cost grows with the changes and not with steps times conditions.
 */
public final class Watch {

  private final Evaluator evaluator;
  private final Failures failures;
  private final Map<Cell, Set<Condition>> watchers = new HashMap<>();
  private final Set<Condition> dirty = new LinkedHashSet<>();
  private final Set<String> applied = new LinkedHashSet<>();

  /** Those that count steps, by what they counted. */
  private final Map<String, Set<Condition>> counting = new HashMap<>();

  /**
   * What this one goes on from, or null if it begins anew; and its own copies of the conditions.
   */
  private final @Nullable Watch base;

  private final Map<Condition, Condition> copies = new HashMap<>();

  /** What conditions came to before they were looked at, by what they are copies of. */
  private final Map<Condition, Value> looked = new LinkedHashMap<>();

  /** The cells that each condition read; null since one read more. */
  private @Nullable Map<Condition, Set<Cell>> readCells;

  private int opened;

  /** Takes what judges conditions, and who is told of those that fail. */
  public Watch(Evaluator evaluator, Failures failures) {
    this(evaluator, failures, null);
  }

  private Watch(Evaluator evaluator, Failures failures, @Nullable Watch base) {
    this.evaluator = evaluator;
    this.failures = failures;
    this.base = base;
  }

  /**
   * Returns a copy that watches the same conditions, each as it is here now. Use the copy before
   * anything changes here.
   *
   * @param other sees the state that the copy watches
   * @param told is told of the conditions that fail there
   */
  public Watch fork(Evaluator other, Failures told) {
    return new Watch(other, told, this);
  }

  /** A condition with what is said when it fails; it has identity. */
  public static final class Condition {
    private final Failures.Requirement requirement;
    private final Expr expression;
    private final Bindings.Bound bound;
    private final Rule.Words words;
    private final List<Plan.Item> items;
    private Value reported = Value.TRUE;
    private boolean closed;
    private int number;

    /** What this is a copy of, or null. */
    private @Nullable Condition origin;

    /** Takes what it is required by, what has to hold of which objects, and what is said if not. */
    public Condition(
        Failures.Requirement requirement, Expr expression, Bindings.Bound bound, Rule.Words words) {
      this(requirement, expression, bound, words, List.of());
    }

    /** Takes also the items that the options and levels of their products are those of. */
    private Condition(
        Failures.Requirement requirement,
        Expr expression,
        Bindings.Bound bound,
        Rule.Words words,
        List<Plan.Item> items) {
      this.items = items;
      this.requirement = requirement;
      this.expression = expression;
      this.bound = bound;
      this.words = words;
    }

    /** Returns what it is required by. */
    public Failures.Requirement requirement() {
      return requirement;
    }

    /** Returns what has to hold. */
    public Expr expression() {
      return expression;
    }

    /** Returns what it comes to, as an evaluator sees it, with the reads of what steps change. */
    public Evaluation judge(Evaluator by) {
      return bound.watch(expression, by.about(items));
    }

    /** Returns what it is bound to. */
    public Bindings.Bound bound() {
      return bound;
    }

    /** Returns what it came to when it was looked at last; true while nobody looked. */
    public Value last() {
      return reported;
    }

    /** Says that it no longer has to hold. */
    public void close() {
      closed = true;
    }

    /** Returns the same condition, to be watched anew. */
    public Condition again() {
      return new Condition(requirement, expression, bound, words, items);
    }
  }

  /** Adds a rule that must always hold, for everything it is bound to. */
  public void add(Rule rule, Expr condition) {
    Rule.Body body = rule.body();
    Failures.Requirement requirement =
        new Failures.Requirement(rule.code(), rule.severity(), body.citations(), rule.confidence());
    for (List<Plan.Item> items : EachItem.of(rule, condition, evaluator.world())) {
      Evaluator by = evaluator.about(items);
      for (Bindings.Bound bound : Bindings.of(body.bindings(), body.slots(), by)) {
        applied.add(rule.code());
        open(new Condition(requirement, condition, bound, body.words(), items));
      }
    }
  }

  /** Returns the codes of the rules that had something to watch. */
  public Set<String> applied() {
    return applied;
  }

  /** Starts to watch a condition; it is looked at with the next step. */
  public Condition open(Condition condition) {
    condition.number = opened++;
    dirty.add(condition);
    return condition;
  }

  /**
   * Returns the conditions that still have to hold and may come to something else when steps change
   * these cells.
   */
  public List<Condition> reading(Collection<Cell> cells) {
    Set<Condition> reading = new LinkedHashSet<>(dirty);
    counting.values().forEach(reading::addAll);
    cells.forEach(cell -> reading.addAll(watchers.getOrDefault(cell, Set.of())));
    return reading.stream().filter(condition -> !condition.closed).toList();
  }

  /** Says that a cell changed. */
  public void changed(Cell cell) {
    if (base != null) {
      List<Condition> there = new ArrayList<>(base.watchers.getOrDefault(cell, Set.of()));
      there.sort(Comparator.comparingInt(condition -> condition.number));
      there.forEach(condition -> dirty.add(copies.computeIfAbsent(condition, Watch::copy)));
    }
    dirty.addAll(watchers.getOrDefault(cell, Set.of()));
  }

  private static Condition copy(Condition condition) {
    Condition copy = condition.again();
    copy.reported = condition.reported;
    copy.origin = condition;
    return copy;
  }

  /**
   * Returns the conditions that were looked at since this was asked last, with what they came to
   * before. In a copy they are those of the original.
   */
  public Map<Condition, Value> looked() {
    Map<Condition, Value> before = new LinkedHashMap<>(looked);
    looked.clear();
    return before;
  }

  /** Returns what a condition, which in a copy is one of the original, came to at the last look. */
  public Value last(Condition condition) {
    return copies.getOrDefault(condition, condition).reported;
  }

  /** Returns the conditions, in a copy those of the original, that ever read a cell. */
  public Set<Condition> reading(Cell cell) {
    Set<Condition> reading = new LinkedHashSet<>();
    for (Condition condition : watchers.getOrDefault(cell, Set.of())) {
      reading.add(condition.origin == null ? condition : condition.origin);
    }
    if (base != null) {
      reading.addAll(base.watchers.getOrDefault(cell, Set.of()));
    }
    return reading;
  }

  /** Returns whether a condition, or its copy here, ever read one of these cells. */
  public boolean readsAny(Condition condition, Predicate<Cell> cells) {
    Condition copy = copies.get(condition);
    return (copy != null && readBy(copy).stream().anyMatch(cells))
        || (base != null && base.readBy(condition).stream().anyMatch(cells));
  }

  /** Returns the cells that a condition ever read here. */
  private Set<Cell> readBy(Condition condition) {
    if (readCells == null) {
      Map<Condition, Set<Cell>> read = new HashMap<>();
      watchers.forEach((cell, all) ->
          all.forEach(each -> read.computeIfAbsent(each, _ -> new HashSet<>()).add(cell)));
      readCells = read;
    }
    return readCells.getOrDefault(condition, Set.of());
  }

  /** Says that a step was carried out, so that what is counted over the steps is another number. */
  void counted(Step step) {
    List<String> counts = new ArrayList<>(List.of(Function.DURATION.word(), Function.STEPS.word()));
    if (step.content().restart()) {
      counts.add(Counts.name(Function.RESTARTS, step.machine().name()));
    }
    for (Change change : step.effects().changes()) {
      counts.add(Counts.name(Function.CHANGES, change.cell().shown()));
    }
    counts.forEach(each -> dirty.addAll(counting.getOrDefault(each, Set.of())));
  }

  /** Says that time passed after a step. */
  public void timePassed() {
    dirty.addAll(counting.getOrDefault(Function.DURATION.word(), Set.of()));
  }

  /**
   * Takes every condition as it is: one that fails is told of when it has held and fails again.
   *
   * @return what the conditions that may have changed came to before
   */
  public Map<Condition, Value> settle() {
    List<Condition> now = new ArrayList<>(dirty);
    dirty.clear();
    Map<Condition, Value> before = new HashMap<>();
    for (Condition condition : now) {
      Evaluation evaluation = evaluated(condition, evaluator);
      before.put(condition, condition.reported);
      condition.reported =
          evaluation.isUnknown() ? new Value.Unknown("") : Value.of(!evaluation.isFalse());
    }
    return before;
  }

  /**
   * Undoes settling.
   *
   * @param before what each condition came to before
   */
  public void restore(Map<Condition, Value> before) {
    before.forEach((condition, value) -> condition.reported = value);
  }

  /** Looks at every condition that may have changed, as an evaluator sees it. */
  public void look(Evaluator by, @Nullable String step, Span at) {
    List<Condition> now = new ArrayList<>(dirty);
    dirty.clear();
    Map<String, List<Condition>> undecided = new LinkedHashMap<>();
    for (Condition condition : now) {
      if (!condition.closed && isBroken(condition, by)) {
        if (condition.reported.isUnknown()) {
          String rule = condition.requirement.code() + "@" + condition.expression.span().start();
          undecided.computeIfAbsent(rule, _ -> new ArrayList<>()).add(condition);
        } else {
          report(condition, by, step, at);
        }
      }
    }
    undecided.values().forEach(group -> ask(group, by, step, at));
  }

  /** Returns whether a condition does not hold, or may not, and this was not reported yet. */
  private boolean isBroken(Condition condition, Evaluator by) {
    Evaluation evaluation = evaluated(condition, by);
    Value before = condition.reported;
    Value value = evaluation.isUnknown() ? new Value.Unknown("") : evaluation.value();
    if (!value.isUnknown() || before.isTrue()) {
      condition.reported = value;
    }
    return !value.isTrue() && (before.isTrue() || (before.isUnknown() && value.isFalse()));
  }

  /** Evaluates a condition; what it read is watched from now on. */
  private Evaluation evaluated(Condition condition, Evaluator by) {
    Evaluation evaluation = condition.judge(by);
    readCells = null;
    if (condition.origin != null) {
      looked.putIfAbsent(condition.origin, condition.reported);
    }
    for (Read read : evaluation.reads()) {
      if (read.cell() != null) {
        watchers.computeIfAbsent(read.cell(), _ -> new LinkedHashSet<>()).add(condition);
      } else if (read.object() == null) {
        counting.computeIfAbsent(read.name(), _ -> new LinkedHashSet<>()).add(condition);
      }
    }
    return evaluation;
  }

  /** What one rule cannot tell of several objects is one finding, with the words for the first. */
  private void ask(List<Condition> group, Evaluator by, @Nullable String step, Span at) {
    List<Read> reads = new ArrayList<>();
    Value unknown = new Value.Unknown("");
    for (Condition condition : group) {
      Evaluation evaluation = explained(condition, by);
      reads.addAll(evaluation.decisive());
      unknown = evaluation.value();
    }
    report(group.getFirst(), new Evaluation(unknown, reads), by, step, at);
  }

  /**
   * Reports that a condition does not hold, or may not, as an evaluator sees it.
   *
   * @param step the step as findings name it, or null
   * @param at where in the plan
   */
  public void report(Condition condition, Evaluator by, @Nullable String step, Span at) {
    report(condition, explained(condition, by), by, step, at);
  }

  private static Evaluation explained(Condition condition, Evaluator by) {
    return condition.bound.explain(condition.expression, by.about(condition.items));
  }

  private void report(
      Condition condition, Evaluation evaluation, Evaluator by, @Nullable String step, Span at) {
    evaluator.world().limit().finds();
    Span stated = condition.expression.span();
    Value[] frame = condition.bound.frame();
    Evaluator about = by.about(condition.items);
    failures.report(
        new Failures.Failure(
            condition.requirement,
            new Failures.Words(
                said(condition.words.text(), frame, about),
                said(condition.words.why(), frame, about),
                said(condition.words.help(), frame, about)),
            stated.text(),
            evaluation,
            step,
            at,
            stated.file() == at.file() ? stated : null));
  }

  private static String said(@Nullable Expr text, Value[] frame, Evaluator by) {
    return text == null ? "" : by.said(text, frame);
  }
}
