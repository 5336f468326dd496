package dev.planwright.emit.ansible;

import dev.planwright.derive.Runbook;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.script.ScriptCheck;
import dev.planwright.literal.Dialect;
import dev.planwright.model.PlanObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges a procedure by what a playbook can hold, its ways back included: what passes here is
 * written.
 */
public final class AnsibleCheck {

  /** What Ansible means other hosts by. */
  private static final Set<String> TAKEN = Set.of("all", "ungrouped", AnsibleHosts.CONTROL);

  private AnsibleCheck() {}

  /** Returns what no playbook can hold, each cause once. */
  public static List<Diagnostic> check(Runbook runbook) {
    Set<Diagnostic> found = new LinkedHashSet<>();
    for (PlanObject machine : AnsibleHosts.machines(runbook)) {
      if (machine.kind().dialect() != Dialect.POSIX) {
        found.add(withoutShell(machine));
      } else if (TAKEN.contains(machine.name().toLowerCase(Locale.ROOT))) {
        found.add(taken(machine));
      }
    }
    found.addAll(
        ScriptCheck.check(
            AnsibleHosts.steps(runbook).stream()
                .filter(step -> step.scripted() && step.machine().kind().dialect() == Dialect.POSIX)
                .toList()));
    return List.copyOf(found);
  }

  private static Diagnostic withoutShell(PlanObject machine) {
    return refused(
        machine,
        "its kind has no `script posix`, so its commands are not for a POSIX shell",
        "leave `ansible` out of --to for this plan: its scripts and its runbook do these"
            + " steps; a kind of machines with a POSIX shell says `script posix`");
  }

  private static Diagnostic taken(PlanObject machine) {
    return refused(
        machine, "Ansible means other hosts by this name", "give the machine's host name");
  }

  private static Diagnostic refused(PlanObject machine, String why, String help) {
    return Diagnostic.error(
            Code.PW0709,
            machine.span(),
            "a playbook cannot run the steps of `" + machine.name() + "`")
        .label(why)
        .help(help)
        .build();
  }
}
