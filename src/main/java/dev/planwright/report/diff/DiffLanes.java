package dev.planwright.report.diff;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diff.Aligned;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.diff.StepChange;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.SvgWriter;
import java.util.IdentityHashMap;
import java.util.List;

/** Draws the steps of both versions in two lanes, and joins those that are the same. */
final class DiffLanes {

  private static final int WIDTH = 960;
  private static final int LANE = 430;
  private static final int ROW = 20;
  private static final int TOP = 24;

  private final RunbookDiff diff;
  private final IdentityHashMap<Step, String> kinds = new IdentityHashMap<>();
  private final SvgWriter svg = SvgWriter.compact();

  private DiffLanes(RunbookDiff diff) {
    this.diff = diff;
  }

  /** Returns the drawing as an element of a page. */
  static HtmlText of(RunbookDiff diff) {
    return new DiffLanes(diff).draw();
  }

  private HtmlText draw() {
    List<Step> before = diff.before().steps();
    List<Step> after = diff.after().steps();
    int height = TOP + ROW * Math.max(before.size(), after.size());
    String box = "0 0 " + WIDTH + " " + height;
    svg.open("svg", "role", "img", "viewBox", box, "width", WIDTH, "height", height).line();
    svg.text("title", "The steps before and after, and which is which").line();
    heading(0, "before");
    heading(WIDTH - LANE, "after");
    diff.changes().forEach(this::remember);
    diff.steps().forEach(this::join);
    before.forEach(step -> step(0, step));
    after.forEach(step -> step(WIDTH - LANE, step));
    return svg.close("svg").line().html();
  }

  private void remember(StepChange change) {
    switch (change) {
      case StepChange.Added added -> kinds.put(added.step(), "+ new");
      case StepChange.Removed removed -> kinds.put(removed.step(), "- gone");
      case StepChange.Moved moved -> {
        kinds.put(moved.before(), "! other");
        kinds.put(moved.step(), "! other");
      }
      case StepChange.Changed changed -> {
        kinds.put(changed.before(), "! other");
        kinds.put(changed.step(), "! other");
      }
    }
  }

  private void heading(int x, String word) {
    svg.text("text", word, "x", x + 6, "y", 15).line();
  }

  private static int top(Step step) {
    return TOP + (step.number() - 1) * ROW;
  }

  private void join(Aligned aligned) {
    Step before = aligned.before();
    Step after = aligned.after();
    if (before != null && after != null) {
      int from = top(before) + ROW / 2;
      int to = top(after) + ROW / 2;
      int middle = WIDTH / 2;
      String curve = "M" + LANE + " " + from + " C" + middle + " " + from + " " + middle + " " + to;
      String way = curve + " " + (WIDTH - LANE) + " " + to;
      if (aligned.moved()) {
        svg.empty("path", "class", "moved", "d", way).line();
      } else {
        svg.empty("path", "d", way).line();
      }
    }
  }

  /** Draws a step; a text that is too long is cut at the end of its box, and whole as a title. */
  private void step(int x, Step step) {
    String kind = kinds.getOrDefault(step, "  same");
    String text = step.id() + "  " + step.machine().name() + "  " + step.title();
    svg.open("svg", "x", x, "y", top(step) + 1, "width", LANE, "height", ROW - 2);
    svg.text("title", text);
    svg.empty("rect", "class", kind.substring(2), "width", "100%", "height", "100%", "rx", 3);
    svg.text("text", (kind.charAt(0) + " " + text).strip(), "x", 6, "y", 13);
    svg.close("svg").line();
  }
}
