package dev.planwright.emit.html;

import dev.planwright.derive.Backout;
import dev.planwright.emit.BackoutWording;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The points of no return of a row: one for each bar that has one, and one for a whole block. */
final class LaneTurns {

  private final Map<Integer, Backout.Point> points;
  private final LaneBlocks blocks;
  private final List<Lanes.Bar> turning;

  /** Takes the points of no return of the procedure, by the numbers of their steps. */
  LaneTurns(Map<Integer, Backout.Point> points, LaneBlocks blocks, Lanes.Row row) {
    this.points = points;
    this.blocks = blocks;
    this.turning = turning(row);
  }

  /** Returns whether the row has none. */
  boolean isEmpty() {
    return turning.isEmpty();
  }

  /** Marks them between two heights. */
  void draw(SvgWriter svg, int top, int bottom) {
    int free = 0;
    for (int i = 0; i < turning.size(); i++) {
      int next = i + 1 < turning.size() ? turning.get(i + 1).x() : Integer.MAX_VALUE;
      free = draw(svg, turning.get(i), new Room(top, bottom, free, next));
    }
  }

  /** Where a mark has room: two heights, the end of the words before, and the next mark. */
  private record Room(int top, int bottom, int free, int next) {}

  /** Returns the bars with points of no return; of a block the first one. */
  private List<Lanes.Bar> turning(Lanes.Row row) {
    List<Lanes.Bar> turning = new ArrayList<>();
    Set<Lanes.Bar> blocked = new HashSet<>();
    for (Lanes.Bar bar : row.bars()) {
      List<Lanes.Bar> block = blocks.around(bar);
      if (hasPoint(bar) && (block == null || blocked.add(block.getFirst()))) {
        turning.add(bar);
      }
    }
    return turning;
  }

  private boolean hasPoint(Lanes.Bar bar) {
    return points.containsKey(bar.step().number());
  }

  /**
   * Marks a point of no return, and says so in words where they have room between the words before
   * and the next mark; returns where there is room again.
   */
  private int draw(SvgWriter svg, Lanes.Bar bar, Room room) {
    List<Lanes.Bar> block = blocks.around(bar);
    int more = block == null ? 0 : (int) block.stream().filter(this::hasPoint).count() - 1;
    String text = "point of no return";
    int x = bar.x() - 1;
    int width = TextWidth.of(text, 11) + 20;
    boolean left = x + width > Lanes.WIDTH;
    boolean written =
        left ? x - width >= room.free() : x >= room.free() && x + width <= room.next();
    svg.line().open("g", "class", "turn");
    String others = more == 0 ? "" : " and " + more + " more of this batch";
    String id = bar.step().id();
    Backout.Point point = points.get(bar.step().number());
    String said = point == null ? "" : ": " + BackoutWording.point(point);
    svg.text("title", text + ", " + id + others + said);
    svg.empty(
        "path", "d", "M" + x + " " + room.bottom() + "V" + (room.top() + 1) + "h9l-3 4l3 4h-9");
    if (written) {
      svg.text(
          "text",
          text,
          "x",
          left ? x - 6 : x + 14,
          "y",
          room.top() + 11,
          "text-anchor",
          left ? "end" : "start");
    }
    svg.close("g");
    return written && !left ? x + width : x + 14;
  }
}
