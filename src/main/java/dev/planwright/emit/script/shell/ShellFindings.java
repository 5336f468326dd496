package dev.planwright.emit.script.shell;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.ScriptFindings;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.markup.ShellText;
import java.util.ArrayList;
import java.util.List;

/** Turns the texts of steps into what a shell script may hold, and collects what it may not. */
final class ShellFindings extends ScriptFindings {

  /** Returns a command of a step, which is {@code true} in place of one that no script can hold. */
  String command(Step step, Step.Text text) {
    CommandLine line = CommandLine.of(step, text);
    report(step, text, line);
    return line.faults().isEmpty() ? line.text() : "true";
  }

  /** Returns lines that a step prints. */
  List<ShellText> echo(Step step, List<String> lines) {
    List<ShellText> texts = new ArrayList<>(lines.size());
    for (String line : lines) {
      texts.add(echo(step, line));
    }
    return texts;
  }

  /** Returns a line that a step prints, or looks for. */
  ShellText echo(Step step, String line) {
    return printable(
        step, line, ShellText::fault, ShellText::of, "write it without such characters");
  }

  /** Returns the name of a service that the script looks for. */
  ShellText service(Step step, Step.Text name) {
    String plain = name.plain();
    if (plain.isBlank() || plain.startsWith("-") || ShellText.fault(plain) != null) {
      add(
          Code.PW0708,
          TextPlaces.of(step, name),
          "`" + plain + "` is not the name of a service that a script can check",
          "it is empty, begins with -, or holds a control character",
          "give the name that `systemctl` lists");
      return ShellText.of("none");
    }
    return ShellText.of(plain);
  }
}
