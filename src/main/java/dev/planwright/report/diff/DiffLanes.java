package dev.planwright.report.diff;

import dev.planwright.derive.simulation.Step;
import dev.planwright.diff.Aligned;
import dev.planwright.diff.RunbookDiff;
import dev.planwright.diff.StepChange;
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
  private final StringBuilder out = new StringBuilder();

  private DiffLanes(RunbookDiff diff) {
    this.diff = diff;
  }

  /** Returns the drawing as an element of a page. */
  static String of(RunbookDiff diff) {
    return new DiffLanes(diff).draw();
  }

  private String draw() {
    List<Step> before = diff.before().steps();
    List<Step> after = diff.after().steps();
    int height = TOP + ROW * Math.max(before.size(), after.size());
    out.append("<svg role=\"img\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height);
    out.append("\" width=\"").append(WIDTH).append("\" height=\"").append(height).append("\">\n");
    out.append("<title>The steps before and after, and which is which</title>\n");
    heading(0, "before");
    heading(WIDTH - LANE, "after");
    diff.changes().forEach(this::remember);
    diff.steps().forEach(this::join);
    before.forEach(step -> step(0, step));
    after.forEach(step -> step(WIDTH - LANE, step));
    return out.append("</svg>\n").toString();
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
    out.append("<text x=\"").append(x + 6).append("\" y=\"15\">").append(word).append("</text>\n");
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
      out.append("<path").append(aligned.moved() ? " class=\"moved\"" : "");
      out.append(" d=\"M").append(LANE).append(' ').append(from);
      out.append(" C").append(middle).append(' ').append(from).append(' ').append(middle);
      out.append(' ').append(to).append(' ').append(WIDTH - LANE).append(' ').append(to);
      out.append("\"/>\n");
    }
  }

  /** Draws a step; a text that is too long is cut at the end of its box, and whole as a title. */
  private void step(int x, Step step) {
    String kind = kinds.getOrDefault(step, "  same");
    String text = step.id() + "  " + step.machine().name() + "  " + step.title();
    out.append("<svg x=\"").append(x).append("\" y=\"").append(top(step) + 1);
    out.append("\" width=\"").append(LANE).append("\" height=\"").append(ROW - 2).append("\">");
    out.append("<title>").append(DiffHtml.text(text)).append("</title>");
    out.append("<rect class=\"").append(kind.substring(2)).append("\" width=\"100%\" ");
    out.append("height=\"100%\" rx=\"3\"/><text x=\"6\" y=\"13\">");
    out.append(DiffHtml.text((kind.charAt(0) + " " + text).strip())).append("</text></svg>\n");
  }
}
