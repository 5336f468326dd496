package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.ScriptFindings;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.markup.ShellCommand;
import dev.planwright.markup.ShellText;
import java.util.List;

/** Turns the texts of steps into what a shell script may hold, and collects what it may not. */
final class ShellFindings extends ScriptFindings {

  /** Returns a command of a step that the script runs. */
  ShellCommand command(Step step, Step.Text text) {
    CommandLine line = CommandLine.of(step, text);
    report(step, text, line);
    return new ShellCommand(line.faults().isEmpty() ? line.text() : "true");
  }

  /** Returns a command as the script prints it. */
  static ShellText shown(Step step, Step.Text text) {
    CommandLine line = CommandLine.of(step, text);
    return ShellText.ofLines(line.faults().isEmpty() ? line.text() : "");
  }

  /** Returns lines that a step prints. */
  List<ShellText> echo(Step step, List<String> lines) {
    return lines.stream().map(line -> echo(step, line)).toList();
  }

  private ShellText echo(Step step, String line) {
    String fault = ShellText.fault(line);
    if (fault == null) {
      return ShellText.of(line);
    }
    add(
        Code.PW0704,
        TextPlaces.ofText(step, text -> ShellText.fault(text) != null),
        "a text cannot be printed by a script",
        fault,
        "write it without such characters",
        "step " + step.id() + ": " + line.strip());
    return ShellText.of("");
  }

  /** Returns a text that the script looks for in an output. */
  ShellText output(Step step, String text) {
    return echo(step, text);
  }

  /** Returns the name of a service that the script looks for. */
  ShellText service(Step step, Step.Text name) {
    String plain = name.plain();
    if (plain.isBlank() || plain.startsWith("-") || ShellText.fault(plain) != null) {
      add(
          Code.PW0708,
          TextPlaces.of(step, name),
          "`" + plain + "` is no name of a service that a script can look for",
          "it is empty, begins with -, or holds a control character",
          "give the name that `systemctl` lists");
      return ShellText.of("none");
    }
    return ShellText.of(plain);
  }
}
