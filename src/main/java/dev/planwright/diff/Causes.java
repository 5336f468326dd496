package dev.planwright.diff;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Need;
import dev.planwright.derive.simulation.ProcedureChoice;
import dev.planwright.derive.simulation.Step;
import dev.planwright.model.Plan;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cause of a change: the nearest difference in the plan or the library. Nothing is
 * guessed; if nothing near differs, the change follows from others.
 */
final class Causes {

  /** More edits than this say no more than that there are edits. */
  private static final int FEW = 3;

  private final Identities identities;
  private final ItemDifferences items;
  private final Edits edits;
  private final DifferenceText words;
  private final Orders orders;
  private final Runbook before;
  private final Runbook after;

  Causes(
      Identities identities,
      ItemDifferences items,
      Edits edits,
      DifferenceText words,
      Runbook before,
      Runbook after) {
    this.identities = identities;
    this.items = items;
    this.edits = edits;
    this.words = words;
    this.orders = new Orders(items, before, after);
    this.before = before;
    this.after = after;
  }

  /** Returns why a step is new. */
  List<Cause> ofAdded(Step step) {
    Plan.Item item = step.call().item();
    if (item == null) {
      return List.of(new Cause.Written(step.call().span(), true));
    }
    if (items.earlier(item) == null) {
      return edited(edits.of(item));
    }
    Set<Cause> causes = said(step, item, true);
    if (causes.isEmpty()) {
      causes.addAll(facts(step));
    }
    if (causes.isEmpty()) {
      causes.addAll(needed(step));
    }
    return orFollowing(causes, item);
  }

  /** Returns why a step is gone. */
  List<Cause> ofRemoved(Step step) {
    Plan.Item item = step.call().item();
    if (item == null) {
      return List.of(new Cause.Written(step.call().span(), false));
    }
    Plan.Item now = items.later(item);
    if (now == null) {
      return edited(edits.of(item));
    }
    Set<Cause> causes = said(step, now, false);
    if (causes.isEmpty()) {
      causes.addAll(facts(step));
    }
    return orFollowing(causes, now);
  }

  /** Returns why a step comes elsewhere. */
  List<Cause> ofMoved(Step step, Step now) {
    Plan.Item item = now.call().item();
    if (item == null) {
      return List.of(new Cause.Written(now.call().span(), true));
    }
    Set<Cause> causes = new LinkedHashSet<>(orders.of(item));
    if (causes.isEmpty()) {
      causes.addAll(said(now, item, true));
      causes.addAll(said(step, item, false));
    }
    if (causes.isEmpty()) {
      causes.addAll(facts(now));
    }
    return orFollowing(causes, null);
  }

  /** Returns why a step changed. */
  List<Cause> ofChanged(Step step, Step now) {
    Plan.Item item = now.call().item();
    Set<Cause> causes = new LinkedHashSet<>();
    if (item == null) {
      causes.addAll(edited(edits.of(action(now))));
      causes.addAll(facts(now));
      return causes.isEmpty()
          ? List.of(new Cause.Written(now.call().span(), true))
          : List.copyOf(causes);
    }
    causes.addAll(said(now, item, true));
    causes.addAll(said(step, item, false));
    if (causes.isEmpty()) {
      causes.addAll(facts(now));
    }
    return orFollowing(causes, item);
  }

  private List<Cause> orFollowing(Set<Cause> causes, Plan.@Nullable Item item) {
    if (causes.isEmpty() && item != null && !orders.of(item).isEmpty()) {
      causes.add(new Cause.Elsewhere(item));
    }
    if (causes.isEmpty()) {
      List<Edit> few = new ArrayList<>(edits.all());
      few.removeIf(edit -> edit.sort() == Edit.Sort.SETTING || isNewRule(edit));
      causes.addAll(few.size() <= FEW ? edited(few) : List.of());
    }
    return causes.isEmpty() ? List.of(new Cause.Following()) : List.copyOf(causes);
  }

  /** A rule only judges and orders; it makes no step. */
  private static boolean isNewRule(Edit edit) {
    return edit.what().startsWith("the rule ") || edit.what().startsWith("the window ");
  }

  private static List<Cause> edited(Collection<Edit> edits) {
    List<Cause> causes = new ArrayList<>();
    edits.forEach(edit -> causes.add(new Cause.Edited(edit)));
    return causes;
  }

  /**
   * Returns the differences in the item, the choice of the procedure and the library that concern a
   * step.
   */
  private Set<Cause> said(Step step, Plan.Item item, boolean later) {
    Set<Cause> causes = new LinkedHashSet<>(edited(edits.of(item)));
    causes.addAll(chosen(step, item, later));
    causes.addAll(edited(edits.of(action(step))));
    Passages.Passage around = words.passages(later).around(step.call().span());
    if (around != null) {
      causes.addAll(edited(edits.of(around.what())));
    }
    if (causes.isEmpty()) {
      for (ProcedureChoice choice : (later ? after : before).derivation().choices()) {
        if (choice.item() == step.call().item() && concerns(choice, step)) {
          String code = choice.procedure().code();
          causes.addAll(edited(edits.of("the procedure `" + code + "`")));
        }
      }
    }
    return causes;
  }

  private static String action(Step step) {
    return "the action `" + step.call().action().code() + "`";
  }

  private List<Cause> chosen(Step step, Plan.Item item, boolean later) {
    List<Cause> causes = new ArrayList<>();
    for (ProcedureChoice choice : (later ? after : before).derivation().choices()) {
      if (choice.item() == step.call().item() && concerns(choice, step)) {
        ProcedureChoice other = counterpart(choice, item, later);
        if (other == null) {
          causes.addAll(edited(edits.of(choice.target())));
        }
        boolean same = other != null && other.procedure().name().equals(choice.procedure().name());
        if (!same && causes.isEmpty()) {
          causes.add(later ? new Cause.Chosen(other, choice) : new Cause.Chosen(choice, other));
        }
      }
    }
    return causes;
  }

  private @Nullable ProcedureChoice counterpart(
      ProcedureChoice choice, Plan.Item item, boolean later) {
    Plan.Item wanted = later ? items.earlier(item) : item;
    for (ProcedureChoice other : (later ? before : after).derivation().choices()) {
      if (other.item() == wanted
          && identities.key(other.target()).equals(identities.key(choice.target()))) {
        return other;
      }
    }
    return null;
  }

  private static boolean concerns(ProcedureChoice choice, Step step) {
    return step.machine().isOrLiesIn(choice.target())
        || step.call().arguments().contains(new Value.Ref(choice.target()));
  }

  /** Returns the differences in the objects that a step is about, or all if they are few. */
  private List<Cause> facts(Step step) {
    Set<PlanObject> objects = new LinkedHashSet<>(List.of(step.machine()));
    for (Value argument : step.call().arguments()) {
      if (argument instanceof Value.Ref ref) {
        objects.add(ref.object());
      }
    }
    Set<Edit> found = new LinkedHashSet<>();
    for (PlanObject object : objects) {
      PlanObject now = identities.later(object);
      found.addAll(edits.of(now == null ? object : now));
    }
    if (found.isEmpty()) {
      found.addAll(edits.of(Edit.Sort.OBJECT));
      found.addAll(edits.of(Edit.Sort.VALUE));
    }
    return found.size() <= FEW ? edited(found) : List.of();
  }

  /** Returns the first later step that needs what a new step does. */
  private List<Cause> needed(Step step) {
    for (Step later : after.steps()) {
      for (Need need : later.needs()) {
        if (need.steps().contains(step.number())) {
          return List.of(new Cause.Needed(later, need));
        }
      }
    }
    return List.of();
  }
}
