package dev.planwright.resolve.scope;

import dev.planwright.source.Span;

/**
 * A name where it is used, and what it was found to mean.
 *
 * @param span where it is used
 * @param declared the place of the name where it is declared
 */
public record NameUse(Span span, Span declared) {}
