package dev.planwright.order;

import dev.planwright.model.Expr;
import dev.planwright.model.Rule;
import dev.planwright.model.Value;
import dev.planwright.state.Evaluation;
import dev.planwright.state.Evaluator;
import dev.planwright.state.Read;
import java.util.ArrayList;
import java.util.List;

/** Enumerates what a rule is bound to. */
public final class Bindings {

  private Bindings() {}

  /** What a rule is bound to once: its variables have these values. */
  public static final class Bound {
    private final Value[] frame;
    private final List<Evaluation> doubts;

    /**
     * Makes a case of a rule.
     *
     * @param frame the values of its variables, by slot
     * @param doubts what is not known and decides whether the rule is about this case; mostly empty
     */
    public Bound(Value[] frame, List<Evaluation> doubts) {
      this.frame = frame;
      this.doubts = List.copyOf(doubts);
    }

    /** Returns a frame with the variables. */
    public Value[] frame() {
      return frame.clone();
    }

    /** Returns whether it is not known whether the rule is about this case. */
    public boolean isDoubtful() {
      return !doubts.isEmpty();
    }

    /**
     * Returns what a condition of the rule comes to. While it is not known whether the rule is
     * about this case, that is unknown or true, and never false.
     */
    public Evaluation judge(Expr condition, Evaluator evaluator) {
      return doubted(evaluator.evaluate(condition, frame.clone()));
    }

    /**
     * Returns the same as {@link #judge}; of the reads that decide, only those of states that steps
     * change.
     */
    public Evaluation watch(Expr condition, Evaluator evaluator) {
      return doubted(evaluator.watch(condition, frame.clone()));
    }

    /** Returns the same as {@link #judge}, with all reads that decide. */
    public Evaluation explain(Expr condition, Evaluator evaluator) {
      return doubted(evaluator.explain(condition, frame.clone()));
    }

    /** Returns whether the rule is about this case: true, or unknown. */
    public Evaluation applies() {
      return doubts.isEmpty()
          ? new Evaluation(Value.TRUE, List.of())
          : doubted(new Evaluation(Value.FALSE, List.of()));
    }

    private Evaluation doubted(Evaluation plain) {
      if (doubts.isEmpty() || plain.isTrue()) {
        return plain;
      }
      List<Read> reads = new ArrayList<>();
      doubts.forEach(doubt -> reads.addAll(doubt.decisive()));
      reads.addAll(plain.isUnknown() ? plain.decisive() : plain.reads());
      return new Evaluation(doubts.getFirst().value(), reads);
    }
  }

  /**
   * Returns every combination of elements that satisfies the conditions, or may satisfy them.
   *
   * @param bindings the variables of a rule with their lists and conditions, outermost first
   * @param slots how many slots the frames of the rule need
   */
  public static List<Bound> of(List<Rule.Binding> bindings, int slots, Evaluator evaluator) {
    List<Bound> bound = List.of(new Bound(Evaluator.frame(slots), List.of()));
    for (Rule.Binding binding : bindings) {
      List<Bound> extended = new ArrayList<>();
      bound.forEach(each -> extend(binding, each, evaluator, extended));
      bound = extended;
    }
    return bound;
  }

  private static void extend(
      Rule.Binding binding, Bound bound, Evaluator evaluator, List<Bound> extended) {
    Evaluation collection = evaluator.evaluate(binding.collection(), bound.frame());
    if (collection.value() instanceof Value.Many list) {
      for (Value element : list.elements()) {
        extend(binding, bound, element, bound.doubts, evaluator, extended);
      }
    } else if (collection.isUnknown()) {
      extend(
          binding, bound, collection.value(), and(bound.doubts, collection), evaluator, extended);
    }
  }

  private static void extend(
      Rule.Binding binding,
      Bound bound,
      Value element,
      List<Evaluation> doubts,
      Evaluator evaluator,
      List<Bound> extended) {
    if (!evaluator.world().limit().binds(extended.size())) {
      return;
    }
    Value[] inner = bound.frame();
    inner[binding.slot()] = element;
    Evaluation where = binding.where() == null ? null : evaluator.evaluate(binding.where(), inner);
    if (where == null || where.isTrue()) {
      extended.add(new Bound(inner, doubts));
    } else if (where.isUnknown()) {
      extended.add(new Bound(inner, and(doubts, where)));
    }
  }

  private static List<Evaluation> and(List<Evaluation> doubts, Evaluation more) {
    List<Evaluation> all = new ArrayList<>(doubts);
    all.add(more);
    return all;
  }
}
