package dev.planwright.diff;

import dev.planwright.derive.simulation.Step;
import java.util.List;

/** A step that came, went, moved, or is done otherwise. Another number alone is no change. */
public sealed interface StepChange {

  /** Returns what is behind it; never empty. */
  List<Cause> causes();

  /** Returns the step as it is, or as it was if it is gone. */
  Step step();

  /** A new step. */
  record Added(Step step, List<Cause> causes) implements StepChange {
    /** Copies the causes. */
    public Added {
      causes = List.copyOf(causes);
    }
  }

  /** A step that is gone. */
  record Removed(Step step, List<Cause> causes) implements StepChange {
    /** Copies the causes. */
    public Removed {
      causes = List.copyOf(causes);
    }
  }

  /** A step at another place of the order, perhaps changed too. */
  record Moved(Step before, Step step, List<Difference> differences, List<Cause> causes)
      implements StepChange {
    /** Copies the lists. */
    public Moved {
      differences = List.copyOf(differences);
      causes = List.copyOf(causes);
    }
  }

  /** A step that changed, at the same place. */
  record Changed(Step before, Step step, List<Difference> differences, List<Cause> causes)
      implements StepChange {
    /** Copies the lists. */
    public Changed {
      differences = List.copyOf(differences);
      causes = List.copyOf(causes);
    }
  }
}
