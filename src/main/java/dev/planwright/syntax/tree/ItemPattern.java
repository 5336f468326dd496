package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A product with perhaps a condition on its level: {@code mail}, {@code sql 6.5}, {@code mail-sp >=
 * 4}.
 *
 * @param product the product's name
 * @param operator {@code == != < <= > >=}, or null for none or a bare level
 * @param level the level, or null for any
 */
public record ItemPattern(
    QualifiedName product, @Nullable String operator, @Nullable Name level, Span span) {}
