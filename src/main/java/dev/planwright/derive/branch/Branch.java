package dev.planwright.derive.branch;

import dev.planwright.model.Value;
import dev.planwright.state.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * One branch of a procedure: what its steps that find something out are taken to find. The
 * procedure is derived again for each of the others, as stateless model checking goes through
 * choices (Godefroid, 1997).
 */
public final class Branch {

  private final List<Value> assumed;
  private final List<Settled> settled = new ArrayList<>();

  /** Takes what the first steps find; what follows is taken to find the first that there is. */
  public Branch(List<Value> assumed) {
    this.assumed = List.copyOf(assumed);
  }

  /**
   * Returns what a step is taken to find of a state, and goes on from there.
   *
   * @param step the number of the step
   * @param candidates what the state can be, one or more
   */
  public Settled take(int step, Cell.StateCell cell, List<Value> candidates) {
    long open = settled.stream().filter(each -> !each.others().isEmpty()).count();
    Value wanted = open < assumed.size() ? assumed.get((int) open) : candidates.getFirst();
    Value value = candidates.contains(wanted) ? wanted : candidates.getFirst();
    List<Value> others = new ArrayList<>(candidates);
    others.remove(value);
    Settled taken = new Settled(step, cell, value, others);
    settled.add(taken);
    return taken;
  }

  /** Returns what the steps find, first to last. */
  public List<Settled> settled() {
    return settled;
  }

  /** Returns the folder of the branch up to what a step finds, and then of this value. */
  public String folder(Settled last, Value value) {
    List<Settled> before = new ArrayList<>(settled.subList(0, settled.indexOf(last)));
    before.removeIf(each -> each.others().isEmpty());
    List<String> names = new ArrayList<>(Settled.names(before));
    names.add(last.branch(value));
    return String.join("/", names);
  }
}
