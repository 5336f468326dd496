package dev.planwright.emit.command;

import dev.planwright.model.PlanObject;

/** The names of the probe script of a machine and of its report. */
public final class ProbeFiles {

  private ProbeFiles() {}

  /** Returns the name of the script of a machine. */
  public static String script(PlanObject machine) {
    return "PROBE-" + machine.name() + machine.kind().dialect().extension();
  }

  /** Returns the command that starts it there. */
  public static String start(PlanObject machine) {
    return machine.kind().dialect().start(script(machine));
  }

  /** Returns the name of the report that it writes. */
  public static String report(PlanObject machine) {
    return "PROBE-" + machine.name() + machine.kind().dialect().textExtension();
  }
}
