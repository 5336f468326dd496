package dev.planwright.derive.batch;

import dev.planwright.model.Expr;
import dev.planwright.order.Bindings;
import org.jspecify.annotations.Nullable;

/**
 * A condition that must hold wherever the members of a batch stand.
 *
 * @param condition the condition
 * @param bound what it is bound to
 * @param pin where one of the members stands, or null if all may stand anywhere
 * @param known whether only what is false breaks it, since it was unknown before the batch
 */
public record BatchCondition(
    Expr condition, Bindings.Bound bound, @Nullable Pin pin, boolean known) {

  /**
   * Where a member stands.
   *
   * @param member the number of the member, from 0
   * @param first the first place
   * @param last the last place
   */
  public record Pin(int member, int first, int last) {}
}
