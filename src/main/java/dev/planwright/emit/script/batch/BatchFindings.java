package dev.planwright.emit.script.batch;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.emit.command.TextPlaces;
import dev.planwright.markup.BatchCommand;
import dev.planwright.markup.BatchText;
import dev.planwright.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of steps into what a script may hold, and collects what it may not, once for each
 * cause. A refused text becomes an empty one, since a script with a finding is not written.
 */
final class BatchFindings {

  /** What still fits a line of 250 characters behind the redirection to the log. */
  private static final int COMMAND_LENGTH = 160;

  /** What still fits behind {@code echo}, and the mark of a step in a list. */
  private static final int ECHO_LENGTH = 235;

  /** What still fits behind {@code echo}, with what is said of a service. */
  private static final int SERVICE_LENGTH = 60;

  private final Map<List<Object>, Diagnostic> found = new LinkedHashMap<>();

  /** Returns the findings, each cause once. */
  List<Diagnostic> all() {
    return List.copyOf(found.values());
  }

  /**
   * Adds a finding, unless the same is said of its place already.
   *
   * @param problem what is wrong there, as the end of a sentence
   * @param notes which command or text it is
   */
  void add(Code code, Span place, String message, String problem, String help, String... notes) {
    found.computeIfAbsent(
        List.of(code, place, message, problem),
        _ -> {
          Diagnostic.Builder finding = Diagnostic.error(code, place, message).label(problem);
          for (String note : notes) {
            finding.note(note);
          }
          return (help.isEmpty() ? finding : finding.help(help)).build();
        });
  }

  /** Adds a finding. */
  void add(Diagnostic finding) {
    found.putIfAbsent(List.of(finding.code(), finding.span(), finding.message()), finding);
  }

  /** Returns a command of a step that the script runs. */
  BatchCommand command(Step step, Step.Text text) {
    CommandLine line = CommandLine.of(text);
    for (CommandLine.Fault fault : line.faults()) {
      report(step, text, line, fault);
    }
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

  private void report(Step step, Step.Text text, CommandLine line, CommandLine.Fault fault) {
    Step.Piece piece = fault.piece();
    String note = "step " + step.id() + ": " + line.text();
    if (piece == null) {
      add(
          Code.PW0702,
          TextPlaces.of(step, text),
          "a command cannot be put in a script",
          fault.problem(),
          "change the command in the library, or let a person do it by `ask`",
          note);
    } else {
      add(
          Code.PW0701,
          TextPlaces.of(step, text, piece),
          "`" + piece.text() + "` cannot be put in a script",
          fault.problem(),
          "use a value without such characters, or let a person do it by `ask`",
          note);
    }
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
          "`" + plain + "` is no name of a service that a script can look for",
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
    return lines.stream().map(line -> echo(step, line)).toList();
  }

  private BatchText echo(Step step, String line) {
    String fault = fault(line);
    if (fault == null) {
      return BatchText.of(line);
    }
    add(
        Code.PW0704,
        TextPlaces.ofText(step, text -> fault(text) != null),
        "a text cannot be printed by a script",
        fault,
        "write it in plain ASCII, in words of less than " + ECHO_LENGTH + " characters",
        "step " + step.id() + ": " + line.strip());
    return new BatchText("");
  }

  /** Returns why no script can print a line, as the end of a sentence, or null if one can. */
  static @Nullable String fault(String line) {
    String fault = BatchText.fault(line);
    return fault == null && BatchText.of(line).source().length() > ECHO_LENGTH
        ? "it has a word that is too long for a line"
        : fault;
  }
}
