package dev.planwright.syntax;

import dev.planwright.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribute, state or option: {@code [state|option] name : type = default ends value}.
 *
 * @param role {@code attribute}, {@code state} or {@code option}
 * @param initial the default, or null
 * @param ends what must hold of it at the end, or null
 */
public record KindMember(
    String role,
    Name name,
    TypeTree type,
    @Nullable Expr initial,
    @Nullable Expr ends,
    String doc,
    Span span) {}
