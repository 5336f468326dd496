package dev.planwright.emit.html;

import dev.planwright.derive.Backout;
import dev.planwright.derive.Runbook;
import dev.planwright.emit.BackoutWording;
import dev.planwright.emit.Phases;
import dev.planwright.emit.markdown.Stretches;
import dev.planwright.emit.template.TemplateData;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.SvgWriter;
import dev.planwright.markup.TextWidth;
import dev.planwright.model.PlanObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws the lanes of a procedure, a picture for each row. What differs in colour differs in a sign
 * and a word too; every bar leads to its step and says on its own what it is and where it is from.
 */
final class LaneDrawing {

  private static final int PHASES = 22;
  private static final int STRIP = 17;
  private static final int PITCH = 50;
  private static final int AXIS = 24;
  private static final int SMALL = 10;

  /** Up to how many lanes a row shows all, also those in which it has nothing to do. */
  private static final int MOST_LANES = 8;

  private final Runbook runbook;
  private final Lanes lanes;
  private final StepSort.Moves moves;
  private final Map<Integer, Backout.Point> points = new HashMap<>();

  LaneDrawing(Runbook runbook) {
    this.runbook = runbook;
    this.lanes = Lanes.of(runbook);
    this.moves = StepSort.Moves.of(runbook);
    runbook.backout().get().points().forEach(point -> points.put(point.step().number(), point));
  }

  /** Adds {@code rows}: {@code name first last drawing}. */
  void fill(TemplateData data) {
    List<TemplateData> rows = new ArrayList<>();
    for (Lanes.Row row : lanes.rows()) {
      rows.add(
          new TemplateData()
              .id("first", row.bars().getFirst().step().id())
              .id("last", row.bars().getLast().step().id())
              .put("drawing", new Picture(row).draw()));
    }
    data.groups("rows", rows);
  }

  /** Something written into the lane of what the plan is for. */
  private record Mark(int line, int x, String shown, String all) {}

  /** One row. */
  private final class Picture {

    private final Lanes.Row row;
    private final List<Integer> shown;
    private final List<Runbook.Stretch> stretches;
    private final List<Mark> marks;
    private final LaneBlocks blocks;
    private final boolean turns;
    private final SvgWriter svg = SvgWriter.compact();
    private final int top;
    private final int first;
    private final int bottom;

    Picture(Lanes.Row row) {
      this.row = row;
      this.shown = shown(row);
      this.stretches =
          runbook.states().stretches().stream()
              .filter(stretch -> row.bars().stream().anyMatch(bar -> covers(stretch, bar)))
              .toList();
      this.turns = row.bars().stream().anyMatch(this::hasPoint);
      this.marks = marks();
      this.blocks = LaneBlocks.of(runbook, row);
      this.top = PHASES + (turns ? STRIP : 0);
      int lines = marks.stream().mapToInt(mark -> mark.line() + 1).max().orElse(0);
      boolean worked = row.bars().stream().anyMatch(bar -> bar.lane() == 0);
      int strips = (stretches.size() + lines + (blocks.isEmpty() ? 0 : 1)) * STRIP + 6;
      this.first = top + Math.max(strips, 24) + (worked ? PITCH : 0);
      this.bottom = first + (shown.size() - 1) * PITCH;
    }

