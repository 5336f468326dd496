package dev.planwright.model.article;

import dev.planwright.source.Span;

/**
 * A source document.
 *
 * @param modified the date of its last change, as written, or empty
 * @param url where it can be read, by http or https, or empty
 */
public record Article(String name, String title, String modified, String url, Span span) {}
