package dev.planwright.report;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Label;
import dev.planwright.diagnostic.Severity;
import dev.planwright.markup.VisibleText;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of source that a finding points at, in the manner of rustc. */
public final class Snippet {

  private final Palette palette;
  private final Severity severity;
  private final Label primary;
  private final int width;
  private final StringBuilder out;

  /** Prepares the snippets of one finding, which are appended to a text. */
  public Snippet(Palette palette, Diagnostic finding, StringBuilder out) {
    this.palette = palette;
    this.severity = finding.severity();
    this.primary = finding.labels().getFirst();
    this.out = out;
    int last = 1;
    for (Label label : finding.labels()) {
      last = Math.max(last, label.span().line());
    }
    this.width = String.valueOf(last).length();
  }

  /** Appends the places of a finding, file by file, the primary one's file first. */
  public void append(List<Label> labels) {
    Map<SourceFile, List<Label>> byFile = new LinkedHashMap<>();
    for (Label label : labels) {
      byFile.computeIfAbsent(label.span().file(), _ -> new ArrayList<>()).add(label);
    }
    boolean first = true;
    for (Map.Entry<SourceFile, List<Label>> each : byFile.entrySet()) {
      Span place = each.getValue().getFirst().span();
      String arrow = first ? "--> " : "::: ";
      out.append(" ".repeat(width)).append(palette.frame(arrow)).append(place(place)).append('\n');
      gutter("").append('\n');
      lines(each.getKey(), each.getValue());
      first = false;
    }
  }

  /** Returns a place as editors understand it. */
  public static String place(Span span) {
    return VisibleText.line(span.file().name()) + ":" + span.line() + ":" + span.column();
  }

  /** Returns the start of a line below the source. */
  public String margin() {
    return " ".repeat(width) + " " + palette.frame("= ");
  }

  /** Appends the gutter with a line number or without, and returns what follows it. */
  public StringBuilder gutter(String number) {
    return out.append(palette.frame(" ".repeat(width - number.length()) + number + " |"));
  }

  private void lines(SourceFile file, List<Label> labels) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort((one, two) -> one.span().compareTo(two.span()));
    int shown = 0;
    for (int i = 0; i < sorted.size(); ) {
      int line = sorted.get(i).span().line();
      boolean alone = ShownLine.isLong(file, line);
      int next = i + 1;
      while (!alone && next < sorted.size() && sorted.get(next).span().line() == line) {
        next++;
      }
      gap(file, shown, line);
      line(file, line, sorted.subList(i, next));
      shown = line;
      i = next;
    }
  }

  /** One line between two is shown, several are left out. */
  private void gap(SourceFile file, int shown, int line) {
    if (shown > 0 && line - shown == 2) {
      String between = ShownLine.of(file, shown + 1, file.span(0, 0)).text();
      source(shown + 1, between);
    } else if (shown > 0 && line - shown > 2) {
      out.append(palette.frame("...")).append('\n');
    }
  }

  private void line(SourceFile file, int line, List<Label> labels) {
    ShownLine shown = ShownLine.of(file, line, labels.getFirst().span());
    source(line, shown.text());
    int end = file.lineEnd(line);
    for (Label label : labels) {
      int from = shown.column(label.span().start());
      int to = shown.column(Math.min(label.span().end(), end));
      String mark = label.equals(primary) ? "^" : "-";
      String marks = mark.repeat(Math.max(1, to - from));
      String text =
          label.text().isEmpty()
              ? marks
              : marks + " " + VisibleText.text(label.text()).replace('\n', ' ');
      gutter("").append(' ').append(" ".repeat(from));
      out.append(label.equals(primary) ? palette.of(severity, text) : palette.frame(text))
          .append('\n');
    }
  }

  private void source(int line, String text) {
    gutter(String.valueOf(line));
    out.append(text.isEmpty() ? "" : " " + text).append('\n');
  }
}
