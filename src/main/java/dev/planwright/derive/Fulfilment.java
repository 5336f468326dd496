package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Action;
import dev.planwright.model.Callable;
import dev.planwright.model.Effect;
import dev.planwright.model.Expr;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Type;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.resolve.scope.Symbols;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import dev.planwright.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether items have done what they say: what is installed or repaired is there, at its
 * level, on every object that the item is for; what is removed is gone.
 */
final class Fulfilment {

  private final Evaluator evaluator;
  private final Draft draft;
  private final List<Symbols> visible;
  private final Set<Plan.Item> carriedOut = new HashSet<>();
  private final Set<Plan.Item> excused = new HashSet<>();

  Fulfilment(Evaluator evaluator, Draft draft, List<Symbols> visible) {
    this.evaluator = evaluator;
    this.draft = draft;
    this.visible = visible;
  }

  /**
   * Judges an item whose steps are done.
   *
   * @param excused whether a finding says already why it could not be carried out
   */
  void carriedOut(Plan.Item item, boolean excused) {
    if (excused) {
      this.excused.add(item);
      return;
    }
    carriedOut.add(item);
    for (PlanObject holder : evaluator.world().holders(item)) {
      if (!holds(item, holder)) {
        report(item, holder, "after its steps");
        return;
      }
    }
  }

  /**
   * Judges at the end what later steps have left of an item, the last for each object. What is
   * taken off may be put on again, but what is put on is asked for: a later removal is no excuse.
   */
  void atEnd(List<Plan.Item> items) {
    Map<Product, Set<PlanObject>> later = new HashMap<>();
    Map<Product, Set<PlanObject>> removed = new HashMap<>();
    Map<Plan.Item, List<PlanObject>> last = new HashMap<>();
    for (Plan.Item item : items.reversed()) {
      List<PlanObject> holders = new ArrayList<>(evaluator.world().holders(item));
      Set<PlanObject> put = later.computeIfAbsent(item.product(), _ -> new HashSet<>());
      Set<PlanObject> gone = removed.computeIfAbsent(item.product(), _ -> new HashSet<>());
      boolean removes = item.verb() == Verb.REMOVE;
      holders.removeIf(
          holder -> put.contains(holder) || (removes ? !gone.add(holder) : !put.add(holder)));
      last.put(item, holders);
    }
    for (Plan.Item item : items) {
      if (carriedOut.contains(item) && !excused.contains(item)) {
        last.getOrDefault(item, List.of()).stream()
            .filter(holder -> !holds(item, holder))
            .findFirst()
            .ifPresent(holder -> report(item, holder, "at the end"));
      }
    }
  }

  private boolean holds(Plan.Item item, PlanObject holder) {
    Value there = there(item, holder).value();
    return item.verb() == Verb.REMOVE ? there instanceof Value.None : Presence.isSame(there, item);
  }

  private State.Entry there(Plan.Item item, PlanObject holder) {
    return evaluator.entry(new Cell.ProductCell(holder, item.product()));
  }

  private void report(Plan.Item item, PlanObject holder, String when) {
    excused.add(item);
    boolean hasSteps = draft.steps().stream().anyMatch(step -> item.equals(step.call().item()));
    if (hasSteps && visible.stream().noneMatch(symbols -> canChange(symbols, item))) {
      unseen(item);
      return;
    }
    State.Entry entry = there(item, holder);
    String product = item.product().name();
    String what = item.verb() == Verb.REMOVE ? product : item.what();
    String on = " on " + holder.name() + " " + when;
    String message =
        entry.value().isUnknown()
            ? "cannot tell whether " + what + " is" + on
            : item.verb() == Verb.REMOVE ? what + " is still" + on : what + " is not" + on;
    Diagnostic.Builder finding =
        Diagnostic.error(Code.PW0530, item.span(), message).undecided(entry.value().isUnknown());
    String found = found(entry.value(), product);
    if (found != null && item.verb() != Verb.REMOVE) {
      finding.note(found + " is there");
    }
    @Nullable Step setter = entry.step() > 0 ? draft.steps().get(entry.step() - 1) : null;
    if (setter != null) {
      finding.note(
          product
              + " on "
              + holder.name()
              + " was last changed by step "
              + setter.id()
              + ": "
              + setter.title());
    } else if (!hasSteps) {
      finding.note("its procedure has no step in this state");
    } else {
      finding.note(
          "no step " + (item.verb() == Verb.REMOVE ? "removes" : "installs") + " it there");
    }
    draft.add(finding.build());
  }

  /** Returns whether an action may put the product of an item somewhere, or take it off. */
  private static boolean canChange(Symbols symbols, Plan.Item item) {
    for (Callable callable : symbols.callables().values()) {
      if (callable instanceof Action action) {
        for (Effect effect : action.body().effects()) {
          if (effect instanceof Effect.Install install
              && install.remove() == (item.verb() == Verb.REMOVE)
              && (!(install.product() instanceof Expr.Constant(Value value, _, _))
                  || value.same(new Value.ProductValue(item.product())))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void unseen(Plan.Item item) {
    boolean removes = item.verb() == Verb.REMOVE;
    String product = item.product().name();
    String word = removes ? "remove" : "install";
    draft.add(
        Diagnostic.warning(
                Code.PW0531,
                item.span(),
                "cannot see whether "
                    + item.what()
                    + (removes ? " is gone" : " is there")
                    + ": no action says `"
                    + word
                    + " "
                    + product
                    + "`")
            .help("let the last step of its procedure say `" + word + " " + product + " on …`")
            .build());
  }

  private static @Nullable String found(Value there, String product) {
    return switch (there) {
      case Value.Atom(Type.Base _, String text) -> product + " " + text;
      case Value.Symbol _ -> product + ", at a level that no step names,";
      default -> null;
    };
  }
}
