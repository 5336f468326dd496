package dev.planwright.emit.command;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.model.Action;
import java.util.ArrayList;
import java.util.List;

/** What a script prints of a step, in lines for a screen, not yet escaped. */
public final class StepLines {

  /** What is said for before a step, in this order. */
  private static final List<Action.Purpose> BEFORE =
      List.of(
          Action.Purpose.WARN,
          Action.Purpose.EXPECT,
          Action.Purpose.NOTE,
          Action.Purpose.BACKUP,
          Action.Purpose.NEEDS_BACKUP);

  private final Step step;
  private final List<String> title;

  /** Takes the step. */
  public StepLines(Step step) {
    this.step = step;
    this.title = EchoLines.of("[" + step.id() + "] ", step.title());
  }

  /** Returns what a person does, with numbers. */
  public static List<String> numbered(List<Part.Line> lines) {
    List<String> all = new ArrayList<>();
    int number = 0;
    for (Part.Line line : lines) {
      number++;
      String prefix = "  " + number + ". ";
      switch (line) {
        case Part.Line.Words(List<Step.Piece> pieces) -> all.addAll(EchoLines.of(prefix, pieces));
        case Part.Line.Typed(String typed) -> {
          all.add(prefix + "Type this yourself and replace the part that only you know:");
          all.add("     " + typed.stripTrailing());
        }
      }
    }
    return all;
  }

  /** Returns the title behind the id. */
  public List<String> title() {
    return title;
  }

  /**
   * Returns what is said before a step is carried out, the title first.
   *
   * @param back what is said of the way back
   */
  public List<String> head(List<String> back) {
    List<String> lines = new ArrayList<>(title);
    String sources = Wording.sources(step.call().citations());
    if (!sources.isEmpty()) {
      lines.addAll(EchoLines.of("  Source: ", sources));
    }
    for (Action.Purpose purpose : BEFORE) {
      addRemarks(lines, purpose);
    }
    if (!step.content().note().isEmpty()) {
      lines.addAll(EchoLines.of("  Note: ", step.content().note()));
    }
    lines.addAll(back);
    return lines;
  }

  /** Returns what is said for a purpose. */
  public List<String> remarks(Action.Purpose purpose) {
    List<String> lines = new ArrayList<>();
    addRemarks(lines, purpose);
    return lines;
  }

  private void addRemarks(List<String> lines, Action.Purpose purpose) {
    for (Step.Remark remark : step.content().remarks()) {
      if (remark.purpose() == purpose) {
        lines.addAll(EchoLines.of(prefix(purpose), remark.text()));
      }
    }
  }

  private static String prefix(Action.Purpose purpose) {
    return switch (purpose) {
      case VERIFY -> "  Check: ";
      case EXPECT -> "  Expect: ";
      case NOTE -> "  Note: ";
      case WARN -> "  WARNING: ";
      case BACKUP -> "  Backup: ";
      case NEEDS_BACKUP -> "  Its way back needs: ";
    };
  }
}
