package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.literal.Dialect;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of a step that is carried out as a whole or not at all, and recorded by a script on its
 * own.
 */
public sealed interface Part {

  /** A command that a script runs. */
  record Run(Step.Instruction instruction, Dialect dialect) implements Part {

    /** Returns the command. */
    public CommandLine command() {
      return CommandLine.of(dialect, instruction.text());
    }
  }

  /** A command that a script repeats until it sees something. */
  record Wait(Step.Instruction instruction, Dialect dialect, Step.Wait awaited) implements Part {

    /** Returns the command. */
    public CommandLine command() {
      return CommandLine.of(dialect, instruction.text());
    }
  }

  /** What a person does at the screen; no line means that the title says it all. */
  record Ask(List<Line> lines) implements Part {
    /** Copies the lines. */
    public Ask {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The restart of the machine.
   *
   * @param certain whether it always comes, or only when a result asks for it
   */
  record Restart(boolean certain) implements Part {}

  /** One thing that a person does. */
  sealed interface Line {

    /** Words, with the values that are to be entered or looked for. */
    record Words(List<Step.Piece> pieces) implements Line {
      /** Copies the pieces. */
      public Words {
        pieces = List.copyOf(pieces);
      }
    }

    /**
     * What a person completes and types, described in words, since a secret is never written down.
     */
    record Typed(String text) implements Line {}
  }

  /** Returns whether a script carries it out without a person. */
  default boolean isScripted() {
    return switch (this) {
      case Run _ -> true;
      case Wait wait -> wait.dialect().waits();
      case Ask _, Restart _ -> false;
    };
  }

  /** Returns the parts of a step, at least one. Neighbouring things that a person does are one. */
  static List<Part> of(Step step) {
    List<Part> parts = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Step.Instruction instruction : step.content().instructions()) {
      switch (instruction.doer()) {
        case RUN -> {
          end(parts, lines);
          parts.add(new Run(instruction, step.machine().kind().dialect()));
        }
        case WAIT -> {
          end(parts, lines);
          Step.Wait wait = Objects.requireNonNull(instruction.awaited());
          parts.add(new Wait(instruction, step.machine().kind().dialect(), wait));
        }
        case ASK -> lines(instruction.text()).forEach(line -> lines.add(new Line.Words(line)));
        case SECRET -> {
          String typed = instruction.text().plain();
          if (!typed.isBlank()) {
            lines.add(new Line.Typed(typed));
          }
        }
      }
    }
    end(parts, lines);
    if (step.content().restart() || step.content().asksFor(Action.Disposition.RESTART)) {
      parts.add(new Restart(step.content().restart()));
    }
    return parts.isEmpty() ? List.of(new Ask(List.of())) : List.copyOf(parts);
  }

  private static void end(List<Part> parts, List<Line> lines) {
    if (!lines.isEmpty()) {
      parts.add(new Ask(lines));
      lines.clear();
    }
  }

  /** Returns the lines of a text block, without empty ones; a value never spans lines. */
  private static List<List<Step.Piece>> lines(Step.Text text) {
    List<List<Step.Piece>> lines = new ArrayList<>();
    List<Step.Piece> line = new ArrayList<>();
    for (Step.Piece piece : text.pieces()) {
      if (piece.value()) {
        line.add(piece);
        continue;
      }
      String[] pieces = piece.text().split("\n", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          addLine(lines, line);
          line = new ArrayList<>();
        }
        if (!pieces[i].isEmpty()) {
          line.add(new Step.Piece(pieces[i], false, null));
        }
      }
    }
    addLine(lines, line);
    return lines;
  }

  private static void addLine(List<List<Step.Piece>> lines, List<Step.Piece> line) {
    if (!new Step.Text(line).plain().isBlank()) {
      lines.add(line);
    }
  }
}
