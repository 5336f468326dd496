package dev.planwright.syntax;

import dev.planwright.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a procedure, or of the {@code steps} of a plan. */
public sealed interface Statement {

  /** Returns the whole statement. */
  Span span();

  /** {@code action(arguments) from F001 note "…"}: a step, or a procedure's steps. */
  record CallStatement(
      QualifiedName callee, List<Expr> arguments, List<Name> from, @Nullable Expr note, Span span)
      implements Statement {}

  /** {@code let name = expression}. */
  record Let(Name name, Expr value, Span span) implements Statement {}

  /** {@code phase name "title" { … }}. */
  record Phase(Name name, @Nullable Expr title, List<Statement> body, Span span)
      implements Statement {}

  /**
   * {@code if condition { … } else { … }}; an {@code else if} is an If inside {@code otherwise}.
   */
  record If(Expr condition, List<Statement> body, List<Statement> otherwise, Span span)
      implements Statement {}

  /** {@code for variable in collection where condition { … }}. */
  record For(Name variable, Expr collection, @Nullable Expr where, List<Statement> body, Span span)
      implements Statement {}

  /**
   * {@code hold condition else text from facts { … }}: the condition holds after each inner step.
   */
  record Hold(
      Expr condition, @Nullable Expr otherwise, List<Name> from, List<Statement> body, Span span)
      implements Statement {}
}
