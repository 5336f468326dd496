package dev.planwright.emit;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Outcome;
import java.util.List;

/** Draws one kind of artifact from a runbook. */
public interface Emitter {

  /**
   * Returns the artifacts, or none and the findings that forbid them. The same runbook gives the
   * same bytes.
   */
  Outcome<List<Artifact>> emit(Runbook runbook);
}
