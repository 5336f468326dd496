package dev.planwright.compiler;

import dev.planwright.model.Rule;
import dev.planwright.state.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan begins.
 *
 * @param changes what has changed since the start that its file describes
 * @param failed whether a failure left things so, so that the plan is the way out of it
 */
record Start(List<Change> changes, boolean failed) {

  /** The start that the file describes. */
  static final Start AS_DESCRIBED = new Start(List.of(), false);

  /** Copies the changes. */
  Start {
    changes = List.copyOf(changes);
  }

  /**
   * Returns whether a rule judges the plan. The way out of a failure does not reach the goal, so
   * that rules about it are not asked.
   */
  boolean judges(Rule rule) {
    return !failed || !isAboutGoal(rule.body().form());
  }

  private static boolean isAboutGoal(Rule.@Nullable Form form) {
    return form instanceof Rule.Form.Require
        || (form instanceof Rule.Form.Check check && check.moment() == Rule.Moment.FINALLY);
  }
}
