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

  /** {@code for variable in collection where condition in batches of size { … }}. */
  record For(
      Name variable,
      ExprTree collection,
      @Nullable ExprTree where,
      Together together,
      List<StatementTree> body,
      Span span)
      implements StatementTree {}

  /**
   * How many elements of a loop are done at the same time.
   *
   * @param batches whether several are
   * @param size how many, or null for one, or for all
   * @param stop how many have to fail before the others stop, or null for one
   */
  record Together(boolean batches, @Nullable ExprTree size, @Nullable ExprTree stop) {
    /** One after another. */
    public static final Together ONE_BY_ONE = new Together(false, null, null);
  }

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

  /**
   * {@code at once stop when number fail { … }}: what is done at the same time, each with its
   * statements.
   */
  record AtOnce(List<List<StatementTree>> members, @Nullable ExprTree stop, Span span)
      implements StatementTree {}
}
