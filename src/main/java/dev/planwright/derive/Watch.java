package dev.planwright.derive;

import dev.planwright.diagnostic.Citation;
import dev.planwright.diagnostic.Confidence;
import dev.planwright.diagnostic.Severity;
import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that must hold after every step: {@code always} rules, the author's {@code never}, and
 * {@code hold}. A condition is evaluated again only when a cell changed that it read, so that the
 * cost grows with the changes and not with steps times conditions.
 */
final class Watch {

  private final Evaluator evaluator;
  private final Failures failures;
  private final Blame blame;
  private final Map<Cell, Set<Condition>> watchers = new HashMap<>();
  private final Set<Condition> dirty = new LinkedHashSet<>();
  private final Set<String> applied = new LinkedHashSet<>();

  Watch(Evaluator evaluator, Failures failures, Blame blame) {
    this.evaluator = evaluator;
    this.failures = failures;
    this.blame = blame;
  }

  /** A condition with what is said when it fails; it has identity. */
  static final class Condition {
    private final String code;
    private final Severity severity;
    private final Expr expression;
    private final Value[] frame;
    private final @Nullable Expr text;
    private final @Nullable Expr why;
    private final List<Citation> citations;
    private final @Nullable Confidence confidence;
    private boolean failing;
    private boolean closed;

    Condition(
        String code,
        Severity severity,
        Expr expression,
        Value[] frame,
        @Nullable Expr text,
        @Nullable Expr why,
        List<Citation> citations,
        @Nullable Confidence confidence) {
      this.code = code;
      this.severity = severity;
      this.expression = expression;
      this.frame = frame;
      this.text = text;
      this.why = why;
      this.citations = citations;
      this.confidence = confidence;
    }

    /** Says that it no longer has to hold. */
    void close() {
      closed = true;
    }

    /** Returns the same condition, to be watched anew. */
    Condition again() {
      return new Condition(
          code, severity, expression, frame.clone(), text, why, citations, confidence);
    }
  }

  /** Adds a rule that must always hold, for everything it is bound to. */
  void add(Rule rule, Expr condition) {
    for (Value[] frame : Bindings.of(rule.body().bindings(), rule.body().slots(), evaluator)) {
      applied.add(rule.code());
      open(
          new Condition(
              rule.code(),
              rule.severity(),
              condition,
              frame,
              rule.body().text(),
              rule.body().why(),
              rule.body().citations(),
              rule.confidence()));
    }
  }

  /** Returns the codes of the rules that had something to watch. */
  Set<String> applied() {
    return applied;
  }

  /** Starts to watch a condition; it is looked at with the next step. */
  Condition open(Condition condition) {
    dirty.add(condition);
    return condition;
  }

  /** Says that a cell changed. */
  void changed(Cell cell) {
    dirty.addAll(watchers.getOrDefault(cell, Set.of()));
  }

  /** Takes every condition as it is: one that fails is told of when it has held and fails again. */
  void settle() {
    List<Condition> now = new ArrayList<>(dirty);
    dirty.clear();
    now.forEach(condition -> condition.failing = evaluated(condition, new ArrayList<>()).isFalse());
  }

  /** Looks at every condition that may have changed. */
  void look(@Nullable String step, Span at) {
    List<Condition> now = new ArrayList<>(dirty);
    dirty.clear();
    for (Condition condition : now) {
      if (!condition.closed) {
        look(condition, step, at);
      }
    }
  }

  private void look(Condition condition, @Nullable String step, Span at) {
    List<Read> reads = new ArrayList<>();
    Value value = evaluated(condition, reads);
    boolean failed = value.isFalse();
    if (failed && !condition.failing && !blame.holdsBack(reads)) {
      Span stated = condition.expression.span();
      failures.report(
          new Failures.Failure(
              condition.code,
              condition.severity,
              said(condition.text, condition, condition.expression.span().text() + " must hold"),
              said(condition.why, condition, ""),
              condition.expression.span().text(),
              value,
              reads,
              condition.citations,
              condition.confidence,
              step,
              at,
              stated.file() == at.file() ? stated : null));
      blame.blame(reads);
    }
    condition.failing = failed;
  }

  /** Evaluates a condition, and adds what it read, which is watched from now on. */
  private Value evaluated(Condition condition, List<Read> reads) {
    evaluator.takeReads();
    Value value = evaluator.evaluate(condition.expression, condition.frame.clone());
    reads.addAll(evaluator.takeReads());
    for (Read read : reads) {
      if (read.cell() != null) {
        watchers.computeIfAbsent(read.cell(), _ -> new LinkedHashSet<>()).add(condition);
      }
    }
    return value;
  }

  private String said(@Nullable Expr text, Condition condition, String otherwise) {
    if (text == null) {
      return otherwise;
    }
    String said = evaluator.evaluate(text, condition.frame.clone()).shown();
    evaluator.takeReads();
    return said;
  }
}
