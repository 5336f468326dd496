package dev.planwright.lsp.feature;

import dev.planwright.lsp.document.Analysis;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.syntax.PlanParser;
import dev.planwright.syntax.tree.PlanFile;
import dev.planwright.syntax.tree.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

/** What an editor can fold: bodies, comments of several lines, and what is used. */
public final class FoldingRanges {

  private final List<FoldingRange> ranges = new ArrayList<>();

  private FoldingRanges() {}

  /** Returns what can be folded, whatever mistakes a document has. */
  public static List<FoldingRange> of(Analysis analysis) {
    FoldingRanges all = new FoldingRanges();
    all.bodies(analysis.file());
    all.comments(analysis.file());
    all.uses(analysis.tree());
    return all.ranges;
  }

  private void add(int firstLine, int lastLine, String kind) {
    if (lastLine > firstLine) {
      FoldingRange range = new FoldingRange(firstLine - 1, lastLine - 1);
      if (!kind.isEmpty()) {
        range.setKind(kind);
      }
      ranges.add(range);
    }
  }

  private void bodies(SourceFile file) {
    Deque<Span> open = new ArrayDeque<>();
    for (Token token : PlanParser.tokens(file)) {
      if (token.kind() == Token.Kind.PUNCTUATION && token.text().equals("{")) {
        open.push(token.span());
      } else if (token.kind() == Token.Kind.PUNCTUATION && token.text().equals("}")) {
        if (!open.isEmpty()) {
          add(open.pop().line(), token.span().line() - 1, "");
        }
      }
    }
  }

  private void comments(SourceFile file) {
    int first = 0;
    for (int line = 1; line <= file.lineCount(); line++) {
      boolean comment = file.line(line).stripLeading().startsWith("#");
      if (comment && first == 0) {
        first = line;
      } else if (!comment && first > 0) {
        add(first, line - 1, FoldingRangeKind.Comment);
        first = 0;
      }
    }
    if (first > 0) {
      add(first, file.lineCount(), FoldingRangeKind.Comment);
    }
  }

  private void uses(PlanFile tree) {
    List<PlanFile.Use> uses = tree.uses();
    if (!uses.isEmpty()) {
      add(uses.getFirst().span().line(), uses.getLast().span().line(), FoldingRangeKind.Imports);
    }
  }
}
