package dev.planwright.syntax.tree;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a procedure, or of the {@code steps} of a plan. */
public sealed interface StatementTree {

  /** Returns the whole statement. */
  Span span();

  /** {@code action(arguments) from F001 note "…"}: a step, or a procedure's steps. */
  record CallStatement(
      QualifiedName callee,
      List<ExprTree> arguments,
      List<Name> from,
      @Nullable ExprTree note,
      Span span)
      implements StatementTree {}

  /** {@code let name = expression}. */
  record Let(Name name, ExprTree value, Span span) implements StatementTree {}

  /** {@code phase name "title" { … }}. */
  record Phase(Name name, @Nullable ExprTree title, List<StatementTree> body, Span span)
      implements StatementTree {}

  /**
   * {@code if condition { … } else { … }}; an {@code else if} is an If inside {@code otherwise}.
   */
  record If(ExprTree condition, List<StatementTree> body, List<StatementTree> otherwise, Span span)
      implements StatementTree {}

  /** {@code for variable in collection where condition { … }}. */
  record For(
      Name variable,
      ExprTree collection,
      @Nullable ExprTree where,
      List<StatementTree> body,
      Span span)
      implements StatementTree {}

  /**
   * {@code hold condition else text from facts { … }}: the condition holds after each inner step.
   */
  record Hold(
      ExprTree condition,
      @Nullable ExprTree otherwise,
      List<Name> from,
      List<StatementTree> body,
      Span span)
      implements StatementTree {}
}
