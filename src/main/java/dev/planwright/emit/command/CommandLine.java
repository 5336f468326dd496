package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.BatchCommand;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command with every value of the plan in quotes, the same in every artifact.
 *
 * @param text the command
 * @param faults why no script could carry it out as it is shown; empty if one can
 */
public record CommandLine(String text, List<Fault> faults) {

  /**
   * Why a script cannot carry out a command.
   *
   * @param problem what is wrong, as the end of a sentence
   * @param piece the value that is at fault, or null if it is the library's own text
   */
  public record Fault(String problem, Step.@Nullable Piece piece) {}

  /** Copies the faults. */
  public CommandLine {
    faults = List.copyOf(faults);
  }

  /** Returns the command that a text of fixed words and values makes, at the place of a step. */
  public static CommandLine of(Step step, Step.Text text) {
    return of(step.machine().kind().dialect(), text);
  }

  /** Returns the command that a text of fixed words and values makes. */
  public static CommandLine of(Dialect dialect, Step.Text text) {
    return switch (dialect) {
      case NT -> new BatchQuoter().quote(text);
      case POSIX -> new ShellQuoter().quote(text);
    };
  }

  /** Returns the command for a script; there must be no faults. */
  public BatchCommand command() {
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults.getFirst().problem() + ": " + text);
    }
    return new BatchCommand(text);
  }

  /** Returns the name of the program, lower case, without folder and quotes. */
  public String program() {
    String command = text.strip();
    boolean quoted = command.startsWith("\"");
    int start = quoted ? 1 : 0;
    int end = start;
    while (end < command.length() && (quoted ? "\"" : " \t/,;=").indexOf(command.charAt(end)) < 0) {
      end++;
    }
    String first = command.substring(start, end);
    return first.substring(first.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
  }
}
