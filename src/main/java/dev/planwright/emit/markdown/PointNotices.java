package dev.planwright.emit.markdown;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Phase;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.Wording;
import dev.planwright.markup.MarkdownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a runbook says above its points of no return.
 *
 * <p>A caution above each would be overlooked where nearly every step is one. So it stands above
 * the first of a phase, which names the further ones, and above each for which more is to be said
 * than that it cannot be undone: that stands at the step.
 */
final class PointNotices {

  private final Map<Integer, List<MarkdownText>> paragraphs = new HashMap<>();

  /** Takes the runbook. */
  PointNotices(Runbook runbook) {
    Map<Integer, Backout.Point> points = runbook.backout().get().pointsByStep();
    for (Phase phase : runbook.derivation().phases()) {
      List<Backout.Point> within = new ArrayList<>();
      for (Step step : phase.steps()) {
        if (points.containsKey(step.number())) {
          within.add(points.get(step.number()));
        }
      }
      add(within);
    }
  }

  /** Returns the paragraphs above a step; none where nothing is said. */
  List<MarkdownText> above(Step step) {
    return paragraphs.getOrDefault(step.number(), List.of());
  }

  private void add(List<Backout.Point> within) {
    List<String> further =
        within.stream()
            .skip(1)
            .filter(point -> !saysMore(point))
            .map(point -> point.step().id())
            .toList();
    for (Backout.Point point : within) {
      boolean first = point.equals(within.getFirst());
      if (first || saysMore(point)) {
        List<MarkdownText> said = new ArrayList<>();
        said.add(caution(point, first ? further : List.of()));
        said.addAll(MarkdownBackout.why(point.stop()));
        paragraphs.put(point.step().number(), said);
      }
    }
  }

  private static boolean saysMore(Backout.Point point) {
    return !point.isOwn() || !point.stop().isIrreversible();
  }

  private static MarkdownText caution(Backout.Point point, List<String> further) {
    String named = Wording.named(further);
    return MarkdownText.join(
        MarkdownText.strong("Point of no return:"),
        MarkdownText.words(" " + point.step().id() + ", "),
        MarkdownText.of(BackoutWording.point(point)),
        MarkdownText.words(named.isEmpty() ? "." : ". Further in this phase: " + named + "."));
  }
}
