package dev.planwright.report.diff;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diagnostic.Citation;
import dev.planwright.diff.Cause;
import dev.planwright.diff.Difference;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.diff.StepChange;
import dev.planwright.markup.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps that changed, line by line, each with a mark as in a difference of two texts. */
final class DiffLines {

  /** So many causes of one change are named; more are counted. */
  private static final int CAUSES = 3;

  private final RunbookDiff diff;
  private final DiffDetail detail;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A line.
   *
   * @param mark {@code +} for what is new, {@code -} for what is gone, {@code !} for what moved or
   *     is done otherwise, {@code #} for why, and a blank for all else
   */
  record Line(char mark, String text) {

    /** Returns the line as text. */
    String shown() {
      return (mark + " " + text).stripTrailing();
    }
  }

  private DiffLines(RunbookDiff diff, DiffDetail detail) {
    this.diff = diff;
    this.detail = detail;
  }

  /** Returns the lines: per cause in a summary, else per step. */
  static List<Line> of(RunbookDiff diff, DiffDetail detail) {
    DiffLines lines = new DiffLines(diff, detail);
    if (detail == DiffDetail.SUMMARY) {
      lines.causes();
    } else {
      lines.steps();
    }
    return lines.lines;
  }

  private void causes() {
    Map<List<String>, List<StepChange>> groups = new LinkedHashMap<>();
    for (StepChange change : diff.changes()) {
      List<String> said = change.causes().stream().map(DiffWords::cause).toList();
      groups.computeIfAbsent(said, _ -> new ArrayList<>()).add(change);
    }
    for (List<StepChange> group : groups.values()) {
      line(' ', DiffWords.several(group.size(), "step"));
      since(group.getFirst().causes());
    }
  }

  private void steps() {
    List<StepChange> changes = diff.changes();
    for (int i = 0; i < changes.size(); i++) {
      StepChange change = changes.get(i);
      step(change);
      boolean last =
          i + 1 == changes.size()
              || !changes.get(i + 1).causes().equals(change.causes())
              || changes.get(i + 1).getClass() != change.getClass();
      if (last) {
        since(change.causes());
      }
    }
  }

  private void line(char mark, String text) {
    lines.add(new Line(mark, VisibleText.text(text).replace('\n', ' ')));
  }

  private void since(List<Cause> causes) {
    for (Cause cause : causes.subList(0, Math.min(CAUSES, causes.size()))) {
      String place = DiffWords.place(cause.span());
      line(
          '#', "    since " + DiffWords.cause(cause) + (place.isEmpty() ? "" : " (" + place + ")"));
    }
    if (causes.size() > CAUSES) {
      line('#', "    and " + DiffWords.several(causes.size() - CAUSES, "cause") + " more");
    }
    if (detail == DiffDetail.FULL) {
      Set<Citation> sources = new LinkedHashSet<>();
      causes.forEach(cause -> sources.addAll(cause.citations()));
      sources.forEach(source -> line('#', "      source: " + said(source)));
    }
  }

  private static String said(Citation citation) {
    return citation.source() + (citation.sentence().isEmpty() ? "" : ": " + citation.sentence());
  }

  private void step(StepChange change) {
    Step step = change.step();
    String text = step.id() + "  " + step.machine().name() + "  " + step.title();
    switch (change) {
      case StepChange.Added _ -> {
        line('+', text);
        whole('+', step);
      }
      case StepChange.Removed _ -> {
        line('-', text);
        whole('-', step);
      }
      case StepChange.Moved moved -> {
        line('!', text + ", moved, was " + moved.before().id());
        differences(moved.differences());
      }
      case StepChange.Changed changed -> {
        String was = changed.before().id();
        line('!', text + (was.equals(step.id()) ? "" : ", was " + was));
        differences(changed.differences());
      }
    }
  }

  private void whole(char mark, Step step) {
    if (detail == DiffDetail.FULL) {
      for (Step.Instruction each : step.content().instructions()) {
        each.text().plain().lines().forEach(line -> line(mark, "    " + line));
      }
      step.content().remarks().forEach(each -> line(mark, "    " + each.text()));
      step.call().citations().forEach(source -> line('#', "    source: " + said(source)));
    }
  }

  /** Short values are told; of long ones only that they changed, unless all is asked for. */
  private void differences(List<Difference> differences) {
    if (detail == DiffDetail.FULL) {
      for (Difference each : differences) {
        line(' ', "    " + each.what());
        each.before().lines().forEach(line -> line('-', "      " + line));
        each.after().lines().forEach(line -> line('+', "      " + line));
      }
      return;
    }
    List<String> other = new ArrayList<>();
    for (Difference each : differences) {
      switch (each.what()) {
        case "title" -> line(' ', "    was: " + each.before());
        case "to do",
            "only if",
            "verify",
            "expect",
            "note",
            "warn",
            "results",
            "note of the procedure" ->
            other.add(each.what());
        default -> line(' ', "    " + each.what() + ": " + each.after() + ", was " + each.before());
      }
    }
    if (!other.isEmpty()) {
      line(' ', "    other words in: " + String.join(", ", other));
    }
  }
}
