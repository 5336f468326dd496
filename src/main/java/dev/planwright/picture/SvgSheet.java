package dev.planwright.picture;

import dev.planwright.derive.Runbook;
import dev.planwright.markup.SvgWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The sheet that a drawing is on: its plate, its heading, and below it what its lines mean. {@code
 * inline} drawings are part of a page, which has their style and says what they are of.
 */
record SvgSheet(ProcedureGraph graph, boolean inline) {

  static final int MARGIN = 20;
  private static final int HEADING = 56;
  private static final int LEGEND = 22;
  private static final int SAMPLE = 34;

  /** Returns the whole element around a drawing, whose upper left corner is at 0, 0. */
  String around(String drawing, int width, int height) {
    List<ProcedureGraph.Kind> kinds =
        graph.edges().stream().map(ProcedureGraph.Edge::kind).distinct().sorted().toList();
    int top = inline ? 4 : MARGIN + HEADING;
    int legend = kinds.isEmpty() ? 0 : LEGEND * kinds.size() + MARGIN;
    int wide = Math.max(width, inline ? width : textWidth(kinds)) + 2 * MARGIN;
    int high = top + height + legend + MARGIN;
    SvgWriter svg = SvgWriter.indented();
    open(svg, wide, high);
    svg.text("title", summary(), "id", id("title"));
    if (!inline) {
      svg.text("style", "\n" + SvgStyle.PALETTE + SvgStyle.RULES);
      svg.empty("rect", "class", "plate", "width", "100%", "height", "100%");
      svg.text("text", heading(), "class", "heading", "x", MARGIN, "y", MARGIN + 14);
      svg.text("text", below(), "class", "small muted", "x", MARGIN, "y", MARGIN + 34);
    }
    svg.open("g", "transform", "translate(" + (wide - width) / 2 + "," + top + ")");
    svg.drawn(drawing).close("g");
    for (int i = 0; i < kinds.size(); i++) {
      legend(svg, kinds.get(i), top + height + MARGIN + LEGEND * i + 6);
    }
    return svg.close("svg").toString();
  }

  private void open(SvgWriter svg, int width, int height) {
    List<Object> attributes = new ArrayList<>();
    if (!inline) {
      attributes.addAll(List.of("xmlns", "http://www.w3.org/2000/svg"));
    }
    attributes.addAll(List.of("class", "pw-graph", "role", inline ? "group" : "img"));
    attributes.addAll(List.of("aria-labelledby", id("title")));
    attributes.addAll(List.of("viewBox", "0 0 " + width + " " + height));
    attributes.addAll(List.of("width", width, "height", height));
    svg.open("svg", attributes.toArray());
  }

  /** Returns an id that no other drawing of the same plan has. */
  String id(String name) {
    return "graph-" + word() + "-" + name;
  }

  private String word() {
    return switch (graph.of()) {
      case ITEMS -> "items";
      case PHASES -> "phases";
      case STEPS -> "steps";
    };
  }

  private String heading() {
    return Glyphs.wrap(graph.title(), 18, 900, 1).getFirst();
  }

  private String below() {
    Runbook runbook = graph.runbook();
    String text =
        runbook.plan().name() + " for " + runbook.target().name() + ", plan id " + runbook.hash();
    return Glyphs.wrap(text, 11, 900, 1).getFirst();
  }

  private int textWidth(List<ProcedureGraph.Kind> kinds) {
    int width = Math.max(Glyphs.width(heading(), 18), Glyphs.width(below(), 11));
    for (ProcedureGraph.Kind kind : kinds) {
      width = Math.max(width, SAMPLE + 10 + Glyphs.width(kind.words(), 11));
    }
    return width;
  }

  private String summary() {
    List<String> articles =
        graph.edges().stream()
            .flatMap(edge -> edge.articles().stream())
            .distinct()
            .sorted()
            .toList();
    return "The order of the "
        + word()
        + " of "
        + graph.title()
        + (articles.isEmpty() ? "" : ", after " + String.join(", ", articles));
  }

  private static void legend(SvgWriter svg, ProcedureGraph.Kind kind, int y) {
    svg.open("g", "class", "edge " + name(kind));
    svg.empty("path", "d", "M" + MARGIN + " " + y + "h" + SAMPLE);
    svg.text("text", kind.words(), "class", "small", "x", MARGIN + SAMPLE + 10, "y", y + 4);
    svg.close("g");
  }

  /** Returns the class of the edges of a kind. */
  static String name(ProcedureGraph.Kind kind) {
    return switch (kind) {
      case RULE -> "rule";
      case NEED -> "need";
      case AUTHOR -> "author";
      case PREFERENCE -> "preference";
      case FREE -> "free";
      case NEXT -> "next";
    };
  }
}
