package dev.planwright.fix;

import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import dev.planwright.source.WholeLines;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.Declaration;
import dev.planwright.syntax.tree.PlanClause;
import dev.planwright.syntax.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a step that has a finding to another place in a plan's {@code steps}, the nearest first.
 * Only a simulation can tell whether that helps, so a run has a budget of tries.
 */
public final class StepMoves implements Fixer.Search {

  private static final int TRIES = 120;

  private static final int FARTHEST = 16;

  private int tries;

  /** A step, and the lines that it has for itself. */
  private record Place(Span step, Span lines) {
    String shown() {
      return step.file().line(step.line()).strip();
    }
  }

  @Override
  public List<Fix> fixes(Diagnostic finding, Checkup at) {
    Span span = finding.span();
    if (span.file() != at.file()) {
      return List.of();
    }
    for (Declaration declaration : PlanParser.parse(at.file()).value().declarations()) {
      if (declaration instanceof Declaration.Plan plan) {
        for (PlanClause clause : plan.clauses()) {
          if (clause instanceof PlanClause.Steps steps && covers(steps.span(), span)) {
            return moves(steps, span);
          }
        }
      }
    }
    return List.of();
  }

  private static boolean covers(Span all, Span part) {
    return all.start() <= part.start() && part.end() <= all.end();
  }

  private List<Fix> moves(PlanClause.Steps steps, Span span) {
    List<Place> places = new ArrayList<>();
    if (!collect(steps.body(), places)) {
      return List.of();
    }
    int from = 0;
    while (from < places.size() && !covers(places.get(from).step(), span)) {
      from++;
    }
    List<Fix> fixes = new ArrayList<>();
    if (from < places.size()) {
      for (int distance = 1; distance <= FARTHEST; distance++) {
        add(fixes, places.get(from), placeAt(places, from + distance), true);
        add(fixes, places.get(from), placeAt(places, from - distance), false);
      }
    }
    return fixes;
  }

  private static @Nullable Place placeAt(List<Place> places, int index) {
    return index < 0 || index >= places.size() ? null : places.get(index);
  }

  /** Collects the steps, those of phases too; what else holds steps moves as a whole. */
  private static boolean collect(List<StatementTree> body, List<Place> places) {
    for (StatementTree statement : body) {
      if (statement instanceof StatementTree.Phase phase) {
        if (!collect(phase.body(), places)) {
          return false;
        }
        continue;
      }
      WholeLines lines = WholeLines.of(statement.span());
      if (lines == null) {
        return false;
      }
      places.add(new Place(statement.span(), lines.span()));
    }
    return true;
  }

  private void add(List<Fix> fixes, Place moved, @Nullable Place beside, boolean behind) {
    if (beside == null || tries == TRIES) {
      return;
    }
    tries++;
    Span there = beside.lines();
    int at = behind ? there.end() : there.start();
    fixes.add(
        Fix.unsafe(
            "move `" + moved.shown() + (behind ? "` after `" : "` before `") + beside.shown() + "`",
            List.of(
                new TextEdit(moved.lines(), ""),
                new TextEdit(there.file().span(at, at), moved.lines().text()))));
  }
}
