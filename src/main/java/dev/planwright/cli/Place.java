package dev.planwright.cli;

import dev.planwright.report.Visible;
import dev.planwright.source.Span;

/** Places as editors understand them. */
final class Place {

  private Place() {}

  static String of(Span span) {
    return Visible.line(span.file().name()) + ":" + span.line() + ":" + span.column();
  }
}
