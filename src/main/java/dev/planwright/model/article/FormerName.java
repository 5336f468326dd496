package dev.planwright.model.article;

import dev.planwright.source.Span;

/**
 * A name that a fact had before, by which it is still found.
 *
 * @param span where its declaration says so
 */
public record FormerName(Fact fact, Span span) {}
