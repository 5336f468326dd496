package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute, state or option: {@code [state|option] name : type = default ends value else text
 * from facts}.
 *
 * @param role {@code attribute}, {@code state} or {@code option}
 * @param initial the default, or null
 * @param ends what must hold of it at the end, or null
 * @param otherwise what is said if it does not, or null
 * @param from the facts that what must hold at the end comes from
 */
public record KindMember(
    String role,
    Name name,
    TypeTree type,
    @Nullable ExprTree initial,
    @Nullable ExprTree ends,
    @Nullable ExprTree otherwise,
    List<Name> from,
    String doc,
    Span span) {
  /** Copies the facts. */
  public KindMember {
    from = List.copyOf(from);
  }
}
