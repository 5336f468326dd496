package dev.planwright.emit.html;

import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.Wording;
import dev.planwright.emit.markdown.MarkdownBackout;
import dev.planwright.literal.Durations;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import java.util.function.IntUnaryOperator;

/**
 * Draws the bars of steps, and the ways from one lane to another between them. Takes what is drawn
 * on, and the heights of the middles of the lanes.
 */
record LaneBars(SvgWriter svg, IntUnaryOperator middles) {

  private static final int HEIGHT = 36;

  /** Returns whether the word of a sort is written into its bars; the others are the rest. */
  static boolean hasWord(StepSort sort) {
    return switch (sort) {
      case RESTART, MOVE, CHECK -> true;
      case SCRIPT, HAND -> false;
    };
  }

  /** Draws a bar, and the way to it from another lane. */
  void draw(Lanes.Bar bar) {
    if (bar.handedOver()) {
      handOver(bar);
    }
    Step step = bar.step();
    int y = middles.applyAsInt(bar.lane()) - HEIGHT / 2;
    String time = step.seconds() == 0 ? "time not said" : Durations.shown(step.seconds());
    String says = step.id() + ", " + step.machine().name() + ": " + step.title();
    String kind = bar.sort().word() + ", " + time;
    svg.line()
        .open(
            "a",
            "href",
            "#" + MarkdownBackout.anchor(step.id()),
            "class",
            "bar " + bar.sort().id());
    svg.empty(
        "rect",
        "class",
        step.seconds() == 0 ? "unknown" : "known",
        "x",
        bar.x(),
        "y",
        y,
        "width",
        bar.width(),
        "height",
        HEIGHT,
        "rx",
        3);
    String sources = Wording.sources(step.call().citations());
    svg.text("title", says + " (" + kind + ")" + (sources.isEmpty() ? "" : ". " + sources));
    svg.text(
        "text", String.valueOf(step.number()), "class", "number", "x", bar.x() + 6, "y", y + 15);
    glyph(svg, bar.sort().id(), bar.x() + 6, y + 21);
    if (hasWord(bar.sort())) {
      svg.text("text", bar.sort().word(), "class", "word", "x", bar.x() + 19, "y", y + 30);
    }
    int taken = TextWidth.of(String.valueOf(step.number()), 12) + 12;
    if (bar.width() > taken + TextWidth.of(time, Lanes.SMALL) + 6) {
      svg.text(
          "text", time, "class", "takes", "x", bar.right() - 5, "y", y + 14, "text-anchor", "end");
    }
    if (bar.cut()) {
      int x = bar.right() - 14;
      svg.empty(
          "path",
          "class",
          "cut",
          "d",
          "M" + x + " " + (y + HEIGHT) + "l4 -" + HEIGHT + "m4 0l-4 " + HEIGHT);
    }
    svg.close("a");
  }

  static void glyph(SvgWriter svg, String name, int x, int y) {
    svg.empty("use", "href", "#g-" + name, "x", x, "y", y, "width", 10, "height", 10);
  }

  private void handOver(Lanes.Bar bar) {
    int from = middles.applyAsInt(bar.from());
    int to = middles.applyAsInt(bar.lane());
    int left = bar.x() - Lanes.GAP;
    svg.line().open("g", "class", "over");
    String there = bar.step().machine().name();
    svg.text("title", "hand-over: go to " + there + " for " + bar.step().id());
    svg.empty(
        "path",
        "d",
        "M" + left + " " + from + "h8V" + to + "H" + (bar.x() - 1) + "m-5 -4l5 4l-5 4");
    int x = left + 19;
    int y = (from + to) / 2;
    svg.text(
        "text",
        "hand-over",
        "transform",
        "translate(" + x + " " + y + ") rotate(-90)",
        "text-anchor",
        "middle");
    svg.close("g");
  }
}
