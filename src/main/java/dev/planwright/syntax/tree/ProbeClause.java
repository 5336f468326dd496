package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of a probe. */
public sealed interface ProbeClause {

  /** Returns the whole clause. */
  Span span();

  /** {@code on expression}: the machine at which to look. */
  record On(ExprTree machine, Span span) implements ProbeClause {}

  /** {@code learns n.attribute} or {@code learns n has product}. */
  record Learns(ExprTree target, Span span) implements ProbeClause {}

  /** {@code look registry|file|variable expression}. */
  record Look(Name sort, ExprTree text, Span span) implements ProbeClause {}

  /** {@code run|ask expression}. */
  record Text(String role, ExprTree text, Span span) implements ProbeClause {}

  /** {@code reads pattern as value}; without a value the pattern holds a place for it. */
  record Reads(ExprTree pattern, @Nullable ExprTree value, Span span) implements ProbeClause {}

  /** {@code from F001, F002}. */
  record From(List<Name> facts, Span span) implements ProbeClause {}
}
