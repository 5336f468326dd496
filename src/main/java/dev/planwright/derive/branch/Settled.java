package dev.planwright.derive.branch;

import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a step finds out. The steps behind it are derived for one value, and once more for each
 * other one.
 *
 * @param step the number of the step
 * @param value what the state is taken to be
 * @param others what it could be as well; empty if that was known before
 */
public record Settled(int step, Cell.StateCell cell, Value value, List<Value> others) {

  /** Copies the list. */
  public Settled {
    others = List.copyOf(others);
  }

  /** Returns what the state is taken to be, such as {@code RS.primary is n2}. */
  public String shown() {
    return cell.shown() + " is " + value.shown();
  }

  /** Returns what decides a branch, as {@code RS.primary is n2 and …}; empty if nothing does. */
  public static String condition(List<Settled> branch) {
    return branch.stream().map(Settled::shown).collect(Collectors.joining(" and "));
  }

  /** Returns the names of the branches that lead to one, the outer first. */
  public static List<String> names(List<Settled> branch) {
    return branch.stream().map(each -> each.branch(each.value())).toList();
  }

  /** Returns the name of the branch on which the state is this, such as {@code RS-primary-n2}. */
  public String branch(Value taken) {
    return cell.object().name() + "-" + cell.state().name() + "-" + taken.shown();
  }
}
