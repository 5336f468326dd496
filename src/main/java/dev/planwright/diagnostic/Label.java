package dev.planwright.diagnostic;

import dev.planwright.source.Span;

/**
 * A place that a finding points at.
 *
 * @param span the place
 * @param text what is to be seen there, one phrase; empty if the message says it all
 */
public record Label(Span span, String text) {}
