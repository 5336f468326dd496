package dev.planwright.emit.script;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.emit.Artifact;
import dev.planwright.literal.Dialect;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Has the files of each machine drawn in the dialect of the machine. */
final class ByDialect {

  private ByDialect() {}

  /**
   * Returns the files of all machines, or none and the findings that forbid them.
   *
   * @param draw draws the files of the machines of one dialect; it is called for each dialect
   */
  static Outcome<List<Artifact>> draw(
      List<PlanObject> machines,
      BiFunction<Dialect, List<PlanObject>, Outcome<List<Artifact>>> draw) {
    List<Artifact> artifacts = new ArrayList<>();
    List<Diagnostic> refused = new ArrayList<>();
    for (Dialect dialect : Dialect.values()) {
      Outcome<List<Artifact>> files =
          draw.apply(
              dialect, machines.stream().filter(each -> each.kind().dialect() == dialect).toList());
      artifacts.addAll(files.value());
      refused.addAll(files.diagnostics());
    }
    return Outcome.allOrNone(artifacts, refused);
  }
}
