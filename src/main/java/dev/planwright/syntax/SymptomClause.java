package dev.planwright.syntax;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause of a symptom. */
public sealed interface SymptomClause {

  /** Returns the whole clause. */
  Span span();

  /**
   * {@code match "text" near "other"}: a log holds this, with the other text beside it; {@code
   * weak} before it says that many failures show the same.
   */
  record Match(boolean weak, Expr text, @Nullable Expr near, Span span) implements SymptomClause {}

  /** {@code event 1009 "Browser"}: an event id and its source, which may be empty; also weak. */
  record Event(boolean weak, String id, String source, Span span) implements SymptomClause {}

  /** {@code general}: what any more exact symptom beside it says better. */
  record General(Span span) implements SymptomClause {}

  /** {@code sets path = expression}. */
  record Sets(Expr target, Expr value, Span span) implements SymptomClause {}

  /** {@code recover action(arguments)}. */
  record Recover(Statement.CallStatement call, Span span) implements SymptomClause {}

  /** {@code recover repair product}: the plan's item for it is repaired. */
  record Repair(Name product, Span span) implements SymptomClause {}

  /** {@code for variable in collection}. */
  record For(Name variable, Expr collection, @Nullable Expr where, Span span)
      implements SymptomClause {}

  /** {@code text|why|help expression}. */
  record Text(String role, Expr text, Span span) implements SymptomClause {}

  /** {@code from F001, F002}. */
  record From(List<Name> facts, Span span) implements SymptomClause {}
}
