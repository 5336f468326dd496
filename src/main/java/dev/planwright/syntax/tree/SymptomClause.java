package dev.planwright.syntax.tree;

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
  record Match(boolean weak, ExprTree text, @Nullable ExprTree near, Span span)
      implements SymptomClause {}

  /** {@code event 1009 "Browser"}: an event id and its source, which may be empty; also weak. */
  record Event(boolean weak, String id, String source, Span span) implements SymptomClause {}

  /** {@code general}: what any more exact symptom beside it says better. */
  record General(Span span) implements SymptomClause {}

  /** {@code sets path = expression}. */
  record Sets(ExprTree target, ExprTree value, Span span) implements SymptomClause {}

  /** {@code recover action(arguments)}. */
  record Recover(StatementTree.CallStatement call, Span span) implements SymptomClause {}

  /** {@code recover repair product}: the plan's item for it is repaired. */
  record Repair(Name product, Span span) implements SymptomClause {}

  /** {@code for variable in collection}. */
  record For(Name variable, ExprTree collection, @Nullable ExprTree where, Span span)
      implements SymptomClause {}

  /** {@code text|why|help expression}. */
  record Text(String role, ExprTree text, Span span) implements SymptomClause {}

  /** {@code from F001, F002}. */
  record From(List<Name> facts, Span span) implements SymptomClause {}
}
