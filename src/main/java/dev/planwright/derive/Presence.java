package dev.planwright.derive;

import dev.planwright.derive.simulation.Draft;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.Kind;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Product;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what an item would put where it is already. What is there already is no item. */
final class Presence {

  private final Evaluator evaluator;
  private final Draft draft;
  private final Set<Plan.Item> reported = new HashSet<>();

  Presence(Evaluator evaluator, Draft draft) {
    this.evaluator = evaluator;
    this.draft = draft;
  }

  /**
   * Returns the items of a plan that are there before the first step, so that nothing is to be done
   * about them: no other item takes away before what they would put there.
   */
  static Set<Plan.Item> idle(Plan plan, Evaluator atStart) {
    Set<Plan.Item> idle = new HashSet<>();
    for (Plan.Item item : plan.work().items()) {
      List<PlanObject> holders = atStart.world().holders(item);
      boolean there =
          item.verb() == Verb.INSTALL
              && !holders.isEmpty()
              && holders.stream().allMatch(holder -> isSame(level(holder, item, atStart), item));
      if (there && plan.work().items().stream().noneMatch(other -> removes(other, item, atStart))) {
        idle.add(item);
      }
    }
    return idle;
  }

  private static boolean removes(Plan.Item other, Plan.Item item, Evaluator atStart) {
    return other.verb() == Verb.REMOVE
        && other.product() == item.product()
        && atStart.world().meet(other, item);
  }

  private static Value level(PlanObject holder, Plan.Item item, Evaluator evaluator) {
    return evaluator.entry(new Cell.ProductCell(holder, item.product())).value();
  }

  /**
   * Returns whether an item has nothing to do at a target; the first time, says so. Nothing is done
   * for a level that is below one that is there: that is one mistake, and not one of each step.
   */
  boolean isThere(Plan.Item item, PlanObject target) {
    Product product = item.product();
    Kind kind = product.on();
    if (item.verb() != Verb.INSTALL || kind == null) {
      return false;
    }
    List<PlanObject> holders = evaluator.world().related(target, kind);
    for (PlanObject holder : holders) {
      Value level = level(holder, item, evaluator);
      if (isAbove(level, item)) {
        above(item, holder, level);
        return true;
      }
      if (!isSame(level, item)) {
        return false;
      }
    }
    if (!holders.isEmpty() && reported.add(item)) {
      there(item, target);
    }
    return !holders.isEmpty();
  }

  /** Returns whether a product is not there that an item removes; the first time, says so. */
  boolean isGone(Plan.Item item, PlanObject target) {
    Kind kind = item.product().on();
    if (item.verb() != Verb.REMOVE || kind == null) {
      return false;
    }
    List<PlanObject> holders = evaluator.world().related(target, kind);
    boolean gone =
        !holders.isEmpty()
            && holders.stream()
                .allMatch(holder -> level(holder, item, evaluator) instanceof Value.None);
    if (gone && reported.add(item)) {
      draft.add(
          Diagnostic.note(
                  Code.PW0308,
                  item.span(),
                  item.product().name() + " is not on " + target.name() + ", so nothing is removed")
              .help("remove the item")
              .build());
    }
    return gone;
  }

  /** Returns whether a product is there as an item wants it. */
  static boolean isSame(Value there, Plan.Item item) {
    if (there instanceof Value.None || there.isUnknown()) {
      return false;
    }
    return item.level() == null || there.same(item.product().level(item.level()));
  }

  private static boolean isAbove(Value there, Plan.Item item) {
    return item.level() != null
        && !item.product().levels().isEmpty()
        && there instanceof Value.Atom atom
        && item.product().compare(atom.text(), item.level()) > 0;
  }

  private void there(Plan.Item item, PlanObject target) {
    Diagnostic.Builder finding =
        Diagnostic.note(
                Code.PW0308,
                item.span(),
                item.what() + " is on " + target.name() + " already, so nothing is done")
            .help("remove the item, or write `repair` to install it again");
    for (PlanObject holder : evaluator.world().objects()) {
      for (PlanObject.Installed there : holder.installed()) {
        if (there.product() == item.product() && !there.past() && holder.isOrLiesIn(target)) {
          finding.label(there.span(), "it is there");
        }
      }
    }
    draft.add(finding.build());
  }

  private void above(Plan.Item item, PlanObject holder, Value level) {
    if (reported.add(item)) {
      draft.add(
          Diagnostic.error(
                  Code.PW0309,
                  item.span(),
                  item.what()
                      + " is below level "
                      + level.shown()
                      + ", which "
                      + holder.name()
                      + " has")
              .build());
    }
  }
}
