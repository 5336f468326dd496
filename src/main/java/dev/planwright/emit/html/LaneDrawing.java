package dev.planwright.emit.html;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.derive.simulation.Step;
import dev.planwright.emit.template.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws the lanes of a procedure, a picture for each row. What differs in colour differs in a sign
 * and a word too; every bar leads to its step and says on its own what it is and where it is from.
 */
record LaneDrawing(Runbook runbook) {

  /** Adds {@code rows}: {@code name first last drawing}. */
  void fill(TemplateData data) {
    Lanes lanes = Lanes.of(runbook);
    StepSort.Moves moves = StepSort.Moves.of(runbook);
    Map<Integer, Backout.Point> points = runbook.backout().get().pointsByStep();
    List<TemplateData> rows = new ArrayList<>();
    for (Lanes.Row row : lanes.rows()) {
      LaneStrips strips = new LaneStrips(runbook, lanes, moves, row);
      LaneBlocks blocks = LaneBlocks.of(runbook, row);
      LaneTurns turns = new LaneTurns(points, blocks, row);
      LanePicture picture = new LanePicture(lanes, row, strips, blocks, turns);
      rows.add(
          new TemplateData()
              .id("first", row.bars().getFirst().step().id())
              .id("last", Step.id(row.last()))
              .put("drawing", picture.draw(runbook)));
    }
    data.groups("rows", rows);
  }
}
