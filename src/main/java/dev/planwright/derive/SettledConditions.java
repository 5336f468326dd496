package dev.planwright.derive;

import dev.planwright.derive.simulation.Blame;
import dev.planwright.derive.simulation.Draft;
import dev.planwright.derive.simulation.Failures;
import dev.planwright.derive.simulation.Standing;
import dev.planwright.derive.simulation.Step;
import dev.planwright.derive.simulation.Watch;
import dev.planwright.model.Value;
import dev.planwright.state.EvaluationLimit;
import dev.planwright.state.Evaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must always hold, as it is where so many steps of a procedure are done. The steps are gone
 * through once, and a condition is evaluated again only where a cell changed that it read; from
 * there on the number of steps that are done goes down.
 */
final class SettledConditions {

  private final Watch watch;
  private final List<Map<Watch.Condition, Value>> before = new ArrayList<>();

  /** Goes through the steps of a procedure. */
  SettledConditions(WaysBack.Course course, EvaluationLimit limit) {
    Evaluator evaluator = course.start(limit);
    watch = new Watch(evaluator, new Failures(new Draft(), new Blame(), _ -> null));
    Standing.watch(course.plan(), course.rules(), watch);
    watch.settle();
    for (Step step : course.steps()) {
      WaysBack.Course.redo(step, evaluator);
      step.effects().changes().forEach(change -> watch.changed(change.cell()));
      before.add(watch.settle());
    }
  }

  /** Takes the conditions to where only so many steps are done, which are no more than before. */
  void goBackTo(int done) {
    while (before.size() > done) {
      watch.restore(before.removeLast());
    }
  }

  /** Returns what watches the conditions from where they are now. */
  Watch watch(Evaluator evaluator, Failures failures) {
    return watch.fork(evaluator, failures);
  }
}
