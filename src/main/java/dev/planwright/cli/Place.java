package dev.planwright.cli;

import dev.planwright.source.Span;

/** Places as editors understand them. */
final class Place {

  private Place() {}

  static String of(Span span) {
    return span.file().name() + ":" + span.line() + ":" + span.column();
  }
}
