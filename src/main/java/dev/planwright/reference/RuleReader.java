package dev.planwright.reference;

import dev.planwright.syntax.tree.RuleClause;
import java.util.ArrayList;
import java.util.List;

/** Reads what a rule or a window says, clause by clause. */
final class RuleReader {

  private RuleReader() {}

  /** Returns the text of a rule or window with its values by name, or an empty text. */
  static String text(List<RuleClause> clauses) {
    for (RuleClause clause : clauses) {
      if (clause instanceof RuleClause.Text text && text.role().equals("text")) {
        return Written.words(text.text());
      }
    }
    return "";
  }

  /** Returns the rest. */
  static List<Point> points(Targets targets, List<RuleClause> clauses) {
    List<List<Phrase>> holds = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    List<Point> sources = new ArrayList<>();
    for (RuleClause clause : clauses) {
      switch (clause) {
        case RuleClause.Text text -> {
          if (!text.role().equals("text")) {
            points.add(
                Point.of(
                    text.role().equals("why") ? "Why" : "Help",
                    Phrase.words(Written.words(text.text()))));
          }
        }
        case RuleClause.From from -> targets.sources(from.facts(), sources);
        case RuleClause.Set set ->
            points.add(Point.of("--fix", Phrase.code(Written.code(set.span()))));
        default -> holds.add(List.of(Phrase.code(Written.code(clause.span()))));
      }
    }
    points.addFirst(new Point("Holds", holds));
    points.addAll(sources);
    return points;
  }
}
