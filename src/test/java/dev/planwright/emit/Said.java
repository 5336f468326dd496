package dev.planwright.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.Step;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done in a step, whoever says it.
 *
 * @param commands what is run, guards first
 * @param values what a person enters or looks for
 */
record Said(String id, String machine, String title, List<String> commands, List<String> values) {

  /** Returns what a procedure says. */
  static List<Said> forth(Runbook runbook) {
    return runbook.steps().stream().map(step -> of(step.id(), step)).toList();
  }

  /** Returns what its ways back say, as far as a procedure is known for it. */
  static List<Said> back(Runbook runbook) {
    List<Said> all = new ArrayList<>();
    for (Backout.Way way : runbook.backout().get().ways()) {
      for (Backout.Taken taken : way.taken()) {
        taken.steps().forEach(back -> all.add(of(back.id(), back.step())));
      }
    }
    return all;
  }

  private static Said of(String id, Step step) {
    List<String> commands = new ArrayList<>();
    List<String> values = new ArrayList<>();
    step.guards().forEach(guard -> commands.add(CommandLine.of(guard).text()));
    for (Step.Instruction instruction : step.instructions()) {
      if (instruction.doer() == Action.Doer.RUN) {
        commands.add(CommandLine.of(instruction.text()).text());
      } else if (instruction.doer() == Action.Doer.ASK) {
        values.addAll(values(instruction.text()));
      }
    }
    return new Said(id, step.machine().name(), step.title(), commands, values);
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
  static void assertSame(List<Said> expected, List<Said> said, String artifact) {
    assertEquals(
        expected.stream().map(Said::id).toList(), said.stream().map(Said::id).toList(), artifact);
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), said.get(i), artifact);
    }
  }
}
