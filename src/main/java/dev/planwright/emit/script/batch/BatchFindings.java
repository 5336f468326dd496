package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.ScriptFindings;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.literal.Dialect;
import dev.planwright.markup.BatchCommand;
import dev.planwright.markup.BatchText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of steps into what a script for Windows NT may hold, and collects what it may
 * not.
 */
final class BatchFindings extends ScriptFindings {

  /** What still fits a line of 250 characters behind the redirection to the log. */
  private static final int COMMAND_LENGTH = 160;

  /** What still fits behind {@code echo}, and the mark of a step in a list. */
  private static final int ECHO_LENGTH = 235;

  /** What still fits behind {@code echo}, with what is said of a service. */
  private static final int SERVICE_LENGTH = 60;

  private final Set<String> programs = new LinkedHashSet<>();

  /** Returns the programs that the commands so far start, lower case, without folders. */
  Set<String> programs() {
    return Collections.unmodifiableSet(programs);
  }

  /** Returns a command of a step that the script runs. */
  BatchCommand command(Step step, Step.Text text) {
    CommandLine line = CommandLine.of(Dialect.NT, text);
    programs.add(line.program());
    report(step, text, line);
    int length = BatchVariables.expanded(line.text());
    if (length > COMMAND_LENGTH) {
      add(
          Code.PW0703,
          TextPlaces.ofLongest(step, text),
          "a command is too long for a script",
          "with its values it has more than " + COMMAND_LENGTH + " characters",
          "use shorter values, or let a person do it by `ask`",
          "step " + step.id() + ", " + length + " characters: " + line.text());
    }
    return line.faults().isEmpty() ? line.command() : new BatchCommand("");
  }

  /** Returns the name of a service that the script looks for. */
  BatchText service(Step step, Step.Text name) {
    String plain = name.plain();
    boolean settable =
        plain.indexOf('%') < 0
            && !plain.isBlank()
            && plain.equals(plain.strip())
            && plain.length() <= SERVICE_LENGTH
            && BatchVariables.assigned("PW_NAME=" + plain) == null;
    if (!settable) {
      add(
          Code.PW0708,
          name.pieces().stream()
              .filter(Step.Piece::value)
              .findFirst()
              .map(piece -> TextPlaces.of(step, name, piece))
              .orElse(TextPlaces.of(step, name)),
          "`" + plain + "` is not the name of a service that a script can check",
          "it is empty, has more than "
              + SERVICE_LENGTH
              + " characters, or holds others than letters, digits, blanks and . , : / - _ + @ #",
          "give the name that `net start` lists");
      return new BatchText("");
    }
    return BatchText.of(plain);
  }

  /** Returns lines that a step prints. */
  List<BatchText> echo(Step step, List<String> lines) {
    List<BatchText> texts = new ArrayList<>(lines.size());
    for (String line : lines) {
      texts.add(echo(step, line));
    }
    return texts;
  }

  private BatchText echo(Step step, String line) {
    if (line.length() <= ECHO_LENGTH && BatchText.isPlain(line)) {
      return new BatchText(line);
    }
    return printable(
        step,
        line,
        BatchFindings::fault,
        BatchText::of,
        "write it in plain ASCII, in words of less than " + ECHO_LENGTH + " characters");
  }

  /** Returns why no script can print a line, as the end of a sentence, or null if one can. */
  static @Nullable String fault(String line) {
    String fault = BatchText.fault(line);
    boolean mayBeLong = 2 * line.length() > ECHO_LENGTH;
    return fault == null && mayBeLong && BatchText.of(line).source().length() > ECHO_LENGTH
        ? "it has a word that is too long for a line"
        : fault;
  }
}
