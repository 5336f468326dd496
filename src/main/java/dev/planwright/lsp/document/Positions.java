package dev.planwright.lsp.document;

import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import dev.planwright.source.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Places as the protocol counts them, lines and UTF-16 units from 0, and as the compiler does. */
public final class Positions {

  private Positions() {}

  /** Returns the position of an offset. */
  public static Position of(SourceFile file, int offset) {
    return new Position(file.lineOf(offset) - 1, file.columnOf(offset) - 1);
  }

  /** Returns the range of a span. */
  public static Range of(Span span) {
    return of(span.file(), span.start(), span.end());
  }

  /** Returns the range between two offsets. */
  public static Range of(SourceFile file, int start, int end) {
    return new Range(of(file, start), of(file, end));
  }

  /** Returns the range of a whole text. */
  public static Range ofAll(SourceFile file) {
    return of(file, 0, file.length());
  }

  /** Returns the offset of a position; one outside the text counts as the nearest in it. */
  public static int offset(SourceFile file, Position position) {
    if (position.getLine() < 0) {
      return 0;
    }
    int line = position.getLine() + 1;
    if (line > file.lineCount()) {
      return file.length();
    }
    int start = file.lineStart(line);
    return Math.min(file.lineEnd(line), start + Math.max(0, position.getCharacter()));
  }

  /** Returns a text after a change, which replaces a range of it, or all of it. */
  static String changed(String text, TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    SourceFile file = new SourceFile("", text);
    int one = offset(file, range.getStart());
    int two = offset(file, range.getEnd());
    int start = Math.min(one, two);
    return text.substring(0, start) + change.getText() + text.substring(Math.max(one, two));
  }

  /** Returns edits as the protocol writes them, first to last. */
  public static List<org.eclipse.lsp4j.TextEdit> edits(List<TextEdit> edits) {
    List<TextEdit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparing(TextEdit::span));
    List<org.eclipse.lsp4j.TextEdit> all = new ArrayList<>();
    for (TextEdit edit : sorted) {
      all.add(new org.eclipse.lsp4j.TextEdit(of(edit.span()), edit.replacement()));
    }
    return all;
  }
}
