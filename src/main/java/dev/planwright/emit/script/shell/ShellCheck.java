package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Judges steps by what their shell scripts can hold: what passes here is written. */
public final class ShellCheck {

  /** Names that every system takes for a file, when the end of a script's name is added. */
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._@+-]{0,199}");

  private ShellCheck() {}

  /** Returns what no script can hold, each cause once. */
  public static List<Diagnostic> check(List<Step> scripted) {
    ShellFindings findings = new ShellFindings();
    names(scripted.stream().map(Step::machine).distinct().toList()).forEach(findings::add);
    for (Step step : scripted) {
      new ShellStep(step, List.of(), findings).data();
    }
    return findings.all();
  }

  /** Returns a finding for each machine whose name is none for a script. */
  static List<Diagnostic> names(List<PlanObject> machines) {
    ShellFindings findings = new ShellFindings();
    Map<String, PlanObject> seen = new HashMap<>();
    machines.forEach(machine -> name(machine, seen, findings));
    return findings.all();
  }

  private static void name(
      PlanObject machine, Map<String, PlanObject> seen, ShellFindings findings) {
    PlanObject earlier = seen.putIfAbsent(machine.name().toLowerCase(Locale.ROOT), machine);
    boolean unfit = !FORM.matcher(machine.name()).matches();
    if (earlier == null && !unfit) {
      return;
    }
    Diagnostic.Builder finding =
        Diagnostic.error(
                Code.PW0705,
                machine.span(),
                "`" + machine.name() + "` cannot be the name of a script")
            .label(
                unfit
                    ? "it holds other characters than letters, digits and . _ @ + -"
                    : "another one has this name")
            .help("give the machine's host name");
    if (earlier != null) {
      finding.label(earlier.span(), "the other one");
    }
    findings.add(finding.build());
  }
}
