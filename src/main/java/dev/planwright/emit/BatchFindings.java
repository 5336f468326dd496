package dev.planwright.emit;

import dev.planwright.derive.Step;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.model.PlanObject;
import dev.planwright.model.Value;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts of steps into what a script may hold, and collects what it may not, at the place
 * in the plan. A refused text becomes an empty one, since a script with a finding is not written.
 */
final class BatchFindings {

  /** What still fits a line of 250 characters behind the redirection to the log. */
  private static final int COMMAND_LENGTH = 160;

  /** What still fits behind {@code echo}. */
  private static final int ECHO_LENGTH = 240;

  private final Set<Diagnostic> found = new LinkedHashSet<>();

  /** Returns the findings, each once. */
  List<Diagnostic> all() {
    return new ArrayList<>(found);
  }

  /** Adds a finding. */
  void add(Diagnostic.Builder finding) {
    found.add(finding.build());
  }

  /** Returns a command of a step that the script runs. */
  BatchCommand command(Step step, CommandLine line) {
    for (CommandLine.Fault fault : line.faults()) {
      report(step, line, fault);
    }
    int length = BatchVariables.expanded(line.text());
    if (length > COMMAND_LENGTH) {
      add(
          at("PW0703", step.span(), "a command of step " + step.id() + " is too long for a script")
              .label("the command has up to " + length + " characters")
              .note("command: " + line.text())
              .help("shorten its values; a script can run up to " + COMMAND_LENGTH));
    }
    return line.faults().isEmpty() ? BatchCommand.of(line) : new BatchCommand("");
  }

  private void report(Step step, CommandLine line, CommandLine.Fault fault) {
    Step.Piece piece = fault.piece();
    if (piece == null) {
      add(
          at("PW0702", step.span(), "a command of step " + step.id() + " cannot be put in a script")
              .label(fault.problem())
              .note("command: " + line.text())
              .help("change the command in the library, or let a person do it by `ask`"));
    } else {
      add(
          at("PW0701", place(step, piece), quoted(piece.text()) + " cannot be put in a script")
              .label(fault.problem())
              .note("step " + step.id() + ": " + line.text())
              .help("use a value without such characters, or compile to markdown only"));
    }
  }

  /** Returns lines that a step prints. */
  List<BatchText> echo(Step step, List<String> lines) {
    return lines.stream().map(line -> echo(step, line)).toList();
  }

  private BatchText echo(Step step, String line) {
    String fault = BatchText.fault(line);
    if (fault == null && BatchText.of(line).source().length() > ECHO_LENGTH) {
      fault = "it has a word that is too long for a line";
    }
    if (fault == null) {
      return BatchText.of(line);
    }
    add(
        at(
                "PW0704",
                culprit(step),
                "a text of step " + step.id() + " cannot be printed by a script")
            .label(fault)
            .note("text: " + line.strip()));
    return new BatchText("");
  }

  /** Returns the value of the plan that most likely brought the character, or the call. */
  private static Span culprit(Step step) {
    Stream<Span> values =
        Stream.concat(
                step.guards().stream(), step.instructions().stream().map(Step.Instruction::text))
            .flatMap(text -> text.pieces().stream())
            .filter(piece -> piece.value() && BatchText.fault(piece.text()) != null)
            .map(piece -> place(step, piece));
    Stream<Span> names =
        step.arguments().stream()
            .map(value -> value instanceof Value.Ref(PlanObject object) ? object : null)
            .filter(object -> object != null && BatchText.fault(object.name()) != null)
            .map(PlanObject::span);
    return Stream.concat(values, names).findFirst().orElse(step.span());
  }

  private static Span place(Step step, Step.Piece piece) {
    Span origin = piece.origin();
    return origin == null ? step.span() : origin;
  }

  private static Diagnostic.Builder at(String code, Span span, String message) {
    return Diagnostic.error(code, span, message);
  }

  private static String quoted(@Nullable String value) {
    return "`" + value + "`";
  }
}
