package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.command.CommandLine;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done in a step, whoever says it.
 *
 * @param commands the lines of what is run, guards first
 * @param values what a person enters or looks for
 */
record InstructionText(
    String id, String machine, String title, List<String> commands, List<String> values) {

  InstructionText {
    commands = commands.stream().flatMap(String::lines).toList();
  }

  /** Returns what a procedure says. */
  static List<InstructionText> forth(Runbook runbook) {
    return runbook.steps().stream().map(step -> of(step.id(), step)).toList();
  }

  /** Returns what its ways back say, as far as a procedure is known for it. */
  static List<InstructionText> back(Runbook runbook) {
    List<InstructionText> all = new ArrayList<>();
    for (Backout.Way way : runbook.backout().get().ways()) {
      for (Backout.Taken taken : way.taken()) {
        taken.steps().forEach(back -> all.add(of(back.id(), back.step())));
      }
    }
    return all;
  }

  private static InstructionText of(String id, Step step) {
    List<String> commands = new ArrayList<>();
    List<String> values = new ArrayList<>();
    step.content().guards().forEach(guard -> commands.add(CommandLine.of(step, guard).text()));
    for (Step.Instruction instruction : step.content().instructions()) {
      if (instruction.doer() == Action.Doer.RUN || instruction.doer() == Action.Doer.WAIT) {
        commands.add(CommandLine.of(step, instruction.text()).text());
      } else if (instruction.doer() == Action.Doer.ASK) {
        values.addAll(values(instruction.text()));
      }
    }
    return new InstructionText(id, step.machine().name(), step.title(), commands, values);
  }

  /** Values that stand side by side are one for whoever reads them. */
  private static List<String> values(Step.Text text) {
    List<String> values = new ArrayList<>();
    boolean inside = false;
    for (Step.Piece piece : text.pieces()) {
      if (piece.value() && inside) {
        values.add(values.removeLast() + piece.text());
      } else if (piece.value() && !piece.text().isEmpty()) {
        values.add(piece.text());
      }
      inside = piece.text().isEmpty() ? inside : piece.value();
    }
    return values;
  }

  /** Compares step by step, so that the first difference is seen. */
  static void assertSame(
      List<InstructionText> expected, List<InstructionText> said, String artifact) {
    assertEquals(
        expected.stream().map(InstructionText::id).toList(),
        said.stream().map(InstructionText::id).toList(),
        artifact);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), said.get(i), artifact);
    }
  }
}
