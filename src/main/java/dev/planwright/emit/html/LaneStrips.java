package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.markdown.Stretches;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is written into the lane of what the plan is for, in lines from its top: first each stretch
 * at risk, then what moves from machine to machine.
 */
final class LaneStrips {

  /** The height of a line. */
  static final int HEIGHT = 17;

  private final Lanes lanes;
  private final Lanes.Row row;
  private final List<Runbook.Stretch> stretches;
  private final List<Mark> marks;

  LaneStrips(Runbook runbook, Lanes lanes, StepSort.Moves moves, Lanes.Row row) {
    this.lanes = lanes;
    this.row = row;
    this.stretches =
        runbook.states().stretches().stream()
            .filter(stretch -> row.bars().stream().anyMatch(bar -> covers(stretch, bar)))
            .toList();
    this.marks = marks(moves, row);
  }

  /** Something that moves: the number of its line, where, and its words in short and in full. */
  private record Mark(int line, int x, String shown, String all) {}

  /** Returns how many lines there are. */
  int count() {
    return stretches.size() + marks.stream().mapToInt(mark -> mark.line() + 1).max().orElse(0);
  }

  private static boolean covers(Runbook.Stretch stretch, Lanes.Bar bar) {
    return stretch.covers(bar.step().number());
  }

  private List<Lanes.Bar> bars(Runbook.Stretch stretch) {
    return row.bars().stream().filter(bar -> covers(stretch, bar)).toList();
  }

  /** Draws a band behind all lanes for each stretch at risk, between two heights. */
  void bands(SvgWriter svg, int top, int bottom) {
    for (Runbook.Stretch stretch : stretches) {
      int x = LaneBlocks.left(bars(stretch)) - 1;
      int width = LaneBlocks.right(bars(stretch)) + 1 - x;
      svg.line();
      svg.empty("rect", "class", "risk", "x", x, "y", top, "width", width, "height", bottom - top);
    }
  }

  /** Draws the lines. */
  void draw(SvgWriter svg, int top) {
    for (int i = 0; i < stretches.size(); i++) {
      draw(svg, stretches.get(i), top + 3 + i * HEIGHT);
    }
    for (Mark mark : marks) {
      int y = top + 3 + (stretches.size() + mark.line()) * HEIGHT;
      svg.line().open("g", "class", "moved").text("title", mark.all());
      LaneBars.glyph(svg, "move", mark.x(), y + 3);
      svg.text("text", mark.shown(), "x", mark.x() + 14, "y", y + 12).close("g");
    }
  }

  /** Names a stretch, within it or behind it. */
  private void draw(SvgWriter svg, Runbook.Stretch stretch, int y) {
    int x = LaneBlocks.left(bars(stretch)) - 1;
    int width = LaneBlocks.right(bars(stretch)) + 1 - x;
    String sure = stretch.certain() ? "" : "perhaps ";
    String text = sure + stretch.text();
    boolean left = Lanes.WIDTH - x < TextWidth.of(text, Lanes.SMALL) + 10 && x > Lanes.WIDTH / 2;
    int room = left ? x - lanes.gutter() - 8 : Lanes.WIDTH - x - 10;
    svg.line().open("g", "class", stretch.certain() ? "window" : "window perhaps");
    svg.text("title", text + ": " + Stretches.steps(stretch));
    svg.empty("rect", "x", x, "y", y, "width", width, "height", HEIGHT - 3, "rx", 2);
    boolean within = TextWidth.of(text, Lanes.SMALL) + 10 <= width;
    Object[] place =
        left && !within
            ? new Object[] {"x", x - 5, "y", y + 11, "text-anchor", "end"}
            : new Object[] {"x", within ? x + 5 : x + width + 5, "y", y + 11};
    int space = within || left ? Math.max(room, width) : Lanes.WIDTH - x - width - 8;
    svg.text("text", TextWidth.fit(text, space, Lanes.SMALL), place).close("g");
  }

  private static List<Mark> marks(StepSort.Moves moves, Lanes.Row row) {
    List<Mark> placed = new ArrayList<>();
    List<Integer> free = new ArrayList<>();
    for (Lanes.Bar bar : row.bars()) {
      for (Map.Entry<PlanObject, List<PlanObject>> move : moves.of(bar.step()).entrySet()) {
        String what =
            move.getValue().stream().map(PlanObject::name).collect(Collectors.joining(", "));
        String text = what + " to " + move.getKey().name();
        int line = 0;
        while (line < free.size() && free.get(line) > bar.x()) {
          line++;
        }
        String shown = TextWidth.fit(text, Lanes.WIDTH - bar.x() - 16, Lanes.SMALL);
        int end = bar.x() + 22 + TextWidth.of(shown, Lanes.SMALL);
        if (line == free.size()) {
          free.add(end);
        } else {
          free.set(line, end);
        }
        placed.add(new Mark(line, bar.x(), shown, bar.step().id() + ": " + text));
      }
    }
    return placed;
  }
}