    HtmlText draw() {
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
      bands();
      phases();
      axis();
      LaneBars bars = new LaneBars(svg, this::middle);
      blocks.draw(svg, first, bottom, first - 6);
      row.bars().forEach(bars::draw);
      strips();
      marks.forEach(this::mark);
      turn();
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

    private boolean covers(Runbook.Stretch stretch, Lanes.Bar bar) {
      return stretch.covers(bar.step().number());
    }

    private List<Lanes.Bar> bars(Runbook.Stretch stretch) {
      return row.bars().stream().filter(bar -> covers(stretch, bar)).toList();
    }

    private void bands() {
      for (Runbook.Stretch stretch : stretches) {
        int x = LaneBlocks.left(bars(stretch)) - 1;
        int width = LaneBlocks.right(bars(stretch)) + 1 - x;
        svg.line();
        svg.empty(
            "rect", "class", "risk", "x", x, "y", top, "width", width, "height", bottom - top);
      }
    }

    /** Names each stretch on a line of its own, within it or behind it. */
    private void strips() {
      for (int i = 0; i < stretches.size(); i++) {
        Runbook.Stretch stretch = stretches.get(i);
        int x = LaneBlocks.left(bars(stretch)) - 1;
        int width = LaneBlocks.right(bars(stretch)) + 1 - x;
        int y = top + 3 + i * STRIP;
        String sure = stretch.certain() ? "" : "perhaps ";
        String text = sure + stretch.text();
        boolean left = Lanes.WIDTH - x < TextWidth.of(text, SMALL) + 10 && x > Lanes.WIDTH / 2;
        int room = left ? x - lanes.gutter() - 8 : Lanes.WIDTH - x - 10;
        svg.line().open("g", "class", stretch.certain() ? "window" : "window perhaps");
        svg.text("title", text + ": " + Stretches.steps(stretch));
        svg.empty("rect", "x", x, "y", y, "width", width, "height", STRIP - 3, "rx", 2);
        boolean within = TextWidth.of(text, SMALL) + 10 <= width;
        Object[] place =
            left && !within
                ? new Object[] {"x", x - 5, "y", y + 11, "text-anchor", "end"}
                : new Object[] {"x", within ? x + 5 : x + width + 5, "y", y + 11};
        int space = within || left ? Math.max(room, width) : Lanes.WIDTH - x - width - 8;
        svg.text("text", TextWidth.fit(text, space, SMALL), place).close("g");
      }
    }

    private void phases() {
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
              "path",
              "class",
              "axis",
              "d",
              "M" + lanes.gutter() + " " + bottom + "H" + Lanes.WIDTH);
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
      int half = TextWidth.of(clock.shown(), SMALL) / 2;
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

    private List<Mark> marks() {
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
          String shown = TextWidth.fit(text, Lanes.WIDTH - bar.x() - 16, SMALL);
          int end = bar.x() + 22 + TextWidth.of(shown, SMALL);
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

    private void mark(Mark mark) {
      int y = top + 3 + (stretches.size() + mark.line()) * STRIP;
      svg.line().open("g", "class", "moved").text("title", mark.all());
      LaneBars.glyph(svg, "move", mark.x(), y + 3);
      svg.text("text", mark.shown(), "x", mark.x() + 14, "y", y + 12).close("g");
    }

    /** Marks the points of no return. */
    private void turn() {
      List<Lanes.Bar> turning = turning();
      int free = 0;
      for (int i = 0; i < turning.size(); i++) {
        int next = i + 1 < turning.size() ? turning.get(i + 1).x() : Integer.MAX_VALUE;
        free = turn(turning.get(i), free, next);
      }
    }

    /** Returns the bars with points of no return; of a block the first one. */
    private List<Lanes.Bar> turning() {
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
     * Marks a point of no return, and says so in words where they have room between the words
     * before and the next mark; returns where there is room again.
     */
    private int turn(Lanes.Bar bar, int free, int next) {
      List<Lanes.Bar> block = blocks.around(bar);
      int more = block == null ? 0 : (int) block.stream().filter(this::hasPoint).count() - 1;
      String text = "point of no return";
      int x = bar.x() - 1;
      int width = TextWidth.of(text, 11) + 20;
      boolean left = x + width > Lanes.WIDTH;
      boolean written = left ? x - width >= free : x >= free && x + width <= next;
      svg.line().open("g", "class", "turn");
      String others = more == 0 ? "" : " and " + more + " more of this batch";
      String id = bar.step().id();
      Backout.Point point = points.get(bar.step().number());
      String said = point == null ? "" : ": " + BackoutWording.point(point);
      svg.text("title", text + ", " + id + others + said);
      svg.empty("path", "d", "M" + x + " " + bottom + "V" + (PHASES + 1) + "h9l-3 4l3 4h-9");
      if (written) {
        svg.text(
            "text",
            text,
            "x",
            left ? x - 6 : x + 14,
            "y",
            PHASES + 11,
            "text-anchor",
            left ? "end" : "start");
      }
      svg.close("g");
      return written && !left ? x + width : x + 14;
    }
  }
}
