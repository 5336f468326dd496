package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Batch;
import dev.planwright.derive.simulation.Step;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done at the same time within a row: the bars of each batch, which are one block.
 *
 * @param steps all steps of the procedure
 * @param bars the bars of the row by their batch
 * @param around the block of each bar that lies in one, by the number of its step
 */
record LaneBlocks(
    List<Step> steps, Map<Batch, List<Lanes.Bar>> bars, Map<Integer, List<Lanes.Bar>> around) {

  /** Returns the blocks of a row. */
  static LaneBlocks of(Runbook runbook, Lanes.Row row) {
    Map<Batch, List<Lanes.Bar>> bars = new LinkedHashMap<>();
    Map<Integer, List<Lanes.Bar>> around = new HashMap<>();
    for (Lanes.Bar bar : row.bars()) {
      Batch batch = runbook.derivation().batchOf(bar.step().number());
      if (batch != null) {
        List<Lanes.Bar> block = bars.computeIfAbsent(batch, _ -> new ArrayList<>());
        block.add(bar);
        around.put(bar.step().number(), block);
      }
    }
    return new LaneBlocks(runbook.steps(), bars, around);
  }

  /** Returns whether nothing in the row is done at the same time. */
  boolean isEmpty() {
    return bars.isEmpty();
  }

  /** Returns the bars of the block that a bar lies in, or null if it lies in none. */
  @Nullable List<Lanes.Bar> around(Lanes.Bar bar) {
    return around.get(bar.step().number());
  }

  /**
   * Draws a frame around each block between two heights, and its words above it, at its end where
   * they have room: points of no return are marked rather at the beginning.
   */
  void draw(SvgWriter svg, int top, int bottom, int words) {
    bars.forEach((batch, block) -> {
      int x = left(block) - 5;
      int width = right(block) + 5 - x;
      String text = says(batch, block);
      int length = TextWidth.of(text, Lanes.SMALL);
      boolean behind = length <= width || x + length > Lanes.WIDTH;
      svg.line().open("g", "class", "block").text("title", text);
      svg.empty("rect", "x", x, "y", top + 1, "width", width, "height", bottom - top - 4, "rx", 4);
      svg.text(
          "text",
          text,
          "x",
          behind ? x + width : x,
          "y",
          words,
          "text-anchor",
          behind ? "end" : "start");
      svg.close("g");
    });
  }

  private String says(Batch batch, List<Lanes.Bar> block) {
    Step first = steps.get(batch.first() - 1);
    Step last = steps.get(batch.last() - 1);
    int members = batch.members().size();
    long drawn = block.stream().map(bar -> batch.memberOf(bar.step().number())).distinct().count();
    return "at the same time: "
        + (drawn < members
            ? "these " + drawn + " members and " + (members - drawn) + " more"
            : members + " members")
        + ", "
        + first.id()
        + " to "
        + last.id();
  }

  /** Returns where the first of some bars begins. */
  static int left(List<Lanes.Bar> bars) {
    return bars.stream().mapToInt(Lanes.Bar::x).min().orElse(0);
  }

  /** Returns where the last of some bars ends. */
  static int right(List<Lanes.Bar> bars) {
    return bars.stream().mapToInt(Lanes.Bar::right).max().orElse(0);
  }
}
