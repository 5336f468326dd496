package dev.planwright.workspace.files;

import dev.planwright.markup.VisibleText;
import dev.planwright.source.Span;

/** Places as editors understand them. */
public final class Position {

  private Position() {}

  /** Returns where a span begins, {@code file:line:column}; lines and columns count from 1. */
  public static String of(Span span) {
    return VisibleText.line(span.file().name()) + ":" + span.line() + ":" + span.column();
  }
}
