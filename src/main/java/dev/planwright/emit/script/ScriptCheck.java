package dev.planwright.emit.script;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.script.batch.BatchCheck;
import dev.planwright.emit.script.shell.ShellCheck;
import dev.planwright.literal.Dialect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Judges steps by what the scripts of their machines can hold, before any is written: what passes
 * here is written.
 */
public final class ScriptCheck {

  private ScriptCheck() {}

  /** Returns what no script can hold, each cause once. */
  public static List<Diagnostic> check(List<Step> steps) {
    Map<Dialect, List<Step>> byDialect = new EnumMap<>(Dialect.class);
    for (Step step : steps) {
      if (step.scripted()) {
        Dialect dialect = step.machine().kind().dialect();
        byDialect.computeIfAbsent(dialect, _ -> new ArrayList<>()).add(step);
      }
    }
    List<Diagnostic> found = new ArrayList<>();
    byDialect.forEach((dialect, scripted) ->
        found.addAll(
            switch (dialect) {
              case NT -> BatchCheck.check(scripted);
              case POSIX -> ShellCheck.check(scripted);
            }));
    return found;
  }
}
