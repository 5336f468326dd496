package dev.planwright.emit.html;

import dev.planwright.derive.Runbook;
import dev.planwright.emit.Phases;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import dev.planwright.model.PlanObject;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The picture of one row: its lanes, phases and times, with the bars of its steps. */
final class LanePicture {

  private static final int PHASES = 22;
  private static final int PITCH = 50;
  private static final int AXIS = 24;

  /** Up to how many lanes a row shows all, also those in which it has nothing to do. */
  private static final int MOST_LANES = 8;

  private final Lanes lanes;
  private final Lanes.Row row;
  private final List<Integer> shown;
  private final LaneStrips strips;
  private final LaneBlocks blocks;
  private final LaneTurns turns;
  private final SvgWriter svg = SvgWriter.compact();
  private final int top;
  private final int first;
  private final int bottom;

  LanePicture(Lanes lanes, Lanes.Row row, LaneStrips strips, LaneBlocks blocks, LaneTurns turns) {
    this.lanes = lanes;
    this.row = row;
    this.shown = shown(row);
    this.strips = strips;
    this.blocks = blocks;
    this.turns = turns;
    this.top = PHASES + (turns.isEmpty() ? 0 : LaneStrips.HEIGHT);
    boolean worked = row.bars().stream().anyMatch(bar -> bar.lane() == 0);
    int lines = strips.count() + (blocks.isEmpty() ? 0 : 1);
    int height = Math.max(lines * LaneStrips.HEIGHT + 6, 24);
    this.first = top + height + (worked ? PITCH : 0);
    this.bottom = first + (shown.size() - 1) * PITCH;
  }

  /** Draws the picture, with the titles of the phases of a runbook. */
  HtmlText draw(Runbook runbook) {
    svg.open(
        "svg",
        "class",
        "lanes",
        "viewBox",
        "0 0 " + Lanes.WIDTH + " " + (bottom + AXIS),
        "width",
        Lanes.WIDTH,
        "height",
        bottom + AXIS);
    grounds();
    strips.bands(svg, top, bottom);
    phases(runbook);
    axis();
    LaneBars bars = new LaneBars(svg, this::middle);
    blocks.draw(svg, first, bottom, first - 6);
    row.bars().forEach(bars::draw);
    strips.draw(svg, top);
    turns.draw(svg, PHASES, bottom);
    return svg.line().close("svg").html();
  }

  /** Returns the numbers of the lanes of a row: of many only those that it has to do with. */
  private List<Integer> shown(Lanes.Row row) {
    int all = lanes.lanes().size();
    if (all <= MOST_LANES) {
      return IntStream.range(0, all).boxed().toList();
    }
    SortedSet<Integer> numbers = new TreeSet<>(List.of(0));
    for (Lanes.Bar bar : row.bars()) {
      numbers.add(bar.lane());
      numbers.add(bar.from());
    }
    return List.copyOf(numbers);
  }

  private int middle(int lane) {
    return first + shown.indexOf(lane) * PITCH - PITCH / 2;
  }

  private void grounds() {
    for (int lane : shown) {
      int y = lane == 0 ? top : first + (shown.indexOf(lane) - 1) * PITCH;
      int height = lane == 0 ? first - top : PITCH;
      String kind = lane == 0 ? "ground target" : "ground";
      svg.line().empty("rect", "class", kind, "y", y, "width", Lanes.WIDTH, "height", height - 2);
      PlanObject object = lanes.lanes().get(lane);
      String name = TextWidth.fit(object.name(), lanes.gutter() - 14, 12);
      int at = lane == 0 ? top + 17 : y + PITCH / 2 + 3;
      svg.open("text", "class", "lane", "x", 8, "y", at);
      svg.text("title", object.kind().name() + " " + object.name());
      svg.text("tspan", name.isEmpty() ? "\u2026" : name).close("text");
    }
  }

  private void phases(Runbook runbook) {
    int at = 0;
    List<Lanes.Bar> bars = row.bars();
    while (at < bars.size()) {
      int end = at;
      while (end + 1 < bars.size() && bars.get(end + 1).phase() == bars.get(at).phase()) {
        end++;
      }
      int number = bars.get(at).phase();
      int x = bars.get(at).x();
      int width = LaneBlocks.right(bars.subList(at, end + 1)) - x;
      String title = number + ". " + Phases.title(runbook, number);
      svg.line().open("a", "href", "#phase-" + number, "class", "phase");
      svg.text("title", title);
      svg.empty("rect", "x", x, "y", 2, "width", width, "height", PHASES - 5, "rx", 2);
      svg.text("text", label(title, number + ".", width), "x", x + 5, "y", 14).close("a");
      at = end + 1;
    }
  }

  /** Returns the whole title or the number alone: half a title reads like another one. */
  private static String label(String title, String number, int width) {
    String whole = MarkdownText.plain(title);
    return TextWidth.of(whole, 11) <= width - 10
        ? whole
        : TextWidth.of(number, 11) <= width - 4 ? number : "";
  }

  private void axis() {
    svg.line()
        .empty(
            "path", "class", "axis", "d", "M" + lanes.gutter() + " " + bottom + "H" + Lanes.WIDTH);
    int free = 0;
    for (Lanes.Bar bar : row.bars()) {
      List<Lanes.Bar> block = blocks.around(bar);
      if (block == null || block.getFirst().equals(bar)) {
        free = tick(bar.x(), bar.start(), free, row.right());
      }
    }
    tick(row.right(), row.end(), 0, Integer.MAX_VALUE);
  }

  private int tick(int x, Lanes.Clock clock, int free, int last) {
    svg.empty("path", "class", "axis", "d", "M" + x + " " + bottom + "v4");
    int half = TextWidth.of(clock.shown(), Lanes.SMALL) / 2;
    if (x - half < free || (x != last && x + 3 * half + 6 > last)) {
      return free;
    }
    boolean edge = x + half > Lanes.WIDTH;
    svg.text(
        "text",
        clock.shown(),
        "class",
        "time",
        "x",
        x,
        "y",
        bottom + 16,
        "text-anchor",
        edge ? "end" : "middle");
    return x + half + 8;
  }
}
