package dev.planwright.workspace.files;

import dev.planwright.markup.VisibleText;
import dev.planwright.source.Span;

/** Places as editors understand them. */
public final class Position {

  private Position() {}

  public static String of(Span span) {
    return VisibleText.line(span.file().name()) + ":" + span.line() + ":" + span.column();
  }
}
