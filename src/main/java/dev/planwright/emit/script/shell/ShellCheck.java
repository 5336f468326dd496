package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import java.util.List;
import java.util.regex.Pattern;

/** Judges steps by what their shell scripts can hold: what passes here is written. */
public final class ShellCheck {

  /** Names that every system takes for a file, when the end of a script's name is added. */
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._@+-]{0,199}");

  private ShellCheck() {}

  /** Returns what no script can hold, each cause once. */
  public static List<Diagnostic> check(List<Step> scripted) {
    ShellFindings findings = new ShellFindings();
    names(scripted.stream().map(Step::machine).distinct().toList(), findings);
    for (Step step : scripted) {
      new ShellStep(step, List.of(), findings).data();
    }
    return findings.all();
  }

  /** Adds a finding for each machine whose name is none for a script. */
  static void names(List<PlanObject> machines, ShellFindings findings) {
    findings.names(
        machines,
        name ->
            FORM.matcher(name).matches()
                ? null
                : "it holds other characters than letters, digits and . _ @ + -",
        "give the machine's host name");
  }
}
