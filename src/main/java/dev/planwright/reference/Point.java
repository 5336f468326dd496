package dev.planwright.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that is told of a declaration: a word, and what it stands for in one line or several.
 *
 * @param label the word
 * @param lines the lines, each of some pieces
 */
public record Point(String label, List<List<Phrase>> lines) {

  /** Copies the lists. */
  public Point {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** Returns a point of one piece. */
  static Point of(String label, Phrase phrase) {
    return new Point(label, List.of(List.of(phrase)));
  }

  /** Returns the same with the lines of one label as one point, where its first one stands. */
  static List<Point> merged(List<Point> points) {
    List<Point> all = new ArrayList<>();
    for (Point point : points) {
      int at = all.size() - 1;
      while (at >= 0 && !all.get(at).label.equals(point.label)) {
        at--;
      }
      if (at < 0) {
        all.add(point);
      } else {
        List<List<Phrase>> lines = new ArrayList<>(all.get(at).lines);
        lines.addAll(point.lines);
        all.set(at, new Point(point.label, lines));
      }
    }
    return all;
  }
}
