package dev.planwright.order;

import dev.planwright.model.Kind;
import dev.planwright.model.Pattern;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.model.Verb;
import dev.planwright.state.Cell;
import dev.planwright.state.Evaluator;
import dev.planwright.state.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What items need where they go: what is there at the start, what is planned, what is lacking. */
final class ItemNeeds {

  private final Evaluator evaluator;
  private final World world;

  /** Takes what evaluates in the state before the first step. */
  ItemNeeds(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.world = evaluator.world();
  }

  /** Returns the items that install or repair what a pattern names. */
  List<Plan.Item> installed(Pattern pattern) {
    List<Plan.Item> matching = new ArrayList<>();
    for (Plan.Item item : world.items(pattern.product())) {
      if (item.verb() != Verb.REMOVE && pattern.matchesLevel(item.level())) {
        matching.add(item);
      }
    }
    return matching;
  }

  /** Returns the other items that put there what an item needs, where the item needs it. */
  List<Plan.Item> needed(Plan.Item item, Pattern needed) {
    return isThere(item, needed)
        ? List.of()
        : installed(needed).stream()
            .filter(each -> each != item && world.meet(each, item))
            .toList();
  }

  /** Returns how to say that what an item needs is lacking where it goes, or null if it is not. */
  @Nullable String lacking(Plan.Item item, Pattern needed, List<Plan.Item> planned) {
    Kind kind = needed.product().on();
    if (kind == null || installed(needed).contains(item)) {
      return null;
    }
    List<String> without = new ArrayList<>();
    for (PlanObject holder : needs(item, kind)) {
      if (!isThere(holder, needed)
          && planned.stream().noneMatch(each -> world.holders(each).contains(holder))) {
        without.add(holder.name());
      }
    }
    if (without.isEmpty()) {
      return null;
    }
    return installed(needed).isEmpty()
        ? "nor planned"
        : "nor planned on " + String.join(", ", without);
  }

  /** Returns the objects on which an item needs a product of a kind. */
  private List<PlanObject> needs(Plan.Item item, Kind kind) {
    Set<PlanObject> needs = new LinkedHashSet<>();
    world.where(item).forEach(at -> needs.addAll(world.related(at, kind)));
    return List.copyOf(needs);
  }

  /** Returns whether a product is there at the start, everywhere that the item goes. */
  private boolean isThere(Plan.Item item, Pattern needed) {
    Kind kind = needed.product().on();
    return kind == null || needs(item, kind).stream().allMatch(holder -> isThere(holder, needed));
  }

  private boolean isThere(PlanObject holder, Pattern needed) {
    Value there = evaluator.entry(new Cell.ProductCell(holder, needed.product())).value();
    return there instanceof Value.Atom level
        ? needed.matchesLevel(level.text())
        : !(there instanceof Value.None) && !there.isUnknown() && needed.level() == null;
  }
}
